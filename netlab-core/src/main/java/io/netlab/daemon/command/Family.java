package io.netlab.daemon.command;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Commands about one kind of thing: {@code docker container ...}, {@code docker network ...}. Each is made when it is
 * called for: an object with picocli's annotations, whose result is the exit code.
 *
 * @param name the word behind {@code docker}
 * @param summary what it is about, for {@code docker --help}
 * @param commands by name; several names may make the same command
 * @param shortcuts which of them stand alone, too: {@code docker images} for {@code docker image ls}
 */
public record Family(
        String name,
        String summary,
        Map<String, Supplier<Callable<Integer>>> commands,
        Map<String, Supplier<Callable<Integer>>> shortcuts) {
    public Family {
        commands = Map.copyOf(commands);
        shortcuts = Map.copyOf(shortcuts);
    }
}
