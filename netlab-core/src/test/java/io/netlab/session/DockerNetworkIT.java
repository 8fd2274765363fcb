package io.netlab.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.lab.Lab;
import io.netlab.netlink.WireTap;
import io.netlab.topology.NodeName;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code docker network} at the prompt: links, rules, names and the name server follow, and undo takes all of it back. */
class DockerNetworkIT {
    private Lab lab;
    private Session session;

    @BeforeEach
    void open() {
        lab = Lab.openFresh(WireTap.NONE);
        lab.prepare();
        session = Session.open(lab);
    }

    @AfterEach
    void close() {
        session.close();
        lab.clear();
        lab.close();
    }

    private String run(String line) {
        return run(line, NodeName.HOST);
    }

    private String run(String line, NodeName node) {
        Typist typist = new Typist();
        session.run(line, node, typist);
        return typist.printed();
    }

    /** What commands made; what the kernel makes of that by itself, and when, is left out. */
    private String shape() {
        return session.topology().nodes().values().stream()
                .map(node -> node.name() + " " + node.links().keySet() + node.firewall() + node.files())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void namesFollowWhoIsPluggedInAndUndoTakesAllBack() {
        NodeName web = NodeName.of("web");
        run("ip netns add web && ip netns add app");
        String bare = shape();
        run("docker network create --subnet 10.9.0.0/24 shop");
        String created = shape();
        run("docker network connect --alias store shop app");
        run("docker network connect shop web");

        assertThat(run("getent ahostsv4 store", web)).contains("10.9.0.2");
        assertThat(run("cat /etc/resolv.conf", web)).isEqualTo("nameserver 127.0.0.11\noptions ndots:0\n");
        assertThat(run("docker network inspect shop")).contains("\"IPv4Address\": \"10.9.0.3/24\"");

        run("docker network disconnect shop app");

        assertThat(run("getent ahostsv4 store || echo unknown", web)).isEqualTo("unknown\n");

        session.undo();

        assertThat(run("getent ahostsv4 store", web)).contains("10.9.0.2");

        session.undo();
        session.undo();

        assertThat(shape()).isEqualTo(created);

        session.undo();

        assertThat(shape()).isEqualTo(bare);
        assertThat(run("docker network ls -q").lines()).hasSize(3);
    }

    @Test
    void aNamespaceWithANameServerEndsWithItsName() {
        run("ip netns add web");
        run("docker network create shop");
        run("docker network connect shop web");
        List<String> before = run("ip -o link show type veth").lines().toList();

        run("ip netns del web");

        assertThat(before).hasSize(1);
        assertThat(session.topology().node(NodeName.HOST).orElseThrow().links().keySet())
                .noneMatch(link -> link.text().startsWith("veth"));
    }
}
