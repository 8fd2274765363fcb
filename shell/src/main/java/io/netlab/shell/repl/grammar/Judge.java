package io.netlab.shell.repl.grammar;

import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.net.MacAddress;
import io.netlab.shell.repl.grammar.LineGrammar.Placed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says of each word of a line whether it is known, begun or wrong. */
public final class Judge {
    /** What stands for an address: the broadcast addresses of {@code ip address add}, and what every machine knows. */
    private static final Set<String> WORDS = Set.of("+", "-", "localhost", "any", "all");

    private final Names names;
    private final Offers offers;

    public Judge(Names names) {
        this.names = names;
        this.offers = new Offers(names);
    }

    /** The verdicts on the words of a line, in order; a name that the line itself gives is known from there on. */
    public List<Verdict> of(List<Placed> words, int lineLength) {
        Set<String> made = new HashSet<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (Placed word : words) {
            String text = word.piece().text();
            boolean isOpenEnded = word.piece().end() == lineLength;
            verdicts.add(made.contains(text) ? Verdict.GOOD : of(word.expected(), text, isOpenEnded));
            if (isNew(word.expected())) {
                made.add(text);
            }
        }
        return List.copyOf(verdicts);
    }

    private static boolean isNew(Expected expected) {
        return expected.kinds().contains(Kind.NEW_LINK) || expected.kinds().contains(Kind.NEW_NODE);
    }

    private Verdict of(Expected expected, String text, boolean isOpenEnded) {
        if (text.contains("$") || text.contains("`") || text.contains("*")) {
            return Verdict.OPEN;
        }
        if (expected.find(text).isPresent()) {
            return Verdict.WORD;
        }
        List<Verdict> byKind =
                expected.kinds().stream().map(kind -> of(kind, expected, text)).toList();
        if (byKind.contains(Verdict.GOOD)) {
            return Verdict.GOOD;
        }
        if (byKind.contains(Verdict.OPEN)
                || (byKind.isEmpty() && expected.tables().isEmpty())) {
            return Verdict.OPEN;
        }
        return isOpenEnded && isBegun(expected, text) ? Verdict.BEGUN : Verdict.WRONG;
    }

    private boolean isBegun(Expected expected, String text) {
        return expected.kinds().stream().anyMatch(kind -> isValue(kind) && text.matches("[0-9a-fA-F:./]*"))
                || !offers.of(expected, text).isEmpty();
    }

    private static boolean isValue(Kind kind) {
        return kind == Kind.ADDRESS || kind == Kind.PREFIX || kind == Kind.DESTINATION || kind == Kind.MAC;
    }

    private Verdict of(Kind kind, Expected expected, String text) {
        return switch (kind) {
            case COMMAND -> good(text.contains("/") || text.startsWith("!") || isNamed(names.commands(text), text));
            case NODE -> good(text.equals("host") || text.matches("[0-9]+") || isNamed(names.nodes(), text));
            case LINK -> good(isNamed(names.links(expected.node()), text));
            case ADDRESS -> good(isAddress(text));
            case PREFIX -> good(isAddress(text) || isPrefix(text));
            case DESTINATION -> good(text.equals("default") || isAddress(text) || isPrefix(text));
            case MAC -> good(text.equals("all") || isMac(text));
            case NUMBER -> good(text.matches("(0x)?[0-9a-fA-F.]+"));
            case ON_OFF -> good(text.equals("on") || text.equals("off"));
            case SYSCTL ->
                text.matches("[=0-9].*")
                        ? Verdict.OPEN
                        : good(isNamed(names.sysctls(expected.node(), keyOf(text)), keyOf(text)));
            case SCENARIO -> isNamed(names.scenarios(), text) ? Verdict.GOOD : Verdict.OPEN;
            case CHECKPOINT -> good(isNamed(names.checkpoints(), text));
            case TOPIC -> good(isNamed(names.topics(), text));
            case NEW_NODE, NEW_LINK, FILE, OWN_FILE, ANY -> Verdict.OPEN;
        };
    }

    private static Verdict good(boolean isGood) {
        return isGood ? Verdict.GOOD : Verdict.WRONG;
    }

    private static boolean isNamed(List<Name> names, String text) {
        return names.stream().anyMatch(name -> name.text().equals(text));
    }

    private static String keyOf(String assignment) {
        int equals = assignment.indexOf('=');
        return equals < 0 ? assignment : assignment.substring(0, equals);
    }

    private static boolean isAddress(String text) {
        return WORDS.contains(text) || parses(() -> IpAddress.parse(text));
    }

    private static boolean isPrefix(String text) {
        return parses(() -> IpPrefix.parse(text));
    }

    private static boolean isMac(String text) {
        return parses(() -> MacAddress.parse(text));
    }

    private static boolean parses(Runnable parser) {
        try {
            parser.run();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
