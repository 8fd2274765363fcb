package io.netlab.daemon.command;

import io.netlab.daemon.Daemon;
import io.netlab.text.DockerTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code docker volume ...}. */
final class VolumeCommands {
    private VolumeCommands() {}

    static Family family(Daemon daemon, Console console) {
        Map<String, Supplier<Callable<Integer>>> commands = Map.of(
                "create", () -> new Named(names -> create(daemon, console, names)),
                "inspect", () -> new Named(names -> inspect(daemon, console, names)),
                "rm", () -> new Named(names -> remove(daemon, console, names)),
                "prune", () -> new Listed(() -> prune(daemon, console)),
                "ls", () -> new Listed(() -> list(daemon, console)));
        return new Family("volume", "Data that outlives containers", commands, Map.of());
    }

    private static void create(Daemon daemon, Console console, List<String> names) {
        String name = names.isEmpty() ? daemon.newId() : names.get(0);
        daemon.volumes().create(name);
        console.print(name + "\n");
    }

    private static void inspect(Daemon daemon, Console console, List<String> names) {
        names.forEach(name -> console.print("[\n    {\n        \"Driver\": \"local\",\n        \"Mountpoint\": \""
                + daemon.volumes().find(name) + "\",\n        \"Name\": \"" + name
                + "\",\n        \"Scope\": \"local\"\n    }\n]\n"));
    }

    private static void remove(Daemon daemon, Console console, List<String> names) {
        for (String name : names) {
            daemon.removeVolume(name);
            console.print(name + "\n");
        }
    }

    private static void prune(Daemon daemon, Console console) {
        daemon.volumes().names().stream()
                .filter(name -> daemon.users(name).isEmpty())
                .forEach(name -> {
                    daemon.removeVolume(name);
                    console.print(name + "\n");
                });
    }

    private static void list(Daemon daemon, Console console) {
        List<List<String>> rows = new ArrayList<>();
        daemon.volumes().names().forEach(name -> rows.add(List.of("local", name)));
        console.print(new DockerTable(List.of("DRIVER", "VOLUME NAME"), rows).text());
    }

    /** A command about volumes that are named. */
    @Command(description = "Volumes by their names.")
    private static final class Named implements Callable<Integer> {
        private final Consumer<List<String>> deed;

        @Parameters(arity = "0..*", paramLabel = "VOLUME")
        private List<String> names = new ArrayList<>();

        Named(Consumer<List<String>> deed) {
            this.deed = deed;
        }

        @Override
        public Integer call() {
            deed.accept(names);
            return 0;
        }
    }

    /** A command about all volumes. */
    @Command(description = "All volumes.")
    private static final class Listed implements Callable<Integer> {
        private final Runnable deed;

        Listed(Runnable deed) {
            this.deed = deed;
        }

        @Override
        public Integer call() {
            deed.run();
            return 0;
        }
    }
}
