package io.netlab.trace;

import io.netlab.command.Program;
import io.netlab.command.ProgramResult;
import io.netlab.error.NetlabException;
import io.netlab.firewall.ChainRule;
import io.netlab.firewall.Iptables;
import io.netlab.net.AddressFamily;
import io.netlab.netlink.netfilter.TraceEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules of a namespace by the numbers that the kernel has for them: which place each has in its chain, and how it reads,
 * as {@code iptables} writes it where iptables made it, else as {@code nft} does.
 */
final class Rulebook {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Pattern TABLE = Pattern.compile("table (\\S+) (\\S+) \\{.*");
    private static final Pattern CHAIN = Pattern.compile("\\s+chain (\\S+) \\{.*");
    private static final Pattern HOOK = Pattern.compile("\\s+type \\S+ hook (\\S+) .*");
    private static final Pattern RULE = Pattern.compile("\\s+(.*) # handle (\\d+)");

    /** A rule: the how manieth of its chain, from 1, and its text. */
    record Entry(int place, String text) {}

    private record Key(String family, String table, String chain) {}

    private final Map<Key, Map<Long, Entry>> rules = new LinkedHashMap<>();
    private final Map<Key, String> hooks = new HashMap<>();

    private Rulebook() {}

    /** Reads the rules, as they are now; of a namespace without {@code nft} none is known. */
    static Rulebook read(List<String> prefix) {
        Rulebook book = new Rulebook();
        try {
            ProgramResult listed = new Program(Stream.concat(prefix.stream(), Stream.of("nft", "-a", "list", "ruleset"))
                            .toList())
                    .run("", LIMIT);
            book.parse(listed.output());
            book.translate(AddressFamily.IPV4, "ip", prefix);
            book.translate(AddressFamily.IPV6, "ip6", prefix);
        } catch (NetlabException missing) {
            return book; // the numbers then have to do
        }
        return book;
    }

    static Rulebook of(String listing) {
        Rulebook book = new Rulebook();
        book.parse(listing);
        return book;
    }

    private void parse(String listing) {
        String family = "";
        String table = "";
        Key chain = new Key("", "", "");
        for (String line : listing.split("\n", -1)) {
            Matcher tables = TABLE.matcher(line);
            Matcher chains = CHAIN.matcher(line);
            Matcher hook = HOOK.matcher(line);
            Matcher rule = RULE.matcher(line);
            if (tables.matches()) {
                family = tables.group(1);
                table = tables.group(2);
            } else if (chains.matches()) {
                chain = new Key(family, table, chains.group(1));
            } else if (hook.matches()) {
                hooks.put(chain, hook.group(1));
            } else if (rule.matches()) {
                Map<Long, Entry> entries = rules.computeIfAbsent(chain, unused -> new LinkedHashMap<>());
                entries.put(Long.parseLong(rule.group(2)), new Entry(entries.size() + 1, rule.group(1)));
            }
        }
    }

    /** Puts iptables' own words in the place of nft's, where both have the same number of rules in a chain. */
    private void translate(AddressFamily family, String word, List<String> prefix) {
        if (rules.keySet().stream().noneMatch(key -> key.family().equals(word))) {
            return;
        }
        Map<Key, List<String>> saved = new HashMap<>();
        for (ChainRule rule : Iptables.of(family, prefix).save().rules()) {
            Key key = new Key(word, rule.table(), rule.chain());
            saved.computeIfAbsent(key, unused -> new ArrayList<>()).add(String.join(" ", rule.words()));
        }
        saved.forEach(this::translate);
    }

    private void translate(Key chain, List<String> texts) {
        Map<Long, Entry> entries = rules.getOrDefault(chain, Map.of());
        if (entries.size() == texts.size()) {
            entries.replaceAll((handle, entry) -> new Entry(entry.place(), texts.get(entry.place() - 1)));
        }
    }

    /** The rule of an event, unless it is gone. */
    Optional<Entry> find(TraceEvent event) {
        Map<Long, Entry> entries = rules.getOrDefault(key(event), Map.of());
        return Optional.ofNullable(entries.get(event.rule()));
    }

    /** The hook that the chain of the event hangs on; the empty text for a chain that others jump to. */
    String hook(TraceEvent event) {
        return hooks.getOrDefault(key(event), "");
    }

    private static Key key(TraceEvent event) {
        return new Key(family(event.family()), event.table(), event.chain());
    }

    /** The word of a family of nf_tables ({@code NFPROTO_*} of linux/netfilter.h). */
    static String family(int number) {
        return switch (number) {
            case 1 -> "inet";
            case 2 -> "ip";
            case 5 -> "netdev";
            case 7 -> "bridge";
            case 10 -> "ip6";
            default -> "family " + number;
        };
    }
}
