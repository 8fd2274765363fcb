package io.netlab.container;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The process 1 that hands signals on and reaps, which {@code --init} puts before a container's own. */
final class Init {
    /** Where it is in the container, as with Docker. */
    static final String PLACE = "/sbin/docker-init";

    private static final List<Path> PROGRAMS = List.of(
            Path.of("/usr/bin/catatonit"),
            Path.of("/usr/libexec/podman/catatonit"),
            Path.of("/usr/bin/docker-init"),
            Path.of("/usr/bin/tini-static"));

    private Init() {}

    /** The words of the first process. */
    static List<String> words(ContainerConfig.Execution execution) {
        return execution.init()
                ? Stream.concat(Stream.of(PLACE, "--"), execution.words().stream())
                        .toList()
                : execution.words();
    }

    /** The machine's program that is mounted there; a container without it is refused when it is created. */
    static Stream<Path> program() {
        return PROGRAMS.stream().filter(Files::isExecutable).limit(1);
    }
}
