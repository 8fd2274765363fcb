package io.netlab.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.check.Diagnosis;
import io.netlab.lab.Lab;
import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.netlink.WireTap;
import io.netlab.scenario.Scenario;
import io.netlab.scenario.file.Scenarios;
import io.netlab.sys.Syscalls;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.Link;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What works is never called broken: every scenario, from every node to every other. */
class HealthyIT {
    private static List<String> names() {
        return Scenarios.names();
    }

    /** The walk alone, without the probe's word for it, must find nothing either. */
    @ParameterizedTest
    @MethodSource("names")
    void nothingIsFoundWhereAnAnswerComes(String name) {
        Scenario scenario = Scenarios.load(name, Map.of());
        try (Lab lab = Lab.openFresh(WireTap.NONE)) {
            lab.prepare();
            lab.apply(lab.plan(scenario, Topology.EMPTY), op -> {});
            lab.serve(scenario.servers());
            List<String> wrong = new ArrayList<>();
            for (Question question : questions(lab)) {
                Diagnosis found = new Why(lab.nodes(), Syscalls.libc()).ask(question);
                Optional<Diagnosis.Fault> walked = RoundTrip.through(
                                new Scene(new LabView(lab.nodes()), Optional.empty(), question))
                        .fault();
                if (found.probe().startsWith("reply") && (!found.isWell() || walked.isPresent())) {
                    wrong.add(question + ": " + found + " walked " + walked);
                }
            }
            lab.clear();

            assertThat(wrong).isEmpty();
        }
    }

    private static List<Question> questions(Lab lab) {
        List<Question> questions = new ArrayList<>();
        List<Node> nodes = List.copyOf(lab.observe().nodes().values());
        for (Node from : nodes) {
            for (Node to : nodes) {
                for (AddressFamily family : AddressFamily.values()) {
                    address(to, family)
                            .filter(address -> isFirst(nodes, from))
                            .map(address -> Question.ping(from.name(), address))
                            .ifPresent(questions::add);
                }
            }
        }
        return questions.subList(0, Math.min(questions.size(), MOST));
    }

    private static final int MOST = 60; // of the star with its many nodes

    private static boolean isFirst(List<Node> nodes, Node node) {
        return nodes.indexOf(node) < MOST
                && node.kind() != Node.Kind.GUEST
                && !node.name().equals(NodeName.of("none"));
    }

    private static Optional<IpAddress> address(Node node, AddressFamily family) {
        return node.links().values().stream()
                .sorted((one, other) -> other.name().text().compareTo(one.name().text()))
                .map(Link::addresses)
                .flatMap(addresses -> addresses.stream().map(InterfaceAddress::prefix))
                .map(prefix -> prefix.address())
                .filter(address -> address.family() == family && !address.isLinkLocal() && !address.isLoopback())
                .findFirst();
    }
}
