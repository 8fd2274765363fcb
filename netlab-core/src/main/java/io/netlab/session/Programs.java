package io.netlab.session;

import io.netlab.engine.Reach;
import io.netlab.language.Command;
import io.netlab.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of the machine's programs: how far they may reach, and what undo cannot bring back. */
final class Programs {
    /** They look, or send; what they change is only what the kernel learns from packets. */
    private static final Set<String> LOOKING = Set.of(
            "ping",
            "ping6",
            "arping",
            "traceroute",
            "traceroute6",
            "tracepath",
            "mtr",
            "tcpdump",
            "tshark",
            "ss",
            "netstat",
            "ps",
            "top",
            "pgrep",
            "lsns",
            "cat",
            "ls",
            "less",
            "more",
            "head",
            "tail",
            "grep",
            "wc",
            "file",
            "stat",
            "readlink",
            "man",
            "which",
            "id",
            "whoami",
            "uname",
            "hostname",
            "date",
            "echo",
            "printf",
            "true",
            "false",
            "sleep",
            "jq",
            "dig",
            "host",
            "nslookup",
            "curl",
            "nc",
            "ncat",
            "iptables-save",
            "ip6tables-save",
            "lsmod",
            "test",
            "[",
            "seq",
            "sort",
            "cut",
            "diff",
            "pwd");

    /** They change links, addresses, routes and the like, but no firewall. */
    private static final Set<String> OF_LINKS =
            Set.of("ip", "bridge", "brctl", "ifconfig", "route", "arp", "sysctl", "ethtool", "tc", "vconfig");

    private static final Set<String> IPTABLES = Set.of(
            "iptables",
            "ip6tables",
            "iptables-restore",
            "ip6tables-restore",
            "iptables-nft",
            "iptables-legacy",
            "ip6tables-nft",
            "ip6tables-legacy",
            "iptables-nft-restore",
            "iptables-legacy-restore");

    /** {@code -L} and {@code -S}, alone or with others, and their long forms. */
    private static final String LISTING = "-[a-zA-Z]*[LS][a-zA-Z]*|--list.*|-C|--check|-V|--version|-h|--help";

    /** What they keep is not what netlab looks at. */
    private static final Map<String, String> UNSEEN = Map.of(
            "nft", "what nft makes and iptables-save does not show",
            "ipset", "sets of addresses",
            "ebtables", "rules of ebtables",
            "arptables", "rules of arptables",
            "conntrack", "connections that the firewall has forgotten",
            "tc", "queueing disciplines, classes and filters",
            "ethtool", "settings that ethtool makes",
            "wg", "keys and peers of WireGuard");

    private Programs() {}

    static Reach reach(Command.Program command, Topology known) {
        String name = name(command);
        if (LOOKING.contains(name) || (IPTABLES.contains(name) && isListing(command))) {
            return Reach.NOTHING;
        }
        if (OF_LINKS.contains(name)) {
            return new Reach(known.nodes().keySet(), Set.of(), known.nodes().keySet(), false);
        }
        boolean isFirewall = IPTABLES.contains(name) || UNSEEN.containsKey(name);
        return isFirewall ? new Reach(Set.of(), Set.of(command.node()), Set.of(), false) : Reach.EVERYTHING;
    }

    /** What undo cannot bring back of what the program may change. */
    static List<String> losses(Command.Program command) {
        String name = name(command);
        if (LOOKING.contains(name) || IPTABLES.contains(name)) {
            return List.of();
        }
        String unseen = unseen(name, command.argv());
        if (!unseen.isEmpty()) {
            return List.of("undo does not bring back " + unseen);
        }
        return OF_LINKS.contains(name)
                ? List.of()
                : List.of("undo brings back the network, not the files, processes and connections that "
                        + (isShell(name) ? "a script" : name) + " changes");
    }

    private static String unseen(String name, List<String> argv) {
        if (name.equals("bridge")
                && argv.stream().anyMatch(word -> Set.of("vlan", "mdb").contains(word))) {
            return "the VLANs and multicast groups of ports";
        }
        boolean isRare = name.equals("ip")
                && argv.stream()
                        .anyMatch(word -> Set.of("xfrm", "l2tp", "macsec", "mroute", "nexthop", "rule", "tuntap")
                                .contains(word));
        return isRare ? "what netlab does not know of ip: " + String.join(" ", argv) : UNSEEN.getOrDefault(name, "");
    }

    private static boolean isShell(String name) {
        return Set.of("sh", "bash", "dash").contains(name);
    }

    private static boolean isListing(Command.Program command) {
        return command.argv().stream().skip(1).anyMatch(word -> word.matches(LISTING));
    }

    private static String name(Command.Program command) {
        String path = command.argv().get(0);
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
