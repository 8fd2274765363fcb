package io.netlab.daemon.command;

import io.netlab.container.ContainerConfig;
import io.netlab.container.Refusal;
import io.netlab.daemon.Daemon;
import io.netlab.docker.Port;
import io.netlab.image.ImageConfig;
import io.netlab.net.IpAddress;
import io.netlab.scenario.network.Publication;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What can be said of a container's network. */
final class NetworkOptions {
    private static final String OF_OTHER = "container:";

    @Option(
            names = {"--net", "--network"},
            paramLabel = "NETWORK",
            description = "bridge, none, host, container:NAME, or the name of a network.")
    String network = "bridge";

    @Option(names = "--ip", paramLabel = "ADDRESS", description = "IPv4 address.")
    Optional<String> address = Optional.empty();

    @Option(
            names = {"-p", "--publish"},
            paramLabel = "[HOST:]PORT",
            description = "Publish a port to the host.")
    List<String> published = new ArrayList<>();

    @Option(
            names = {"-P", "--publish-all"},
            description = "Publish all exposed ports to ports of the engine's choice.")
    boolean publishAll;

    @Option(names = "--expose", paramLabel = "PORT", description = "Expose a port.")
    List<String> exposed = new ArrayList<>();

    @Option(names = "--link", paramLabel = "NAME[:ALIAS]", description = "Add a link to another container.")
    List<String> links = new ArrayList<>();

    @Option(names = "--dns", paramLabel = "ADDRESS", description = "Ask this server for names.")
    List<String> dns = new ArrayList<>();

    @Option(names = "--add-host", paramLabel = "NAME:ADDRESS", description = "Add a line to /etc/hosts.")
    List<String> extraHosts = new ArrayList<>();

    boolean isHost() {
        return network.equals("host");
    }

    ContainerConfig.Networking networking(Daemon daemon, ImageConfig image) {
        published.forEach(said -> checked("publish", said, () -> Publication.parse(said)));
        exposed.forEach(said -> checked("expose", said, () -> Publication.exposed(said)));
        address.ifPresent(said -> checked("ip", said, () -> IpAddress.parse(said)));
        dns.forEach(said -> checked("dns", said, () -> IpAddress.parse(said)));
        extraHosts.forEach(said ->
                checked("add-host", said, () -> IpAddress.parse(said.substring(said.indexOf(':') + 1))));
        boolean noPorts = network.equals("host") || network.startsWith(OF_OTHER);
        if (network.startsWith(OF_OTHER) && !published.isEmpty()) {
            throw Refusal.ofEngine("conflicting options: port publishing and the container type network mode");
        }
        Stream<String> ofImage = image.exposedPorts().stream().map(Port::toString);
        return new ContainerConfig.Networking(
                mode(daemon),
                address,
                noPorts ? List.of() : published,
                publishAll,
                Stream.concat(ofImage, exposed.stream()).distinct().toList(),
                links.stream().map(link -> link(daemon, link)).toList(),
                dns,
                extraHosts);
    }

    private static void checked(String option, String said, Runnable parsing) {
        try {
            parsing.run();
        } catch (IllegalArgumentException wrong) {
            throw Refusal.ofEngine("invalid argument \"" + said + "\" for --" + option + ": " + wrong.getMessage());
        }
    }

    /** Another container is meant by its id from here on: its name may change. */
    private String mode(Daemon daemon) {
        if (network.startsWith(OF_OTHER)) {
            return OF_OTHER + daemon.find(network.substring(OF_OTHER.length())).id();
        }
        return network.equals("default") ? "bridge" : network;
    }

    private static String link(Daemon daemon, String said) {
        int colon = said.indexOf(':');
        String name = colon < 0 ? said : said.substring(0, colon);
        return daemon.find(name).id() + ":" + (colon < 0 ? name : said.substring(colon + 1));
    }
}
