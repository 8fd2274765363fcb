package io.netlab.docker;

import io.netlab.docker.EngineSettings.Profile;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.net.MacAddress;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an engine knows, as the text of a file: a fact a line, words with a value behind {@code =}. The host has it among
 * its files, so that the name server and later commands know what is there.
 */
public final class EngineFile {
    /** The file's name. */
    public static final String NAME = "docker-networks";

    private EngineFile() {}

    /** The text that {@link #parse} reads. */
    public static String print(DockerEngine engine) {
        List<String> lines = new ArrayList<>();
        lines.add(settings(engine));
        engine.networks().forEach(network -> lines.add(network(network)));
        for (Container container : engine.containers()) {
            lines.add(container(container));
            container.attachments().forEach(place -> lines.add(place(place)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String settings(DockerEngine engine) {
        EngineSettings settings = engine.settings();
        return "engine host=" + engine.host() + " profile=" + settings.profile().word() + " userland-proxy="
                + settings.userlandProxy() + " iptables=" + settings.iptables() + " ip6tables=" + settings.ip6tables();
    }

    private static String network(BridgeNetwork network) {
        List<String> subnets = network.subnets().stream()
                .map(subnet -> subnet.network() + "|" + subnet.gateway() + "|" + subnet.range())
                .toList();
        return "network name=" + network.name() + " bridge=" + network.bridge() + " subnets=" + join(subnets) + " icc="
                + network.icc() + " masquerade=" + network.masquerade() + " internal=" + network.internal()
                + " source=" + join(network.source()) + " binding=" + join(network.binding()) + " mtu="
                + join(network.mtu());
    }

    private static String container(Container container) {
        List<String> published = container.published().stream()
                .map(port -> join(port.hostAddress()) + "|" + port.hostPort() + "|" + port.port())
                .toList();
        return "container name=" + container.name() + " joined=" + container.joined() + " published=" + join(published)
                + " exposed=" + join(container.exposed()) + " links=" + join(container.links());
    }

    private static String place(Attachment place) {
        return "place network=" + place.network().name() + " link=" + place.link() + " mac=" + place.mac()
                + " addresses=" + join(place.addresses()) + " aliases=" + join(place.aliases()) + " links="
                + join(place.links());
    }

    private static String join(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    /** Reads what {@link #print} wrote. Throws IllegalArgumentException when it is something else. */
    public static DockerEngine parse(String text) {
        Reading reading = new Reading();
        text.lines().forEach(reading::line);
        return reading.engine();
    }

    /** What is known after some of the lines. */
    private static final class Reading {
        private NodeName host = NodeName.HOST;
        private EngineSettings settings = EngineSettings.DEFAULT;
        private final Map<String, BridgeNetwork> networks = new HashMap<>();
        private final List<BridgeNetwork> inOrder = new ArrayList<>();
        private final List<Container> containers = new ArrayList<>();

        void line(String line) {
            Fact fact = Fact.of(line);
            switch (fact.kind()) {
                case "engine" -> start(fact);
                case "network" -> add(network(fact));
                case "container" -> containers.add(container(fact));
                case "place" -> place(fact);
                default -> throw new IllegalArgumentException("no engine knows of \"" + line + "\"");
            }
        }

        private void start(Fact fact) {
            host = NodeName.of(fact.text("host"));
            settings = settings(fact);
        }

        DockerEngine engine() {
            return new DockerEngine(host, settings, inOrder, containers);
        }

        private static EngineSettings settings(Fact fact) {
            Profile profile = Stream.of(Profile.values())
                    .filter(one -> one.word().equals(fact.text("profile")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no profile " + fact.text("profile")));
            return new EngineSettings(
                    profile, fact.flag("userland-proxy"), fact.flag("iptables"), fact.flag("ip6tables"));
        }

        private void add(BridgeNetwork network) {
            networks.put(network.name(), network);
            inOrder.add(network);
        }

        private static BridgeNetwork network(Fact fact) {
            return new BridgeNetwork(
                    fact.text("name"),
                    InterfaceName.of(fact.text("bridge")),
                    fact.list("subnets", Reading::subnet),
                    fact.flag("icc"),
                    fact.flag("masquerade"),
                    fact.flag("internal"),
                    Set.copyOf(fact.list("source", IpAddress::parse)),
                    Set.copyOf(fact.list("binding", IpAddress::parse)),
                    Set.copyOf(fact.list("mtu", Integer::valueOf)));
        }

        private static Subnet subnet(String text) {
            String[] parts = text.split("\\|", -1);
            return new Subnet(IpPrefix.parse(parts[0]), IpAddress.parse(parts[1]), IpPrefix.parse(parts[2]));
        }

        private static Container container(Fact fact) {
            return new Container(
                    NodeName.of(fact.text("name")),
                    List.of(),
                    fact.list("published", Reading::published),
                    fact.list("exposed", Port::parse),
                    fact.list("links", ContainerLink::parse),
                    Integer.parseInt(fact.text("joined")));
        }

        private static PublishedPort published(String text) {
            String[] parts = text.split("\\|", -1);
            Set<IpAddress> address = parts[0].isEmpty() ? Set.of() : Set.of(IpAddress.parse(parts[0]));
            return new PublishedPort(address, Integer.parseInt(parts[1]), Port.parse(parts[2]));
        }

        private void place(Fact fact) {
            BridgeNetwork network = networks.get(fact.text("network"));
            if (network == null || containers.isEmpty()) {
                throw new IllegalArgumentException("a place in no network: " + fact);
            }
            Attachment place = new Attachment(
                    network,
                    InterfaceName.of(fact.text("link")),
                    MacAddress.parse(fact.text("mac")),
                    fact.list("addresses", IpAddress::parse),
                    fact.list("aliases", HostName::require),
                    fact.list("links", ContainerLink::parse));
            int last = containers.size() - 1;
            containers.set(last, containers.get(last).with(place));
        }
    }

    /** A line: what it is about, and its words by their names. */
    private record Fact(String kind, Map<String, String> words) {
        static Fact of(String line) {
            List<String> all = List.of(line.split(" ", -1));
            Map<String, String> words = new HashMap<>();
            for (String word : all.subList(1, all.size())) {
                int equals = word.indexOf('=');
                words.put(word.substring(0, Math.max(0, equals)), word.substring(equals + 1));
            }
            return new Fact(all.get(0), words);
        }

        String text(String name) {
            String text = words.get(name);
            if (text == null) {
                throw new IllegalArgumentException("nothing is said of " + name + " in " + this);
            }
            return text;
        }

        boolean flag(String name) {
            return Boolean.parseBoolean(text(name));
        }

        <T> List<T> list(String name, Function<String, T> one) {
            return text(name).isEmpty()
                    ? List.of()
                    : Arrays.stream(text(name).split(",")).map(one).toList();
        }
    }
}
