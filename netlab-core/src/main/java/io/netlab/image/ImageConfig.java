package io.netlab.image;

import io.netlab.docker.Port;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a container of an image begins, unless its maker says otherwise (OCI image specification, {@code config.md}).
 *
 * @param env {@code NAME=value}
 * @param entrypoint the program with its first words
 * @param command the words behind the entrypoint, or all of them when there is none
 * @param workingDirectory where the program starts; empty for {@code /}
 * @param user {@code user}, {@code uid}, {@code user:group} or {@code uid:gid}; empty for root
 * @param exposedPorts the ports that a server of it listens on
 * @param volumes the directories whose content is kept apart from the container
 * @param stopSignal what asks the program to end; SIGTERM when it is not said
 */
public record ImageConfig(
        List<String> env,
        List<String> entrypoint,
        List<String> command,
        String workingDirectory,
        String user,
        Set<Port> exposedPorts,
        Set<String> volumes,
        Map<String, String> labels,
        Optional<String> stopSignal) {
    /** A configuration in which nothing is said. */
    public static final ImageConfig EMPTY =
            new ImageConfig(List.of(), List.of(), List.of(), "", "", Set.of(), Set.of(), Map.of(), Optional.empty());

    public ImageConfig {
        env = List.copyOf(env);
        entrypoint = List.copyOf(entrypoint);
        command = List.copyOf(command);
        exposedPorts = Set.copyOf(exposedPorts);
        volumes = Collections.unmodifiableSortedSet(new TreeSet<>(volumes));
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }
}
