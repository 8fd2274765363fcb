package io.netlab.daemon.command;

import io.netlab.daemon.Daemon;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** {@code docker container ...}; each of its commands stands alone, too. */
final class ContainerCommands {
    private ContainerCommands() {}

    static Family family(Daemon daemon, Console console) {
        Map<String, Supplier<Callable<Integer>>> commands = Map.of();
        return new Family("container", "Containers and their life", commands, commands);
    }
}
