package io.netlab.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands change of an engine; the refusals are those of a real engine 20.10.24. */
class EngineChangeTest {
    private static final NodeName BOX = NodeName.of("box");
    private static final NodeName CAT = NodeName.of("cat");

    private DockerEngine engine = DockerEngine.STARTED;

    private void have(Function<EngineChange, DockerEngine> command) {
        engine = command.apply(new EngineChange(engine));
    }

    private void networkWith(String name, NodeName... containers) {
        have(change -> change.create(NetworkRequest.named(name), List.of()));
        for (NodeName container : containers) {
            have(change -> change.start(Container.named(container)));
            have(change -> change.connect(container, name, Joining.PLAIN));
        }
    }

    private Attachment place(NodeName container, String network) {
        return engine.container(container)
                .flatMap(one -> one.in(engine.network(network).orElseThrow()))
                .orElseThrow();
    }

    @Test
    void anAddressThatIsLeftIsTheNextOnesAndLinksAreNumberedOn() {
        networkWith("web", BOX, CAT);
        have(change -> change.create(NetworkRequest.named("back"), List.of()));

        have(change -> change.disconnect(BOX, "web"));
        have(change -> change.connect(CAT, "back", Joining.PLAIN));
        have(change -> change.connect(BOX, "back", Joining.PLAIN));
        have(change -> change.connect(BOX, "web", Joining.PLAIN));

        assertThat(place(BOX, "web").addresses()).containsExactly(IpAddress.parse("172.18.0.2"));
        assertThat(place(BOX, "web").link().text()).isEqualTo("eth2");
        assertThat(place(BOX, "back").addresses()).containsExactly(IpAddress.parse("172.19.0.3"));
    }

    @Test
    void aNetworkGetsTheNextSubnetThatNobodyHas() {
        have(change -> change.create(
                NetworkRequest.named("web"), List.of(IpPrefix.parse("172.18.0.0/16"), IpPrefix.parse("10.0.0.0/8"))));

        assertThat(engine.network("web").flatMap(network -> network.subnet(AddressFamily.IPV4)))
                .map(Subnet::network)
                .contains(IpPrefix.parse("172.19.0.0/16"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            connect box nosuch        | network nosuch not found
            connect nobody web        | No such container: nobody
            connect box web           | endpoint with name box already exists in network web
            connect box host          | container cannot be disconnected from host network or connected to host network
            connect box none          | container cannot be connected to multiple networks
            disconnect box bridge     | container box is not connected to network bridge
            disconnect nobody web     | No such container: nobody
            remove web                | error while removing network: network web id
            remove bridge             | bridge is a pre-defined network and cannot be removed
            remove nosuch             | Error: No such network: nosuch
            create web                | network with name web already exists
            create host               | operation is not permitted on predefined host network
            """)
    void refusesInTheEnginesWords(String command, String words) {
        networkWith("web", BOX);

        assertThatThrownBy(() -> run(command.split(" ", -1))).hasMessageContaining(words);
    }

    private void run(String... words) {
        switch (words[0]) {
            case "connect" -> have(change -> change.connect(NodeName.of(words[1]), words[2], Joining.PLAIN));
            case "disconnect" -> have(change -> change.disconnect(NodeName.of(words[1]), words[2]));
            case "remove" -> have(change -> change.remove(words[1]));
            default -> networkWith(words[1]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10.9.0.7, 10.9.0.7 is the address of box",
        "10.9.0.1, 10.9.0.1 is the gateway",
        "10.9.0.255, 10.9.0.255 is no address of a host",
        "10.8.0.7, It does not belong to any of this network's subnets"
    })
    void anAddressThatIsTakenOrOutsideIsRefusedWithItsHolder(String address, String words) {
        have(change -> change.create(request("web", "10.9.0.0/24"), List.of()));
        for (NodeName name : List.of(BOX, CAT)) {
            have(change -> change.start(Container.named(name)));
        }
        have(change -> change.connect(BOX, "web", asking("10.9.0.7")));

        assertThatThrownBy(() -> have(change -> change.connect(CAT, "web", asking(address))))
                .hasMessageContaining(words);
    }

    @Test
    void aNetworkWithoutAnAddressLeftIsRefused() {
        have(change -> change.create(request("web", "10.9.0.0/30"), List.of()));
        have(change -> change.start(Container.named(BOX)));
        have(change -> change.start(Container.named(CAT)));
        have(change -> change.connect(BOX, "web", Joining.PLAIN));

        assertThatThrownBy(() -> have(change -> change.connect(CAT, "web", Joining.PLAIN)))
                .hasMessageContaining("no available IPv4 addresses on this network's address pools: web");
    }

    @Test
    void aSubnetThatOverlapsIsRefused() {
        have(change -> change.create(request("web", "10.9.0.0/24"), List.of()));

        assertThatThrownBy(() -> have(change -> change.create(request("other", "10.9.0.128/25"), List.of())))
                .hasMessage("Error response from daemon: Pool overlaps with other one on this address space");
        assertThatThrownBy(() -> have(change ->
                        change.create(request("other", "10.7.0.0/16"), List.of(IpPrefix.parse("10.7.3.0/24")))))
                .hasMessageContaining("Pool overlaps");
    }

    @Test
    void theFileSaysAllThatIsKnown() {
        have(change -> change.create(
                new NetworkRequest(
                        "web",
                        List.of(IpPrefix.parse("10.9.0.0/24"), IpPrefix.parse("fd00:9::/64")),
                        List.of(IpAddress.parse("10.9.0.254")),
                        List.of(IpPrefix.parse("10.9.0.128/25")),
                        true,
                        false,
                        false,
                        Set.of(IpAddress.parse("192.0.2.1")),
                        Set.of(IpAddress.parse("127.0.0.1")),
                        Set.of(1400),
                        Set.of()),
                List.of()));
        have(change -> change.start(Container.named(BOX)));
        List<ContainerLink> links = List.of(ContainerLink.parse("cat:db"));
        have(change -> change.connect(BOX, "web", new Joining(List.of(), Set.of(), List.of("www", "w.x"), links)));

        assertThat(EngineFile.parse(EngineFile.print(engine))).isEqualTo(engine);
    }

    private static NetworkRequest request(String name, String subnet) {
        return new NetworkRequest(
                name,
                List.of(IpPrefix.parse(subnet)),
                List.of(),
                List.of(),
                false,
                true,
                true,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
    }

    private static Joining asking(String address) {
        return new Joining(List.of(IpAddress.parse(address)), Set.of(), List.of(), List.of());
    }
}
