package io.netlab.daemon.command;

import io.netlab.container.ContainerConfig;
import io.netlab.container.Refusal;
import io.netlab.daemon.Daemon;
import io.netlab.image.Image;
import io.netlab.image.ImageConfig;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What can be said of a container that is created: the options of {@code docker create} and {@code docker run}. */
final class RunOptions {
    @Option(names = "--name", paramLabel = "NAME", description = "Assign a name to the container.")
    String name = "";

    @Option(
            names = {"-e", "--env"},
            paramLabel = "NAME[=VALUE]",
            description = "Set an environment variable.")
    List<String> env = new ArrayList<>();

    @Option(
            names = {"-w", "--workdir"},
            paramLabel = "DIRECTORY",
            description = "Working directory inside.")
    String directory = "";

    @Option(
            names = {"-u", "--user"},
            paramLabel = "USER[:GROUP]",
            description = "Who the first process is.")
    String user = "";

    @Option(
            names = {"-h", "--hostname"},
            paramLabel = "NAME",
            description = "The container's host name.")
    String hostname = "";

    @Option(names = "--entrypoint", paramLabel = "PROGRAM", description = "Overwrite the image's entrypoint.")
    Optional<String> entrypoint = Optional.empty();

    @Option(names = "--init", description = "Run an init inside that forwards signals and reaps processes.")
    boolean init;

    @Option(
            names = {"-i", "--interactive"},
            description = "Keep standard input open.")
    boolean interactive;

    @Option(
            names = {"-t", "--tty"},
            description = "Allocate a terminal.")
    boolean terminal;

    @Option(names = "--rm", description = "Remove the container when it exits.")
    boolean remove;

    @Option(names = "--restart", paramLabel = "POLICY", description = "no, on-failure[:N], always, unless-stopped.")
    String restart = "no";

    @Option(names = "--stop-signal", paramLabel = "SIGNAL", description = "The signal that stops the container.")
    String stopSignal = "";

    @Option(names = "--read-only", description = "Mount the container's root read-only.")
    boolean readOnly;

    @Option(names = "--privileged", description = "Give all capabilities, and mask nothing.")
    boolean privileged;

    @Option(names = "--cap-add", paramLabel = "CAPABILITY", description = "Add a capability.")
    List<String> capAdd = new ArrayList<>();

    @Option(names = "--cap-drop", paramLabel = "CAPABILITY", description = "Drop a capability.")
    List<String> capDrop = new ArrayList<>();

    @Option(
            names = {"-l", "--label"},
            paramLabel = "KEY=VALUE",
            description = "Set a label.")
    List<String> labels = new ArrayList<>();

    @Mixin
    NetworkOptions network = new NetworkOptions();

    @Mixin
    VolumeOptions volumes = new VolumeOptions();

    @Mixin
    LimitOptions limits = new LimitOptions();

    boolean needsTerminal() {
        return terminal && interactive;
    }

    /** What the container is to be, by what was said and by its image. */
    ContainerConfig config(Daemon daemon, Image image, String reference, List<String> words) {
        String id = daemon.newId();
        String brief = id.substring(0, 12);
        ImageConfig ofImage = image.config();
        return new ContainerConfig(
                id,
                Instant.now(),
                hostname.isEmpty() ? usualHostname(brief) : hostname,
                new ContainerConfig.ImageUse(reference, image.id().toString(), image.layers(), image.trees()),
                execution(ofImage, reference, words),
                network.networking(daemon, ofImage),
                volumes.mounts(daemon, ofImage),
                limits.limits(),
                policy(ofImage),
                labels(ofImage));
    }

    /** In the host's network a container is called as the host is. */
    private String usualHostname(String brief) {
        return network.isHost() ? Daemon.hostname() : brief;
    }

    private ContainerConfig.Execution execution(ImageConfig image, String reference, List<String> said) {
        List<String> command = said.isEmpty() && entrypoint.isEmpty() ? image.command() : said;
        List<String> begin = entrypoint
                .map(program -> program.isEmpty() ? List.<String>of() : List.of(program))
                .orElse(image.entrypoint());
        List<String> words = Stream.concat(begin.stream(), command.stream()).toList();
        if (words.isEmpty()) {
            throw Refusal.ofEngine("No command specified: the image " + reference + " has none");
        }
        List<String> variables = Stream.concat(
                        image.env().stream(), env.stream().flatMap(RunOptions::variable))
                .toList();
        return new ContainerConfig.Execution(
                words,
                variables,
                directory.isEmpty() ? image.workingDirectory() : directory,
                user.isEmpty() ? image.user() : user,
                terminal,
                interactive,
                init);
    }

    /** A name alone takes the value that it has here, if it has one. */
    static Stream<String> variable(String said) {
        return said.contains("=")
                ? Stream.of(said)
                : Stream.ofNullable(System.getenv(said)).map(value -> said + "=" + value);
    }

    private ContainerConfig.Policy policy(ImageConfig image) {
        if (!restart.matches("no|always|unless-stopped|on-failure(:[0-9]{1,6})?")) {
            throw Refusal.ofEngine("invalid restart policy '" + restart + "'");
        }
        if (remove && !restart.equals("no")) {
            throw Refusal.ofEngine("Conflicting options: --restart and --rm");
        }
        String signal = stopSignal.isEmpty() ? image.stopSignal().orElse("SIGTERM") : stopSignal;
        return new ContainerConfig.Policy(remove, restart, signal, readOnly, privileged, capAdd, capDrop);
    }

    private Map<String, String> labels(ImageConfig image) {
        Map<String, String> all = new TreeMap<>(image.labels());
        labels.forEach(label -> {
            int at = label.indexOf('=');
            all.put(at < 0 ? label : label.substring(0, at), at < 0 ? "" : label.substring(at + 1));
        });
        return all;
    }
}
