package io.netlab.trace;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netlab.probe.TestNet;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A tcpdump on every link of a network, which knows nothing of netlab. */
final class Tcpdump implements AutoCloseable {
    /** In a user namespace there is one user: tcpdump would give up its rights to another, and ends when it cannot. */
    private static final String SHIM = "int initgroups(const char *user, unsigned group) { return 0; }\n";

    private final Path shim;
    private final Map<String, Running> running = new LinkedHashMap<>();

    private record Running(Process process, BufferedReader output) {}

    Tcpdump(Path directory) throws IOException {
        Path source = Files.writeString(directory.resolve("shim.c"), SHIM);
        shim = directory.resolve("shim.so");
        assumeTrue(TestNet.attempt("tcpdump --version").status() == 0, "tcpdump is missing");
        assumeTrue(
                TestNet.attempt("cc -shared -fPIC -o " + shim + " " + source).status() == 0,
                "there is no C compiler, without which tcpdump cannot be run here");
    }

    /** Begins to listen on a link of a node; returns when it does. */
    void listen(String node, String link) throws IOException {
        String line =
                "ip netns exec " + node + " tcpdump -Z root -p -n -l -tt --immediate-mode -i " + link + " ip or ip6";
        ProcessBuilder builder = new ProcessBuilder(line.split(" ", -1)).redirectErrorStream(true);
        builder.environment().put("LD_PRELOAD", shim.toString());
        Process process = builder.start();
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        running.put(node + ":" + link, new Running(process, reader));
        String said = reader.readLine();
        while (said != null && !said.startsWith("listening on")) {
            said = reader.readLine();
        }
    }

    /** A packet that it saw: when, in microseconds, and what it says of it. */
    record Line(long micros, String text) {}

    /** Ends them all; what each has seen. */
    Map<String, List<Line>> stop() throws IOException {
        Map<String, List<Line>> seen = new TreeMap<>();
        for (Map.Entry<String, Running> each : running.entrySet()) {
            TestNet.run("kill -INT " + each.getValue().process().pid()); // destroying it would close its output here
            seen.put(each.getKey(), lines(each.getValue().output()));
        }
        running.clear();
        return seen;
    }

    private static List<Line> lines(BufferedReader reader) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            if (text.matches("\\d+\\.\\d{6} IP.*")) {
                String[] parts = text.split(" ", 2);
                lines.add(new Line(Long.parseLong(parts[0].replace(".", "")), parts[1]));
            }
        }
        return lines;
    }

    @Override
    public void close() {
        running.values().forEach(each -> each.process().destroyForcibly());
    }
}
