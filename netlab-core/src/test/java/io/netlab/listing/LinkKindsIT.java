package io.netlab.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links of many kinds and in many states, against the machine's own {@code ip}. */
class LinkKindsIT {
    private final RealPrograms real;

    LinkKindsIT(@TempDir Path directory) {
        real = new RealPrograms(directory);
    }

    @AfterEach
    void remove() {
        real.close();
    }

    @Test
    void aLinkOfAnotherKindIsLeftToTheRealProgramWithItsDetailsAlone() {
        RealPrograms.run("ip tuntap add tap0 mode tap");

        real.assertSame("ip link");
        real.assertSame("ip -j -s addr");
        assertThat(real.listed("ip -d link")).isEmpty();
        assertThat(real.listed("ip -d addr show tap0")).isEmpty();
        real.assertSame("ip -d link show lo");
    }

    @Test
    void aLinkOfAnotherTypeIsLeftToTheRealProgram() {
        RealPrograms.run("ip tuntap add tun0 mode tun");

        assertThat(real.listed("ip link")).isEmpty();
        real.assertSame("ip link show lo");
    }

    @Test
    void aReasonForProtodownIsLeftToTheRealProgram() {
        RealPrograms.run("ip link add left type veth peer name right; ip link add m0 link left type macvlan");
        RealPrograms.run("ip link set m0 protodown on");

        real.assertSame("ip link show m0");
        real.assertSame("ip -j -d link show m0");

        RealPrograms.run("ip link set m0 protodown_reason 1 on");

        assertThat(real.listed("ip link show m0")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ip -d link", "ip -d -j -p link", "ip -d -N link", "ip -d -o -s -s addr"})
    void allOptionsOfAllKindsAreThoseOfTheRealProgram(String line) {
        RealPrograms.run("""
                ip link add ifb0 type ifb; ip link set ifb0 up; ip link set ifb0 addrgenmode none
                ip link add br0 type bridge stp_state 1 priority 1 group_fwd_mask 24 mcast_snooping 0 no_linklocal_learn 1
                ip link add br1 type bridge nf_call_iptables 1 forward_delay 200 mcast_querier 1 mcast_router 2
                ip link add p1 type veth peer name p2; ip link set p1 master br0 addrgenmode random; ip link set p2 master br1
                ip link set p1 type bridge_slave group_fwd_mask 16397 hairpin on isolated on locked on neigh_suppress on
                ip link set p2 type bridge_slave cost 7 priority 9 learning off flood off mcast_router 0 fastleave on
                ip link add p3 type ifb; ip link set p3 master br0; ip link set p1 type bridge_slave backup_port p3
                ip link add vy type vxlan id 43 dstport 4789 group 239.1.1.1 dev ifb0 nolearning ttl 5 tos inherit \
                    proxy l2miss l3miss rsc maxaddress 5 ageing 0
                ip link add vz type vxlan id 44 dstport 4790 local fd00::1 remote fd00::2 srcport 1 2 noudpcsum \
                    udp6zerocsumtx udp6zerocsumrx gbp df set flowlabel 5 tos 4 ttl inherit
                ip link add vg type vxlan id 45 dstport 4791 group ff02::5 dev ifb0 df inherit ttl auto
                ip link add vs type vxlan id 46 dstport 4792 remcsumtx remcsumrx gpe 2>/dev/null || true
                ip link add ve type vxlan external vnifilter dstport 4800
                ip link add ms link ifb0 type macvlan mode source flag nodst
                ip link set ms type macvlan macaddr add 02:00:00:00:00:01
                ip link set ms type macvlan macaddr add 02:00:00:00:00:02
                ip link add mp link br1 type macvlan mode private bcqueuelen 5
                ip link add mq link p3 type macvlan mode passthru nopromisc 2>/dev/null || true
                for link in br0 br1 p1 p2; do ip link set $link up; done
                """);

        real.assertSame(line);
    }

    @Test
    void countersAreThoseOfTheRealProgram() {
        RealPrograms.run("""
                ip netns add web; ip link add v0 type veth peer name eth0 netns web
                ip addr add 10.0.0.1/24 dev v0; ip link set v0 up
                ip -n web addr add 10.0.0.2/24 dev eth0; ip -n web link set eth0 up promisc on
                ip link add ghost link v0 type macvlan mode bridge; ip link set ghost up
                ping -q -c 200 -s 1400 -f 10.0.0.2 >/dev/null
                ip neigh replace 10.0.0.9 lladdr 02:00:00:00:00:09 dev v0; ping -q -c 1 -W 0.1 10.0.0.9 >/dev/null || true
                """);

        for (String style : List.of("-s", "-s -s", "-s -s -o", "-s -j", "-s -s -j -p", "-s -s -d")) {
            real.assertSame("ip " + style + " link");
            real.assertSame("ip " + style + " -n web addr");
        }
        assertThat(RealPrograms.program("ip -s -s -n web link").output()).contains("otherhost");
    }

    @Test
    void anAddressThatIsBeingLookedForAndOneThatAnotherHasAreShownAsSuch() {
        RealPrograms.run("""
                ip netns add web; ip link add v0 type veth peer name eth0 netns web; ip -n web link set eth0 up
                ip -n web addr add fd00::1/64 dev eth0 nodad; ip link set v0 up; ip addr add fd00::1/64 dev v0
                until ip addr show dev v0 | grep -q dadfailed; do :; done
                ip link add quiet type veth peer name still; ip link set quiet up; ip addr add fd01::1/64 dev quiet
                """);

        for (String style : List.of("", "-j", "-o", "-br", "-d")) {
            real.assertSame("ip " + style + " addr show v0");
            real.assertSame("ip " + style + " addr show quiet");
        }
        real.assertSame("ip addr show tentative");
        real.assertSame("ip addr show dadfailed");
        real.assertSame("ip addr show -dadfailed");
    }
}
