package io.netlab.shell.repl.grammar;

import io.netlab.language.ArgumentKind;
import io.netlab.language.TableWord;
import io.netlab.language.WordTable;
import java.util.List;
import java.util.Map;

/** Words of commands that netlab's own parser takes by other means than a table, from the same man pages. */
final class ShownWords {
    static final WordTable DEVICE = table("ip", word("dev", ArgumentKind.LINK, "the link"));

    static final WordTable LINKS = table(
            "ip link show",
            word("dev", ArgumentKind.LINK, "the link"),
            word("up", ArgumentKind.NONE, "only links that are up"),
            word("master", ArgumentKind.LINK, "only ports of this bridge"),
            word("type", ArgumentKind.CHOICE, "only links of this type"));

    static final WordTable ROUTES = table(
            "ip route show",
            word("dev", ArgumentKind.LINK, "only routes through this link"),
            word("via", ArgumentKind.ADDRESS, "only routes to this gateway"),
            word("table", ArgumentKind.CHOICE, "the table: main, local, default, all or a number"));

    static final WordTable ROUTE_GET = table(
            "ip route get",
            word("from", ArgumentKind.ADDRESS, "as for packets with this source"),
            word("iif", ArgumentKind.LINK, "as for packets that came in here"),
            word("oif", ArgumentKind.LINK, "as for packets that leave here"));

    static final WordTable ROUTE_TYPES = table(
            "ip route add",
            word("default", ArgumentKind.NONE, "all that no other route is for"),
            word("unreachable", ArgumentKind.PREFIX, "nowhere, and the sender is told"),
            word("prohibit", ArgumentKind.PREFIX, "nowhere, and the sender is told that it is forbidden"),
            word("blackhole", ArgumentKind.PREFIX, "nowhere, without a word"));

    static final WordTable SET_TYPES = table(
            "ip link set type",
            word("bridge", ArgumentKind.COMMAND, "options of a bridge"),
            word("bridge_slave", ArgumentKind.COMMAND, "options of a port of a bridge"));

    static final WordTable PEER = table("ip link add type veth", word("peer", ArgumentKind.COMMAND, "the other end"));

    static final WordTable PING = table(
            "ping",
            word("-c", ArgumentKind.NUMBER, "how many"),
            word("-i", ArgumentKind.NUMBER, "seconds between two"),
            word("-W", ArgumentKind.NUMBER, "seconds to wait for a reply"),
            word("-w", ArgumentKind.NUMBER, "seconds until it ends"),
            word("-s", ArgumentKind.NUMBER, "bytes of payload"),
            word("-t", ArgumentKind.NUMBER, "time to live"),
            word("-I", ArgumentKind.LINK, "the link or the source address"),
            word("-n", ArgumentKind.NONE, "addresses as numbers"),
            word("-q", ArgumentKind.NONE, "only the summary"),
            word("-4", ArgumentKind.NONE, "IPv4"),
            word("-6", ArgumentKind.NONE, "IPv6"));

    static final WordTable SYSCTL = table(
            "sysctl",
            word("-w", ArgumentKind.NONE, "sets values"),
            word("-n", ArgumentKind.NONE, "shows values alone"),
            word("-a", ArgumentKind.NONE, "shows all"));

    private ShownWords() {}

    static WordTable choice(List<String> words, String about) {
        return new WordTable(
                about,
                words.stream().map(word -> word(word, ArgumentKind.NONE, about)).toList());
    }

    static WordTable choice(Map<String, String> words) {
        return new WordTable(
                "what is checked",
                words.entrySet().stream()
                        .map(entry -> word(entry.getKey(), ArgumentKind.NONE, entry.getValue()))
                        .toList());
    }

    private static WordTable table(String command, TableWord... words) {
        return new WordTable(command, List.of(words));
    }

    private static TableWord word(String word, ArgumentKind argument, String help) {
        return new TableWord(word, false, word, argument, help);
    }
}
