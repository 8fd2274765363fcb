package io.netlab.engine;

import io.netlab.docker.ProxyPort;
import io.netlab.probe.PortProxy;
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
        return !command.isEmpty() && command.get(0).equals(ProxyPort.PROGRAM);
    }

    /** The words that start it. */
    static List<String> words(List<String> command) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(FRUGAL);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), PortProxy.class.getName()));
        words.addAll(command.subList(1, command.size()));
        return words;
    }
}
