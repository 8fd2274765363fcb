package io.netlab.engine;

import io.netlab.docker.NameServer;
import io.netlab.docker.ProxyPort;
import io.netlab.probe.PortProxy;
import io.netlab.resolver.Resolver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs that come with netlab: they are run by the same Java as this one, as processes of their own. */
final class OwnProgram {
    /** A process that only hands bytes on needs little. */
    private static final List<String> FRUGAL =
            List.of("-Xmx48m", "-Xss256k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData");

    private OwnProgram() {}

    /** True for a command that names one of them. */
    static boolean isOne(List<String> command) {
        return !command.isEmpty()
                && List.of(ProxyPort.PROGRAM, NameServer.PROGRAM).contains(command.get(0));
    }

    /**
     * The words that start it.
     *
     * @param processes the directory with the ids of the lab's processes
     */
    static List<String> words(List<String> command, Path processes) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(FRUGAL);
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        words.addAll(
                command.get(0).equals(ProxyPort.PROGRAM)
                        ? List.of(PortProxy.class.getName())
                        : List.of(Resolver.class.getName(), processes.toString()));
        words.addAll(command.subList(1, command.size()));
        return words;
    }
}
