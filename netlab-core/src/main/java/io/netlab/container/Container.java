package io.netlab.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A container of the lab: a directory with what was asked for, and what has become of it.
 *
 * @param directory where its files are
 */
public record Container(Path directory, ContainerConfig config) {
    /** What its directory is made with. */
    public static Container in(Path directory) {
        return Documents.read(directory.resolve("config-asked.json"), ContainerConfig.class)
                .map(config -> new Container(directory, config))
                .orElseThrow();
    }

    /** Writes what was asked for. */
    void save(String name) {
        Documents.writeText(directory.resolve("name"), name);
        Documents.write(directory.resolve("config-asked.json"), config);
    }

    public String id() {
        return config.id();
    }

    public String name() {
        return Documents.readText(directory.resolve("name")).orElse(config.brief());
    }

    /** Gives it another name. */
    public void rename(String name) {
        Documents.writeText(directory.resolve("name"), name);
    }

    /** Its limits now: those that it was created with, unless they were changed. */
    public ContainerConfig.Limits limits() {
        return Documents.read(directory.resolve("limits.json"), ContainerConfig.Limits.class)
                .orElse(config.limits());
    }

    /** Its limits from now on. */
    public void setLimits(ContainerConfig.Limits limits) {
        Documents.write(directory.resolve("limits.json"), limits);
    }

    /** Its network, while it runs. */
    public Wiring wiring() {
        return Documents.read(directory.resolve("wiring.json"), Wiring.class).orElse(Wiring.NONE);
    }

    /** Notes what it has of the network. */
    public void setWiring(Wiring wiring) {
        Documents.write(directory.resolve("wiring.json"), wiring);
    }

    /** What it said: both outputs, in the order in which it wrote. */
    public Path log() {
        return directory.resolve("log");
    }

    /** The root of its file system, mounted while it runs. */
    public Path root() {
        return directory.resolve("root");
    }

    /** What it wrote of its own: the upper directory of the overlay. */
    public Path upper() {
        return directory.resolve("upper");
    }

    /** How it is just now, as its processes and files tell. */
    public State state() {
        Optional<Instant> started = time("started");
        if (started.isEmpty()) {
            return State.CREATED;
        }
        Optional<String> ended = Documents.readText(directory.resolve("exit"));
        long pid = Documents.readText(directory.resolve("pid"))
                .map(text -> Long.parseLong(text.strip()))
                .orElse(0L);
        if (ended.isEmpty()) {
            State.Status status =
                    Files.exists(directory.resolve("paused")) ? State.Status.PAUSED : State.Status.RUNNING;
            return new State(status, pid, 0, "", started.get(), State.NEVER);
        }
        int code = Integer.parseInt(ended.get().strip());
        String error = Documents.readText(directory.resolve("error")).orElse("");
        return new State(State.Status.EXITED, 0, code, error, started.get(), modified("exit"));
    }

    private Optional<Instant> time(String file) {
        return Documents.readText(directory.resolve(file)).map(text -> Instant.parse(text.strip()));
    }

    private Instant modified(String file) {
        try {
            return Files.getLastModifiedTime(directory.resolve(file)).toInstant();
        } catch (IOException gone) {
            return State.NEVER;
        }
    }
}
