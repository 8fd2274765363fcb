package io.netlab.container;

import io.netlab.error.NetlabException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The small process that stands by a container while it runs ({@code shim.sh}). */
public final class Shim {
    private final Container container;
    private final ContainerRuntime runtime;

    /** That of a container, whose bundle is written. */
    public Shim(Container container, ContainerRuntime runtime) {
        this.container = container;
        this.runtime = runtime;
    }

    /** The words that run the container beside the caller, with the caller's outputs and, if it is open, its input. */
    public List<String> attached() {
        ContainerConfig.Execution execution = container.config().execution();
        if (execution.terminal()) {
            return words("terminal");
        }
        return words(execution.interactive() ? "interactive" : "attached");
    }

    /** Starts the container by itself, out of reach of the caller's terminal. */
    public void start() {
        ContainerConfig.Execution execution = container.config().execution();
        String closed = execution.interactive() ? "open" : "detached";
        List<String> words = new ArrayList<>(List.of("setsid"));
        words.addAll(words(execution.terminal() ? "terminal-open" : closed));
        File nothing = new File("/dev/null");
        try {
            new ProcessBuilder(words)
                    .redirectInput(nothing)
                    .redirectOutput(nothing)
                    .redirectError(nothing)
                    .start();
        } catch (IOException refused) {
            throw new NetlabException(
                    NetlabException.Kind.MACHINE, "start container " + container.name() + ": " + refused, refused);
        }
    }

    private List<String> words(String how) {
        Documents.writeText(
                container.directory().resolve("started"), Instant.now().toString());
        List<String> words = new ArrayList<>(List.of("sh", "-c", script(), "netlab-shim"));
        words.addAll(List.of(container.directory().toString(), how));
        words.addAll(runtime.running(container));
        return words;
    }

    private static String script() {
        try (InputStream file = Objects.requireNonNull(Shim.class.getResourceAsStream("shim.sh"), "shim.sh")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
