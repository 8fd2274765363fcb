package io.netlab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netlab.error.NetlabException;
import io.netlab.op.GuestOp;
import io.netlab.op.NetworkOp;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UserlandProxyIT {
    private final Scenes scenes = new Scenes();

    @AfterEach
    void close() {
        scenes.close();
    }

    private static String[] published(String ports) {
        return new String[] {"namespaces: { web: { network: bridge, publish: [" + ports + "] } }"};
    }

    private List<String> listening() {
        return scenes.run("ss -Hlnt")
                .lines()
                .map(line -> line.split(" +", -1)[3])
                .sorted()
                .toList();
    }

    private Stream<NodeName> proxies() {
        return scenes.lab().observe().nodes().values().stream()
                .filter(node -> node.kind() == Node.Kind.GUEST)
                .map(Node::name);
    }

    @Test
    void listensOnBothFamiliesAsSoonAsTheScenarioIsBuilt() {
        scenes.become(published("8080:80, 127.0.0.1:9090:80"));

        assertThat(listening()).containsExactly("0.0.0.0:8080", "127.0.0.1:9090", "[::]:8080");
        assertThat(proxies()).hasSize(1);
    }

    @Test
    void isAnotherProcessWhenThePortsAreOthers() {
        scenes.become(published("8080:80"));
        List<NodeName> former = proxies().toList();

        List<NetworkOp> ops = scenes.become(published("8081:80"));

        assertThat(ops).filteredOn(GuestOp.StopProcess.class::isInstance).hasSize(1);
        assertThat(ops).filteredOn(GuestOp.RunProcess.class::isInstance).hasSize(1);
        assertThat(proxies()).hasSize(1).doesNotContainAnyElementsOf(former);
        assertThat(listening()).containsExactly("0.0.0.0:8081", "[::]:8081");
        assertThat(scenes.plan(published("8081:80"))).isEmpty();
    }

    @Test
    void endsWithTheLastPublishedPort() {
        scenes.become(published("8080:80"));

        scenes.become("namespaces: { web: { network: bridge } }");

        assertThat(proxies()).isEmpty();
        assertThat(listening()).isEmpty();
    }

    @Test
    void tellsWhichPortSomebodyElseHas() {
        scenes.lab()
                .serve(Scenes.scenario("servers: [{ tcp: 8080, address: 127.0.0.1 }]")
                        .servers());

        assertThatThrownBy(() -> scenes.become(published("127.0.0.1:8080:80")))
                .isInstanceOf(NetlabException.class)
                .hasMessageContaining("listen on tcp port 8080 of 127.0.0.1")
                .hasMessageContaining("EADDRINUSE (Address already in use)");
    }
}
