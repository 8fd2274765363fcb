package io.netlab.diagnose;

import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the words of a rule, as {@code iptables-save} prints them, into conditions (iptables-extensions(8)). */
final class IptablesMatch {
    private static final Set<String> WITHOUT_MEANING = Set.of("-m", "--comment", "--wait");

    private final List<String> words;
    private final Map<String, Function<Passage, Fit>> conditions = new LinkedHashMap<>();
    private Target target = Target.NONE;

    private IptablesMatch(List<String> words) {
        this.words = words;
    }

    /** A rule from its words behind {@code -A CHAIN}. */
    static FilterRule rule(List<String> words, String text, long packets, String removal) {
        IptablesMatch match = new IptablesMatch(words);
        match.read();
        return new FilterRule(text, packets, match.conditions, match.target, removal);
    }

    private void read() {
        int at = 0;
        boolean negated = false;
        while (at < words.size()) {
            String word = words.get(at);
            if (word.equals("!")) {
                negated = true;
                at++;
            } else if (word.equals("-j") || word.equals("-g")) {
                target = target(words.subList(at + 1, words.size()));
                return;
            } else {
                int values = valuesBehind(at);
                condition(word, words.subList(at + 1, at + 1 + values), negated);
                negated = false;
                at += 1 + values;
            }
        }
    }

    private int valuesBehind(int at) {
        int end = at + 1;
        while (end < words.size()
                && !words.get(end).startsWith("-")
                && !words.get(end).equals("!")) {
            end++;
        }
        return end - at - 1;
    }

    private void condition(String word, List<String> values, boolean negated) {
        if (WITHOUT_MEANING.contains(word)) {
            return;
        }
        String value = values.isEmpty() ? "" : values.get(0);
        Function<Passage, Fit> test = test(word, value);
        conditions.put(word, passage -> test.apply(passage).negated(negated));
    }

    private static Function<Passage, Fit> test(String word, String value) {
        return switch (word) {
            case "-s" -> passage -> contains(value, passage.packet().from());
            case "-d" -> passage -> contains(value, passage.packet().to());
            case "-i" -> passage -> link(value, passage.in());
            case "-o" -> passage -> link(value, passage.out());
            case "-p" ->
                passage -> Fit.of(
                        value.equals("all") || value.equals(passage.packet().protocolWord()));
            case "--dport", "--dports" ->
                passage -> Fit.of(ports(value, passage.packet().port()));
            case "--sport", "--sports" -> passage -> sourcePort(value, passage.packet());
            case "--ctstate", "--state" ->
                passage -> Fit.of(states(value, passage.packet().reply()));
            case "--dst-type" ->
                passage -> addressType(
                        value, passage.isLocal().test(passage.packet().to()));
            case "--src-type" ->
                passage -> addressType(
                        value, passage.isLocal().test(passage.packet().from()));
            case "--icmp-type", "--icmpv6-type" -> passage -> echo(value, passage.packet());
            default -> passage -> Fit.PERHAPS;
        };
    }

    private static Fit contains(String prefixes, IpAddress address) {
        return Stream.of(prefixes.split(",", -1))
                .map(prefix -> within(prefix, address))
                .reduce(Fit.NO, Fit::or);
    }

    /** A mask with holes in it is no prefix. */
    static Fit within(String prefix, IpAddress address) {
        try {
            return Fit.of(IpPrefix.parse(prefix).contains(address));
        } catch (IllegalArgumentException mask) {
            return Fit.PERHAPS;
        }
    }

    private static Fit link(String pattern, String name) {
        boolean fits = pattern.endsWith("+")
                ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                : name.equals(pattern);
        return Fit.of(fits);
    }

    /** Of an answer it is known; that of a question the kernel chooses. */
    private static Fit sourcePort(String value, Packet packet) {
        return packet.reply() ? Fit.of(ports(value, packet.sourcePort())) : Fit.PERHAPS;
    }

    private static boolean ports(String list, int port) {
        return Arrays.stream(list.split(",", -1)).anyMatch(each -> inRange(each, port));
    }

    private static boolean inRange(String range, int port) {
        String[] ends = range.split(":", -1);
        int first = ends[0].isEmpty() ? 0 : Integer.parseInt(ends[0]);
        int last = ends.length == 1 ? first : ends[1].isEmpty() ? 0xffff : Integer.parseInt(ends[1]);
        return port >= first && port <= last;
    }

    private static boolean states(String list, boolean reply) {
        Set<String> states = Set.of(list.split(",", -1));
        return reply ? states.contains("ESTABLISHED") : states.contains("NEW");
    }

    private static Fit addressType(String value, boolean local) {
        return switch (value) {
            case "LOCAL" -> Fit.of(local);
            case "UNICAST" -> Fit.of(!local);
            default -> Fit.PERHAPS;
        };
    }

    private static Fit echo(String value, Packet packet) {
        if (!packet.isIcmp()) {
            return Fit.NO;
        }
        return switch (value) {
            case "any" -> Fit.YES;
            case "8", "128", "echo-request" -> Fit.of(!packet.reply());
            case "0", "129", "echo-reply" -> Fit.of(packet.reply());
            default -> Fit.PERHAPS;
        };
    }

    private static Target target(List<String> words) {
        String argument = words.size() > 2 ? words.get(2) : "";
        return switch (words.get(0)) {
            case "ACCEPT" -> Target.ACCEPT;
            case "DROP" -> new Target(Target.Kind.DROP, "");
            case "REJECT" -> new Target(Target.Kind.REJECT, "");
            case "RETURN" -> new Target(Target.Kind.RETURN, "");
            case "DNAT" -> new Target(Target.Kind.DNAT, argument);
            case "SNAT" -> new Target(Target.Kind.SNAT, argument);
            case "MASQUERADE" -> new Target(Target.Kind.MASQUERADE, "");
            case "LOG", "MARK", "CONNMARK", "TCPMSS", "NFLOG", "TRACE" -> Target.NONE;
            case "REDIRECT", "TPROXY", "NFQUEUE", "CT", "NETMAP" -> new Target(Target.Kind.OTHER, words.get(0));
            default -> new Target(Target.Kind.JUMP, words.get(0));
        };
    }
}
