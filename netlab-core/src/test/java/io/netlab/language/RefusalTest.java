package io.netlab.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.netlab.error.InvalidInputException;
import io.netlab.error.Problem;
import io.netlab.topology.NodeName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
    private static Problem refused(String text) {
        var refusal = catchThrowableOfType(
                InvalidInputException.class, () -> CommandLine.parse(text, NodeName.HOST, Map.of()));
        assertThat(refusal).as(text).isNotNull();
        return refusal.problems().get(0);
    }

    /** The line, the column and the length of what is wrong, and a part of what is said. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ip foo                                    | 4  | 3  | "foo" is not known to "ip"
            ip lnk                                    | 4  | 3  | did you mean "link"?
            ip -zz link                               | 4  | 3  | "-zz" is not known to "ip"
            ip link foo                               | 9  | 3  | expected one of: add, set, delete, show, list
            ip netns exec ns1                         | 18 | 1  | expected the command to run in ns1 here
            [root@x ~]# ip netns add                  | 25 | 1  | expected the name of a namespace here
            ip netns add a/b                          | 14 | 3  | namespace name "a/b"
            ip link set dev eth0 upp                  | 22 | 3  | did you mean "up"?
            ip link set dev eth0 mtu abc              | 26 | 3  | argument "abc" is wrong: invalid "mtu" value
            ip link set dev eth0 mtu 1 mtu 2          | 28 | 3  | duplicate "mtu"
            ip link set eth0 arp maybe                | 22 | 5  | must be "on" or "off", not "maybe"
            ip link set eth0 address 02:42            | 26 | 5  | is not an Ethernet address
            ip link add veth0123456789abc type veth peer name b | 13 | 17 | the kernel takes at most 15
            ip link add x type veth peer name         | 34 | 1  | expected the name here
            ip link set br0 type bridge stp maybe     | 33 | 5  | invalid "stp_state" value
            ip link set br0 type bridge foo 1         | 29 | 3  | is not known to "ip link type bridge"
            ip addr add 10.0.0.300/24 dev eth0        | 13 | 13 | any valid prefix is expected
            ip addr add 10.0.0.1/24 eth0              | 25 | 4  | did you mean "dev eth0"?
            ip addr add 10.0.0.1/24                   | 24 | 1  | expected "dev" and the name of a link here
            ip -6 addr add 10.0.0.1/24 dev eth0       | 16 | 11 | expected an IPv6 address
            ip route add 10.1.0.5/16 dev eth0         | 14 | 11 | Invalid prefix for given prefix length
            ip route add 10.1.0.5/16 dev eth0         | 14 | 11 | the network is 10.1.0.0/16
            ip route add default 10.0.0.1             | 22 | 8  | did you mean "via 10.0.0.1"?
            ip route add 10.0.0.0/8 via fd00::1       | 29 | 7  | expected an IPv4 address
            ip route add default via                  | 25 | 1  | expected the address of a gateway here
            ip route add default via banana           | 26 | 6  | any valid address is expected
            ip neigh add 10.0.0.1 lladdr x dev eth0   | 30 | 1  | is not an Ethernet address
            ip rule add frm 10.0.0.0/8                | 13 | 3  | did you mean "from"?
            bridge link set dev eth0 hairpin          | 33 | 1  | expected the value of hairpin here
            brctl adbr br0                            | 7  | 4  | did you mean "addbr"?
            ip link add x index 0 type dummy          | 21 | 1  | expected a number from 1
            ip link set eth0 addrgenmode eui65        | 30 | 5  | expected one of: eui64, none
            ip link set d0 carrier maybe              | 24 | 5  | must be "on" or "off"
            ip netns set ns1                          | 17 | 1  | expected the number of the namespace, or auto here
            ip netns set ns1 x                        | 18 | 1  | invalid "netnsid" value
            ip route apend 10.0.0.0/8 dev eth0        | 10 | 5  | did you mean "append"?
            ping                                      | 5  | 1  | expected the name or the address of a host here
            ping -c x 10.0.0.1                        | 9  | 1  | expected a number
            ping -c3x 10.0.0.1                        | 8  | 2  | expected a number
            ping -qW 1,5 10.0.0.1                     | 10 | 3  | expected a number of seconds
            ping -M never 10.0.0.1                    | 9  | 5  | expected do, want or dont
            ping 10.0.0.1 -c                          | 17 | 1  | expected the value of -c here
            sysctl -w net.ipv4.ip_forward             | 11 | 19 | must be of the form name=value
            ip link set B netns $pid                  | 21 | 4  | the variable pid has no value
            cat <<EOF                                 | 7  | 1  | expected a line EOF
            ip link set br0 type bridge priority 70000 | 38 | 5 | expected a number from 0 to 65535
            ip rule add from fd00::/64 pref 5         | 18 | 9  | did you mean "ip -6 rule"?
            ip link set eth0 alias 'abc               | 24 | 1  | expected '
            ip link set eth0 alias "abc               | 24 | 1  | expected "
            """)
    void saysWhereAndWhatIsWrong(String line, int column, int length, String part) {
        Problem problem = refused(line);

        assertThat(problem.message() + " " + problem.suggestion()).contains(part);
        assertThat(List.of(
                        problem.position().line(),
                        problem.position().column(),
                        problem.position().length()))
                .containsExactly(1, column, length);
    }

    @Test
    void countsTheLinesOfAPaste() {
        Problem problem = refused("ip netns add ns1\n  # comment\n$ ip link set dev eth0 \\\n   mtu x");

        assertThat(problem.position()).hasToString("line:4:8");
    }

    /** A hundred thousand lines of words that belong together, of letters, and of anything. */
    @Test
    void readsOrRefusesAnyText() {
        Random random = new Random(4711);
        String[] words = ("ip link add set del dev type veth peer name netns exec -n ns1 eth0 br0 up down mtu 1500 addr"
                        + " 10.0.0.1/24 route default via 10.0.0.1 ; && | & \\ ' \" $pid ${x} $( ) ` # $ > < = x=1 sysctl -w"
                        + " brctl addif bridge fdb master iptables -A -t nat nexthop for do done if { } ! || ~ * \n")
                .split(" ");

        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(14);
            for (int j = 0; j < length; j++) {
                text.append(piece(random, words)).append(random.nextInt(5) == 0 ? "" : " ");
            }
            readOrRefuse(text.toString());
        }
    }

    private static String piece(Random random, String[] words) {
        return switch (random.nextInt(10)) {
            case 0 -> Character.toString(random.nextInt(0x300));
            case 1 -> Character.toString((char) random.nextInt(0x10000));
            default -> words[random.nextInt(words.length)];
        };
    }

    private static void readOrRefuse(String text) {
        try {
            assertThat(CommandLine.parse(text, NodeName.HOST, Map.of())).isNotEmpty();
            CommandLine.statements(text);
        } catch (InvalidInputException e) {
            assertThat(e.problems()).allSatisfy(problem -> {
                assertThat(problem.position().line()).isPositive();
                assertThat(problem.position().column()).isPositive();
            });
        }
        CommandLine.isComplete(text);
    }

    @Test
    void readsAMegabyteOfBytesInReasonableTime() {
        byte[] bytes = new byte[1_000_000];
        new Random(1).nextBytes(bytes);

        readOrRefuse(new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("['\"`$(]", " "));
    }
}
