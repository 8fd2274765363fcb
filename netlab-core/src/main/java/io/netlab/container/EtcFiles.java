package io.netlab.container;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The three files of {@code /etc} that the engine writes for each container, and mounts over the image's. */
public final class EtcFiles {
    /** In the order in which Docker mounts them. */
    static final List<String> NAMES = List.of("resolv.conf", "hostname", "hosts");

    private static final String HOSTS = """
            127.0.0.1\tlocalhost
            ::1\tlocalhost ip6-localhost ip6-loopback
            fe00::0\tip6-localnet
            ff00::0\tip6-mcastprefix
            ff02::1\tip6-allnodes
            ff02::2\tip6-allrouters
            """;

    private EtcFiles() {}

    /**
     * Writes them.
     *
     * @param entries further lines of {@code hosts}: an address, a tab, and names
     * @param hosts the host's own file, for a container in the host's network; else its lines are Docker's
     * @param servers which servers for names it asks; none to take over the host's file
     */
    public static void write(Container container, List<String> entries, Optional<Path> hosts, List<String> servers) {
        Path directory = container.directory();
        Documents.writeText(directory.resolve("hostname"), container.config().hostname() + "\n");
        String begin = hosts.flatMap(Documents::readText).orElse(HOSTS);
        Documents.writeText(directory.resolve("hosts"), begin + lines(entries.stream()));
        Documents.writeText(directory.resolve("resolv.conf"), resolver(servers));
    }

    private static String resolver(List<String> servers) {
        String ofHost = Documents.readText(Path.of("/etc/resolv.conf")).orElse("");
        if (servers.isEmpty()) {
            return ofHost;
        }
        List<String> kept = new ArrayList<>(
                ofHost.lines().filter(line -> line.startsWith("search ")).toList());
        return lines(Stream.concat(kept.stream(), servers.stream().map(server -> "nameserver " + server)));
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> line + "\n").collect(Collectors.joining());
    }
}
