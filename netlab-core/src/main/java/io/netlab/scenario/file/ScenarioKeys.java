package io.netlab.scenario.file;

import io.netlab.net.InterfaceName;
import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Key;
import io.netlab.scenario.shape.Located;
import io.netlab.scenario.shape.OneShape.Chosen;
import io.netlab.scenario.shape.Scalars;
import io.netlab.scenario.shape.Several;
import io.netlab.scenario.shape.Several.Named;
import io.netlab.scenario.shape.Shape;
import io.netlab.scenario.yaml.YamlNode;
import io.netlab.topology.NodeName;
import java.util.List;

/** What a whole scenario file can say. */
final class ScenarioKeys {
    static final Key<Long> NETLAB = Key.required("netlab", Scalars.whole(1, 1), "The version of the format.");
    static final Key<String> TITLE = Key.optional("title", Values.TEXT, "One line for people.");
    static final Key<List<Named<String, Fields>>> PARAMETERS = Key.optional(
            "parameters",
            Several.byName(ParameterKeys.NAME, ParameterKeys.SHAPE),
            "Values that the user may choose with --set NAME=VALUE; ${NAME} stands for them.");
    static final Key<Fields> HOST = Key.optional("host", NodeKeys.HOST, "What is said of the lab's own host.");
    static final Key<List<Named<NodeName, Fields>>> HOSTS = NodeKeys.section(
            "hosts", NodeKeys.FURTHER_HOST, "Further hosts: routers, servers outside, other machines.");
    static final Key<List<Named<NodeName, Fields>>> NAMESPACES =
            NodeKeys.section("namespaces", NodeKeys.NODE, "Network namespaces, as ip netns add makes them.");
    static final Key<List<Named<NodeName, Fields>>> PROCESSES =
            NodeKeys.section("processes", NodeKeys.PROCESS, "Processes with a network namespace of their own.");
    static final Key<Fields> ENGINE =
            Key.optional("engine", NetworkKeys.ENGINE, "What Docker's engine was told at its start.");
    static final Key<List<Named<String, Fields>>> NETWORKS = NetworkKeys.NETWORKS;
    static final Key<List<Named<InterfaceName, Fields>>> BRIDGES =
            Key.optional("bridges", Several.byName(Values.LINK, LinkKeys.BRIDGE), "Switches by name.");
    static final Key<List<Located<Chosen>>> LINKS =
            Key.optional("links", Several.listOf(LinkKeys.LINK), "Cables and other links.");
    static final Key<List<Located<Fields>>> ROUTES =
            Key.optional("routes", Several.listOf(RouteKeys.SHAPE), "Routes besides those of gateways.");
    static final Key<List<Located<Fields>>> NEIGHBOURS =
            Key.optional("neighbours", Several.listOf(TableKeys.NEIGHBOUR), "Entries of the ARP or neighbour tables.");
    static final Key<List<Located<Fields>>> FDB =
            Key.optional("fdb", Several.listOf(TableKeys.FDB), "Entries of bridges' forwarding databases.");
    static final Key<List<Located<Fields>>> RULES =
            Key.optional("rules", Several.listOf(TableKeys.RULE), "Rules of the routing policy.");
    static final Key<List<Located<Fields>>> FIREWALL =
            Key.optional("firewall", Several.listOf(FirewallKeys.SHAPE), "Rules of netfilter.");
    static final Key<List<Located<Chosen>>> SERVERS =
            Key.optional("servers", Several.listOf(ServerKeys.SHAPE), "What listens while netlab checks.");
    static final Key<List<Located<Chosen>>> STEPS = Key.optional(
            "steps", Several.listOf(StepKeys.STEP), "What is done, in order, when all that is declared is there.");
    static final Key<List<Located<Chosen>>> CHECKS =
            Key.optional("checks", Several.listOf(CheckKeys.CHECK), "What must be true at the end.");
    static final Key<Long> COUNT =
            Key.required("count", Scalars.whole(0, 10_000), "How many times; ${i} counts from 1.");

    private static final List<Key<?>> SECTION = List.of(
            HOSTS,
            NAMESPACES,
            PROCESSES,
            NETWORKS,
            BRIDGES,
            LINKS,
            ROUTES,
            NEIGHBOURS,
            FDB,
            RULES,
            FIREWALL,
            SERVERS,
            STEPS,
            CHECKS);

    /** An item of {@code repeat}. */
    static final Shape REPEAT = new Shape(
                    "a repeat", "Declares the same things several times.", Shape.join(List.of(COUNT), SECTION))
            .refusing("repeat", "a repeat within a repeat is not supported: ${i} counts the rounds of one");

    static final Key<List<Located<YamlNode>>> REPEATS =
            Key.optional("repeat", Several.listOf(new Unread(REPEAT)), "What is declared several times, with ${i}.");

    /** The whole file. */
    static final Shape FILE = new Shape(
            "a scenario",
            "A netlab scenario: what is built, then done, then checked.",
            Shape.join(Shape.join(List.of(NETLAB, TITLE, PARAMETERS, HOST, ENGINE), SECTION), List.of(REPEATS)));

    private ScenarioKeys() {}
}
