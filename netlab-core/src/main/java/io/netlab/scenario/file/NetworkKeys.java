package io.netlab.scenario.file;

import io.netlab.docker.ContainerLink;
import io.netlab.docker.EngineSettings.Profile;
import io.netlab.docker.HostName;
import io.netlab.docker.Port;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.net.MacAddress;
import io.netlab.scenario.network.Publication;
import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Key;
import io.netlab.scenario.shape.Located;
import io.netlab.scenario.shape.Scalars;
import io.netlab.scenario.shape.Several;
import io.netlab.scenario.shape.Several.Named;
import io.netlab.scenario.shape.Shape;
import io.netlab.scenario.shape.Type;
import io.netlab.topology.NodeName;
import java.util.List;

/** What a file can say of Docker's networks, of its engine, and of the nodes that it wires. */
final class NetworkKeys {
    /** The name of a network: what Docker takes for one. */
    static final Type<String> NAME =
            Scalars.name("the name of a network", "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$", NetworkKeys::parseName);

    static final Key<Profile> PROFILE = Key.optional(
            "profile",
            Scalars.choice("a profile", List.of(Profile.values()), Profile::word),
            "Whose rules: classic (20.10 to 27, unless said) or 28.");
    static final Key<Boolean> USERLAND_PROXY = Key.optional(
            "userland-proxy", Values.FLAG, "Whether a process listens on published ports, too; yes unless said.");
    static final Key<Boolean> IPTABLES =
            Key.optional("iptables", Values.FLAG, "Whether the engine writes rules of IPv4; yes unless said.");
    static final Key<Boolean> IP6TABLES =
            Key.optional("ip6tables", Values.FLAG, "Whether it writes rules of IPv6, too; no unless said.");

    /** What stands under {@code engine}. */
    static final Shape ENGINE = new Shape(
            "an engine", "What dockerd was told at its start.", List.of(PROFILE, USERLAND_PROXY, IPTABLES, IP6TABLES));

    static final Key<InterfaceName> LINK = Key.optional("link", Values.LINK, "The name of the bridge on the host.");
    static final Key<List<Located<IpPrefix>>> SUBNET = Key.optional(
            "subnet",
            Several.oneOrMore(Values.PREFIX),
            "The network's addresses, or a list with one of each family; the next that is free unless said.");
    static final Key<List<Located<IpAddress>>> GATEWAY = Key.optional(
            "gateway", Several.oneOrMore(Values.ADDRESS), "The bridge's address; the subnet's first unless said.");
    static final Key<List<Located<IpPrefix>>> RANGE = Key.optional(
            "range",
            Several.oneOrMore(Values.PREFIX),
            "Where addresses are chosen from; the whole subnet unless said.");
    static final Key<Boolean> ICC =
            Key.optional("icc", Values.FLAG, "Whether its nodes hear each other; yes unless said.");
    static final Key<Boolean> MASQUERADE = Key.optional(
            "masquerade", Values.FLAG, "Whether its nodes take the host's address on their way out; yes unless said.");
    static final Key<Boolean> INTERNAL =
            Key.optional("internal", Values.FLAG, "Whether there is no way in or out; no unless said.");
    static final Key<IpAddress> SOURCE =
            Key.optional("source", Values.ADDRESS, "The one address of the host that its nodes take on their way out.");
    static final Key<IpAddress> PUBLISH_ON =
            Key.optional("publish-on", Values.ADDRESS, "The address of the host that ports are published on.");

    /** What stands under the name of a network. */
    static final Shape NETWORK = new Shape(
            "a network",
            "A network as docker network create makes it.",
            List.of(SUBNET, GATEWAY, RANGE, ICC, MASQUERADE, INTERNAL, SOURCE, PUBLISH_ON, LinkKeys.MTU, LINK));

    static final Key<List<Located<IpAddress>>> ADDRESS = Key.optional(
            "address",
            Several.oneOrMore(Values.ADDRESS),
            "The address that is asked for; the lowest free unless said.");
    static final Key<MacAddress> MAC =
            Key.optional("mac", Values.MAC, "The Ethernet address; 02:42 and the address unless said.");
    static final Key<List<Located<String>>> ALIASES = Key.optional(
            "aliases",
            Several.oneOrMore(Scalars.name("the name of a host", HostName.PATTERN, HostName::require)),
            "Further names that others in the network find it by.");
    static final Key<List<Located<ContainerLink>>> LINKS = Key.optional(
            "links",
            Several.oneOrMore(Scalars.name("a node, or NODE:ALIAS", "^[^ :]+(:[^ :]+)?$", ContainerLink::parse)),
            "Nodes that it knows by a second name, NODE:ALIAS, and on docker0 may reach though that has no icc.");
    private static final Shape PLACE =
            new Shape("a place in a network", "What a node asks a network for.", List.of(ADDRESS, MAC, ALIASES, LINKS));

    /** Networks by name: of the lab's host at the top of a file, of a further host under its engine. */
    static final Key<List<Named<String, Fields>>> NETWORKS = Key.optional(
            "networks",
            Several.byName(NAME, NETWORK),
            "Networks as docker network create makes them; \"bridge\" is that of docker0.");

    /** The engine of a further host. */
    static final Key<Fields> OWN_ENGINE = Key.optional(
            "engine",
            new Shape(
                    "an engine",
                    "What the dockerd of this host was told at its start, and its networks.",
                    List.of(PROFILE, USERLAND_PROXY, IPTABLES, IP6TABLES, NETWORKS)),
            "An engine of the host's own, with a docker0 and networks of its own.");

    static final Key<NodeName> ON =
            Key.optional("on", Values.NODE, "The host whose engine runs the node; the lab's host unless said.");
    static final Key<String> MODE = Key.optional(
            "network",
            Scalars.name("a network, none, host or container:NAME", "^[^ ]+$", text -> text),
            "The network that docker run --network names: one of the scenario's, none, host or container:NAME.");
    static final Key<List<Named<String, Fields>>> PLACES =
            Key.optional("networks", Several.byName(NAME, PLACE), "The networks that it joins, one after the other.");
    static final Key<List<Located<Publication>>> PUBLISH = Key.optional(
            "publish",
            Several.oneOrMore(Scalars.name("a published port like 8080:80", Publication.PATTERN, Publication::parse)),
            "Ports of the host that lead to it: [ADDRESS:]HOST:PORT[/udp].");
    static final Key<Boolean> PUBLISH_ALL =
            Key.optional("publish-all", Values.FLAG, "Publishes every exposed port; no unless said.");
    static final Key<List<Located<List<Port>>>> EXPOSE = Key.optional(
            "expose",
            Several.oneOrMore(Scalars.name("a port like 80 or 53/udp", Publication.PATTERN, Publication::exposed)),
            "Ports that links open and publish-all publishes.");

    /** What a namespace or a process can say besides. */
    static final List<Key<?>> OF_NODE = List.of(ON, MODE, PLACES, PUBLISH, PUBLISH_ALL, EXPOSE, LINKS, ALIASES);

    private NetworkKeys() {}

    /** True of a node that Docker wires. */
    static boolean isWired(Fields node) {
        return node.find(MODE).isPresent() || node.find(PLACES).isPresent();
    }

    private static String parseName(String text) {
        if (!text.matches("[a-zA-Z0-9][a-zA-Z0-9_.-]*")
                || List.of("none", "host").contains(text)) {
            throw new IllegalArgumentException("\"" + text + "\" cannot be the name of a network");
        }
        return text;
    }
}
