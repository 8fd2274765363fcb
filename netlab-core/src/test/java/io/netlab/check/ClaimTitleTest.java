package io.netlab.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.topology.NodeName;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimTitleTest {
    private static final NodeName BOX = NodeName.of("box01");
    private static final InterfaceName ETH0 = InterfaceName.of("eth0");

    private static String good(Claim claim) {
        return ClaimTitle.of(claim, Outcome.REPLY);
    }

    private static String bad(Claim claim) {
        return ClaimTitle.of(claim, Outcome.NO_REPLY);
    }

    @Test
    void saysWhoPingsWhom() {
        Claim ping = new Claim.Ping(BOX, IpAddress.parse("172.17.0.3"), 56, false);

        assertThat(good(ping)).isEqualTo("box01 pings 172.17.0.3");
        assertThat(bad(ping)).isEqualTo("box01 cannot ping 172.17.0.3: no-reply");
    }

    @Test
    void saysWhatIsUnusualAboutAPing() {
        Claim ping = new Claim.Ping(BOX, IpAddress.parse("fd00::3"), 1472, true);

        assertThat(ClaimTitle.of(ping, Outcome.TOO_BIG))
                .isEqualTo("box01 cannot ping fd00::3 with 1472 bytes uncut: too-big");
    }

    @Test
    void saysWhichPortABridgeHas() {
        Claim port = new Claim.PortOf(NodeName.HOST, InterfaceName.of("docker0"), InterfaceName.of("veth1"));

        assertThat(good(port)).isEqualTo("veth1 is a port of docker0");
        assertThat(bad(port)).isEqualTo("veth1 is no port of docker0");
    }

    @Test
    void saysFactsOfALinkInOneOrder() {
        Claim link = new Claim.LinkIs(BOX, ETH0, Map.of(LinkFact.MTU, "1500", LinkFact.STATE, "up"));

        assertThat(good(link)).isEqualTo("eth0 in box01: state up, mtu 1500");
        assertThat(bad(new Claim.LinkIs(BOX, ETH0, Map.of()))).isEqualTo("eth0 in box01 is not there");
    }

    @Test
    void saysWhereARouteGoes() {
        Claim route = new Claim.RouteTo(
                BOX, IpPrefix.parse("0.0.0.0/0"), Set.of(IpAddress.parse("172.17.0.1")), Set.of(ETH0), Set.of());

        assertThat(good(route)).isEqualTo("box01 has a default route via 172.17.0.1 dev eth0");
    }

    @Test
    void saysWhatANamespaceMustNotBe() {
        assertThat(bad(new Claim.Namespace(BOX))).isEqualTo("namespace box01 is gone");
    }
}
