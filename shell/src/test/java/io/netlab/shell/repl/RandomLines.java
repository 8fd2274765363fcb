package io.netlab.shell.repl;

import io.netlab.shell.repl.command.LabCommands;
import io.netlab.shell.repl.grammar.FakeNames;
import io.netlab.shell.repl.grammar.LineGrammar;
import io.netlab.shell.repl.grammar.Name;
import io.netlab.shell.repl.grammar.Offers;
import io.netlab.topology.NodeName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Lines that a person, a page or a cat on the keyboard may have typed; the same ones for the same seed. */
final class RandomLines {
    private static final List<String> GOOD = List.of(
            "ip netns add ns1",
            "$ sudo ip netns exec $pid ip link set dev B name eth0",
            "[root@localhost ~]# ip link add veth-ns1 type veth peer name veth-ns2 # a cable",
            "ip link add v0 type vxlan id 5 dstport 4789 local 127.0.0.1 nolearning",
            "ip addr add 10.0.0.1/24 brd + dev d0 scope link label d0:1",
            "ip -6 route replace default via fd00::9 dev eth0 metric 5 table 100 proto static onlink",
            "ip route add 10.0.0.0/8 nexthop via 10.0.0.1 weight 2 nexthop dev eth0",
            "ip -br -c -j -p -d -s addr show up type veth",
            "ip rule add fwmark 0x10/0xff from 10.0.0.0/8 to 10.1.0.0/16 pref 100 lookup 7",
            "bridge fdb append 00:00:00:00:00:00 dev v0 dst 10.0.0.1 vlan 1 self",
            "brctl setfd br0 4.5",
            "sysctl -w net.ipv4.ip_forward = 1",
            "echo 1 > /proc/sys/net/ipv4/ip_forward",
            "iptables -t nat -A POSTROUTING -s 172.17.0.0/16 ! -o docker0 -j MASQUERADE",
            "ping -c 3 -i 0.2 -W 1 -I eth0 192.168.0.12",
            "nsenter --net=/run/netns/ns1 ip a",
            "pid=$(docker inspect -f '{{.State.Pid}}' box) && ln -s /proc/$pid/ns/net /var/run/netns/$pid",
            "for i in 1 2; do ip link add d$i type dummy; done; ip a | grep \"d1\" >> x 2>&1",
            "cat <<EOF\nip link\nEOF",
            "ip link set B netns $pid \\\nip netns exec $pid ip link set eth0 up \\",
            "check ping 10.0.0.1 from ns1 expect network-unreachable within 2s",
            "explain ip link set lo up",
            "!ip a");

    private static final List<String> SPICE = List.of(
            "'",
            "\"",
            "\\",
            "\\\n",
            "\n",
            "$",
            "$(",
            "${",
            "`",
            "((",
            ")",
            "<<",
            "<<-'E'",
            ">",
            "&&",
            "||",
            ";;",
            "|",
            "&",
            "#",
            "!",
            "=",
            "/",
            ":",
            "%s",
            "\0",
            "\t",
            "\u00a0",
            "\u2028",
            "\ud83d",
            "\udca9",
            "é",
            "中文",
            "\u202e",
            "\ufeff",
            "-",
            "--",
            "-9",
            "{}",
            "99999999999999999999",
            "0x",
            "1e9",
            "::",
            "::ffff:1.2.3.4/129",
            "fe80::1%lo",
            "case x in",
            "esac",
            "if",
            "fi",
            "[[",
            "\033[A");

    private final Random random;
    private final LineGrammar grammar = new LineGrammar(LabCommands.grammar());
    private final Offers offers = new Offers(new FakeNames());

    RandomLines(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    String next() {
        return switch (random.nextInt(8)) {
            case 0 -> bytes(random.nextInt(120));
            case 1 -> offered(1 + random.nextInt(12));
            case 2 -> mutated(offered(1 + random.nextInt(12)));
            case 3 -> spliced(any(GOOD), any(GOOD));
            case 4 -> any(SPICE).repeat(random.nextInt(60)) + any(GOOD);
            default -> mutated(any(GOOD));
        };
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return new String(bytes, random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    /** Takes one of the words that the completion offers, again and again. */
    private String offered(int words) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < words; i++) {
            List<Offers.Group> groups =
                    offers.of(grammar.read(line.toString(), NodeName.HOST).next(), "");
            List<Name> names = groups.isEmpty() ? List.of() : any(groups).names();
            line.append(names.isEmpty() ? random.nextInt(300) : any(names).text())
                    .append(' ');
        }
        return line.toString();
    }

    private String spliced(String one, String other) {
        return one.substring(0, random.nextInt(one.length())) + other.substring(random.nextInt(other.length()));
    }

    private String mutated(String line) {
        StringBuilder text = new StringBuilder(line);
        for (int i = random.nextInt(5); i >= 0; i--) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(4));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, any(SPICE));
                case 2 -> text.replace(at, end, bytes(1 + random.nextInt(3)));
                default -> text.insert(at, text.substring(at, end).repeat(2));
            }
        }
        return text.toString();
    }
}
