package io.netlab.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netlab.error.NetlabException;
import io.netlab.lab.Lab;
import io.netlab.netlink.WireTap;
import io.netlab.topology.NodeName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Undo and redo, with what the machine's own programs tell before and after. */
@TestInstance(Lifecycle.PER_CLASS)
class UndoIT {
    /** Two boxes at a bridge, a router between it and a host outside, and a bit of everything else. */
    static final String BUILD = """
            ip netns add ns1; ip netns add ns2; ip netns add out
            ip link add br0 type bridge
            ip link add veth1 type veth peer name eth0 netns ns1
            ip link add veth2 type veth peer name eth0 netns ns2
            ip link set veth1 master br0 && ip link set veth2 master br0
            ip addr add 10.0.0.254/24 dev br0; ip link set br0 up; ip link set veth1 up; ip link set veth2 up
            ip -n ns1 addr add 10.0.0.1/24 dev eth0; ip -n ns1 link set eth0 up; ip -n ns1 link set lo up
            ip -n ns2 addr add 10.0.0.2/24 dev eth0; ip -n ns2 link set eth0 up
            ip -n ns1 addr add fd00::1/64 dev eth0 nodad
            ip -n ns1 route add default via 10.0.0.254; ip -n ns2 route add default via 10.0.0.254
            ip -n ns1 -6 route add default via fd00::ff dev eth0
            ip -n ns1 route add 192.0.2.0/24 via 10.0.0.2 metric 7
            ip link add up0 type veth peer name eth0 netns out
            ip addr add 203.0.113.1/24 dev up0; ip link set up0 up
            ip -n out addr add 203.0.113.2/24 dev eth0; ip -n out link set eth0 up
            ip link add d0 type ifb; ip addr add 198.51.100.1/32 dev d0
            ip link add vx0 type vxlan id 7 dstport 4789 local 203.0.113.1 dev up0
            ip neigh add 10.0.0.77 lladdr 02:00:00:00:00:77 dev br0
            bridge fdb add 02:00:00:00:00:78 dev veth1 master static
            bridge fdb append 02:00:00:00:00:79 dev vx0 dst 203.0.113.2
            ip rule add from 10.0.0.0/24 table 100 pref 1000
            ip route add default via 203.0.113.2 table 100
            sysctl -w net.ipv4.ip_forward=1
            iptables -N LAB; iptables -A FORWARD -j LAB; iptables -A LAB -i br0 -j ACCEPT; iptables -A LAB -p icmp -j DROP
            iptables -P FORWARD DROP
            iptables -t nat -A POSTROUTING -s 10.0.0.0/24 -o up0 -j MASQUERADE
            ip netns exec ns1 iptables -A INPUT -p tcp --dport 23 -j REJECT
            """;

    private Lab lab;
    private Session session;
    private String before = "";
    private boolean isWhole;
    private final Typist typist = new Typist();

    /** Each line is undone in the end: unless that failed, the next one finds the network as it was built. */
    @BeforeEach
    void build() {
        if (isWhole) {
            return;
        }
        remove();
        lab = Lab.open(WireTap.NONE);
        lab.prepare();
        session = Session.open(lab);
        Outcome built = session.run(BUILD, NodeName.HOST, typist);
        assertThat(built.exitCode()).as(typist.printed() + typist.complaints()).isZero();
        before = Machine.settled();
    }

    @AfterAll
    void remove() {
        if (lab != null) {
            session.close();
            lab.clear();
            lab.close();
            Machine.clear();
        }
    }

    static Stream<String> lines() {
        return Lines.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void undoBringsBackWhatWasThereAndRedoWhatTheLineMade(String line) {
        isWhole = false;
        Outcome outcome = session.run(line, NodeName.HOST, typist);
        assertThat(outcome.exitCode())
                .as(typist.printed() + typist.complaints())
                .isZero();
        assertThat(outcome.entry()).as("the line changes something").isPresent();
        String after = Machine.settled();

        Undo undo = session.undo();

        assertThat(Machine.stateOnce(before::equals))
                .as(undo.ops() + " " + undo.losses())
                .isEqualTo(before);
        assertThat(undo.losses()).isEqualTo(outcome.entry().orElseThrow().losses());

        Undo redo = session.redo();

        assertThat(Machine.stateOnce(after::equals))
                .as(redo.ops() + " " + redo.losses())
                .isEqualTo(after);
        session.undo();
        assertThat(Machine.stateOnce(before::equals)).as("undone twice").isEqualTo(before);
        isWhole = true;
    }

    @Test
    void undoGoesBackLineByLineToWhereTheSessionBegan() {
        isWhole = false;
        for (String line : List.of(
                "ip link add va type veth peer name vb",
                "ip link set va up && ip link set vb up",
                "ip addr add 192.168.7.1/24 dev va",
                "ip link set vb netns ns1",
                "ip netns del ns2")) {
            session.run(line, NodeName.HOST, typist);
        }
        assertThat(session.history()).hasSize(6);

        for (int i = 0; i < 5; i++) {
            Undo undo = session.undo();
            assertThat(undo.losses()).as(undo.ops().toString()).isEmpty();
        }

        assertThat(Machine.stateOnce(before::equals)).isEqualTo(before);
    }

    /** Kernels without VLANs refuse it with EOPNOTSUPP, others do it: either way the history tells what was done. */
    @Test
    void aLineThatIsRefusedLeavesNothingToUndo() {
        isWhole = false;
        int lines = session.history().size();

        assertThatThrownBy(() -> session.run("ip link set d0 type bridge stp_state 1", NodeName.HOST, typist))
                .isInstanceOf(NetlabException.class);

        assertThat(session.history()).hasSize(lines);
        assertThat(Machine.state()).isEqualTo(before);
        isWhole = true;
    }

    @Test
    void saysBeforeALineIsRunWhatUndoCannotBringBack() {
        assertThat(session.warnings("ip link set d0 carrier off", NodeName.HOST))
                .containsExactly("undo does not bring back the carrier of d0");
        assertThat(session.warnings("ip link set d0 up", NodeName.HOST)).isEmpty();
    }
}
