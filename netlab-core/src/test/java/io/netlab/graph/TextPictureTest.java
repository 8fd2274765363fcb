package io.netlab.graph;

import static io.netlab.graph.Networks.bridge;
import static io.netlab.graph.Networks.down;
import static io.netlab.graph.Networks.link;
import static io.netlab.graph.Networks.node;
import static io.netlab.graph.Networks.plug;
import static io.netlab.graph.Networks.port;
import static io.netlab.graph.Networks.ref;
import static io.netlab.graph.Networks.withRoutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpPrefix;
import io.netlab.text.Page;
import io.netlab.text.Style;
import io.netlab.topology.LinkKind;
import io.netlab.topology.Node;
import io.netlab.topology.Route;
import io.netlab.topology.Route.Option;
import io.netlab.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextPictureTest {
    @Test
    void drawsOneLineForACableBetweenTwoNamespaces() {
        assertThat(draw(Networks.vethPair()))
                .isEqualTo("ns1 veth-ns1 192.168.0.11/24 ───── 192.168.0.12/24 veth-ns2 ns2\n");
    }

    @Test
    void saysWhichEndIsDownAndBreaksTheCable() {
        Node ns1 = node("ns1", down(plug("a", "b@ns2", "10.0.0.1/24")));
        Node ns2 = node("ns2", plug("b", "a@ns1", "10.0.0.2/24"));

        assertThat(draw(Topology.of(List.of(ns1, ns2)))).isEqualTo("ns1 a 10.0.0.1/24 down ╌╌╌╌╌ 10.0.0.2/24 b ns2\n");
    }

    @Test
    void marksPlacesAndWhatIsDownAndWhatWasChanged() {
        Node ns1 = node("ns1", down(plug("a", "b@ns2")));
        Node ns2 = node("ns2", plug("b", "a@ns1"));
        Style tags = (mark, text) -> switch (mark) {
            case PLAIN -> text;
            default -> "<" + mark + " " + text + ">";
        };

        String picture = TextPicture.render(
                Graph.of(Topology.of(List.of(ns1, ns2))), Page.plain().with(tags), Set.of(ref("b@ns2")));

        assertThat(picture).isEqualTo("<PLACE ns1> a <BAD down> ╌╌╌╌╌ <CHANGED b> <PLACE ns2>\n");
    }

    @Test
    void keepsBrokenLeavesInSightWhenItAbbreviates() {
        List<Node> nodes = new ArrayList<>(Networks.star(100).nodes().values());
        nodes.add(node("ns50", down(plug("eth0", "veth50@host", "10.0.0.51/16"))));

        assertThat(draw(Topology.of(nodes))).contains("veth50  ╌╌ eth0 ns50").contains("… 93 more");
    }

    @Test
    void abbreviatesManyNamespacesWithoutAnyCable() {
        List<Node> nodes =
                IntStream.rangeClosed(1, 100).mapToObj(i -> node("ns" + i)).toList();

        String picture = draw(Topology.of(nodes));

        assertThat(picture).startsWith("ns1   ── no links\n").contains("\n… 94 more\nns100 ── no links\n");
    }

    @Test
    void abbreviatesManyCables() {
        List<Node> nodes = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> i % 2 == 1
                        ? node("ns" + i, plug("a", "b@ns" + (i + 1)))
                        : node("ns" + i, plug("b", "a@ns" + (i - 1))))
                .toList();

        assertThat(draw(Topology.of(nodes))).endsWith("\n… 18 more cables\n");
    }

    @Test
    void putsTheBranchesBelowABridgeWhereTheyDoNotFitBesideIt() {
        String picture =
                TextPicture.render(Graph.of(Networks.docker0()), Page.plain().withWidth(60));

        assertThat(picture).startsWith("host ── docker0 172.17.0.1/16\n  ├─ veth32a267d ── eth0 box01 172.17.0.2/16\n");
    }

    @Test
    void saysThatABridgeHasNoPorts() {
        assertThat(draw(Topology.of(List.of(node("host", bridge("docker0", "172.17.0.1/16"))))))
                .isEqualTo("host ── docker0 172.17.0.1/16  no ports\n");
    }

    @Test
    void saysThatTheFarEndOfACableIsNotThere() {
        Node host = node("host", bridge("br0"), port("veth1", "eth0@gone", "br0"));

        assertThat(draw(Topology.of(List.of(host)))).isEqualTo("host ── br0 ─── veth1 ── eth0 gone not there\n");
    }

    @Test
    void showsLoopbackOfANamespaceThatHasNothingElse() {
        Node off = node("ns1", down(link("lo", new LinkKind.Loopback())));
        Node on = node("ns2", link("lo", new LinkKind.Loopback(), "127.0.0.1/8", "::1/128"));

        assertThat(draw(Topology.of(List.of(node("host"), off, on)))).isEqualTo("ns1 ── lo down\nns2 ── lo up\n");
    }

    @Test
    void tellsTheRoutesThatSomebodyGaveAndNotTheKernelsOwn() {
        Route connected = new Route(
                Route.Type.UNICAST, IpPrefix.parse("10.0.0.0/24"), Set.of(new Option.Protocol(2), dev("eth0")));
        Route local = new Route(Route.Type.LOCAL, IpPrefix.parse("10.0.0.1/32"), Set.of(dev("eth0")));
        Route given = new Route(
                Route.Type.UNICAST, IpPrefix.all(AddressFamily.IPV4), Set.of(dev("eth0"), new Option.Metric(50)));
        Route sink = new Route(Route.Type.BLACKHOLE, IpPrefix.parse("10.9.0.0/16"), Set.of(new Option.Table(100)));

        String picture = draw(Topology.of(List.of(withRoutes(node("ns1"), Set.of(connected, local, given, sink)))));

        assertThat(picture).endsWith("""
                        routes  ns1  default dev eth0 metric 50
                                     blackhole 10.9.0.0/16 table 100
                        """);
    }

    private static Option dev(String name) {
        return new Option.Dev(InterfaceName.of(name));
    }

    private static String draw(Topology topology) {
        return TextPicture.render(Graph.of(topology), Page.plain());
    }
}
