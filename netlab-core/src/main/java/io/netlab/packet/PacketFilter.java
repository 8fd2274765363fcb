package io.netlab.packet;

import io.netlab.net.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which packets are wanted, in the words of tcpdump ({@code pcap-filter(7)}): {@code arp}, {@code icmp}, {@code tcp port
 * 80}, {@code host A}, {@code src A}, {@code dst A}, with {@code and}, {@code or}, {@code not}. Besides, there are
 * {@code request} and {@code reply} (of ARP and of echoes), {@code unreachable}, {@code syn} and {@code rst}, for which
 * tcpdump wants numbers of bytes.
 */
public final class PacketFilter implements Predicate<Packet> {
    /** Lets every packet through. */
    public static final PacketFilter ALL = new PacketFilter(packet -> true);

    /** The words that a filter may begin with. */
    public static final List<String> WORDS = List.of(
            "arp",
            "icmp",
            "icmp6",
            "ip",
            "ip6",
            "tcp",
            "udp",
            "vlan",
            "vxlan",
            "host",
            "src",
            "dst",
            "port",
            "request",
            "reply",
            "unreachable",
            "syn",
            "rst",
            "not");

    private final Predicate<Packet> wanted;

    private PacketFilter(Predicate<Packet> wanted) {
        this.wanted = wanted;
    }

    /** Reads the words; throws IllegalArgumentException with a sentence for the user. */
    public static PacketFilter parse(List<String> words) {
        return words.isEmpty() ? ALL : new PacketFilter(new Parser(words).parse());
    }

    @Override
    public boolean test(Packet packet) {
        return wanted.test(packet) || packet.inner().filter(this).isPresent();
    }

    /** Reads {@code or} between {@code and}s, where the word {@code and} may be left out, as {@code tcp port 80} does. */
    private static final class Parser {
        private final List<String> words;
        private int at;

        Parser(List<String> words) {
            this.words = new ArrayList<>(words);
        }

        Predicate<Packet> parse() {
            Predicate<Packet> either = all();
            while (takes("or")) {
                either = either.or(all());
            }
            return either;
        }

        private Predicate<Packet> all() {
            Predicate<Packet> both = one();
            while (at < words.size() && !words.get(at).equals("or")) {
                takes("and");
                both = both.and(one());
            }
            return both;
        }

        private Predicate<Packet> one() {
            if (takes("not")) {
                return one().negate();
            }
            String word = word("a word of a filter");
            return switch (word) {
                case "arp" -> has(Header.Arp.class);
                case "icmp" -> protocol(IpProtocol.ICMP);
                case "icmp6" -> protocol(IpProtocol.ICMPV6);
                case "tcp" -> protocol(IpProtocol.TCP);
                case "udp" -> protocol(IpProtocol.UDP);
                case "ip" -> type(4);
                case "ip6" -> type(16);
                case "vlan" -> has(Header.Vlan.class);
                case "vxlan" -> has(Header.Vxlan.class);
                case "request" -> arpOr(Header.Arp.REQUEST, Header.Icmp::isEchoRequest);
                case "reply" -> arpOr(Header.Arp.REPLY, Header.Icmp::isEchoReply);
                case "unreachable" -> icmp(icmp -> icmp.isError() && icmp.type() != 5);
                case "syn" -> flag(Header.Tcp.SYN);
                case "rst" -> flag(Header.Tcp.RST);
                case "port" -> port();
                case "host" -> host(true, true);
                case "src" -> end(true);
                case "dst" -> end(false);
                default -> throw new IllegalArgumentException("\"" + word + "\" is no word of a filter");
            };
        }

        private Predicate<Packet> end(boolean isSource) {
            takes("host");
            return host(isSource, !isSource);
        }

        private Predicate<Packet> host(boolean source, boolean target) {
            IpAddress address = IpAddress.parse(word("an address"));
            return packet -> ends(packet)
                    .filter(ends -> (source && ends.get(0).equals(address))
                            || (target && ends.get(1).equals(address)))
                    .isPresent();
        }

        private static Optional<List<IpAddress>> ends(Packet packet) {
            Optional<List<IpAddress>> ip = packet.ip().map(each -> List.of(each.from(), each.to()));
            return ip.or(() -> packet.first(Header.Arp.class).map(each -> List.of(each.sender(), each.target())));
        }

        private Predicate<Packet> port() {
            String text = word("a port");
            if (!text.matches("[0-9]{1,5}")) {
                throw new IllegalArgumentException("\"" + text + "\" is no port");
            }
            int port = Integer.parseInt(text);
            return packet -> packet.first(Header.Tcp.class)
                            .filter(tcp -> tcp.from() == port || tcp.to() == port)
                            .isPresent()
                    || packet.first(Header.Udp.class)
                            .filter(udp -> udp.from() == port || udp.to() == port)
                            .isPresent();
        }

        private static Predicate<Packet> arpOr(int operation, Predicate<Header.Icmp> icmp) {
            Predicate<Packet> arp = packet -> packet.first(Header.Arp.class)
                    .filter(each -> each.operation() == operation)
                    .isPresent();
            return arp.or(icmp(icmp));
        }

        private static Predicate<Packet> icmp(Predicate<Header.Icmp> wanted) {
            return packet -> packet.first(Header.Icmp.class).filter(wanted).isPresent();
        }

        private static Predicate<Packet> flag(int flag) {
            return packet ->
                    packet.first(Header.Tcp.class).filter(tcp -> tcp.has(flag)).isPresent();
        }

        private static Predicate<Packet> has(Class<? extends Header> kind) {
            return packet -> packet.first(kind).isPresent();
        }

        private static Predicate<Packet> protocol(int number) {
            return packet -> packet.ip().filter(ip -> ip.protocol() == number).isPresent();
        }

        private static Predicate<Packet> type(int addressLength) {
            return packet -> packet.ip()
                    .filter(ip -> ip.family().addressLength() == addressLength)
                    .isPresent();
        }

        private boolean takes(String word) {
            boolean isThere = at < words.size() && words.get(at).equals(word);
            at += isThere ? 1 : 0;
            return isThere;
        }

        private String word(String what) {
            if (at == words.size()) {
                throw new IllegalArgumentException("the filter ends where " + what + " should be");
            }
            return words.get(at++);
        }
    }
}
