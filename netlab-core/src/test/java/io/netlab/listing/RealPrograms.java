package io.netlab.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.engine.Nodes;
import io.netlab.engine.Processes;
import io.netlab.language.Command;
import io.netlab.language.CommandLine;
import io.netlab.namespace.Namespaces;
import io.netlab.netlink.WireTap;
import io.netlab.sys.Syscalls;
import io.netlab.topology.NodeName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;

/** Compares what is listed here with what the machine's own programs print at the same moment. */
final class RealPrograms implements AutoCloseable {
    private static final int MOST_TRIES = 100;

    /** Clocks run on between two readings. */
    private static final String CLOCKS = String.join(
            "|",
            "(?<=(_lft |_life_time\": ?))(?!4294967295)[1-9][0-9]*", // of addresses
            "(?<=_timer(\": ?|) {0,9})[0-9]+\\.[0-9]+", // of bridges
            "(?<=expires(\":)? ?)[0-9]+", // of routes
            "(?<=(used|confirmed|updated)(\":)? ?)[0-9]+(/[0-9]+)*", // of neighbours
            "(?<=timer\t{1,3} {0,4})[0-9]+\\.[0-9]{2}", // brctl showstp
            "(?<=(yes|no)\t\t {0,4})[0-9]+\\.[0-9]{2}"); // brctl showmacs

    private final Nodes nodes;

    /** Looks at the namespaces of this process; what is kept is kept in the directory. */
    RealPrograms(Path directory) {
        nodes = new Nodes(Namespaces.of(Syscalls.libc(), WireTap.NONE), new Processes(directory));
    }

    /** Takes away all links and namespaces. */
    @Override
    public void close() {
        run("""
                for link in $(ip -br link | cut -d' ' -f1 | cut -d@ -f1); do ip link del $link 2>/dev/null || true; done
                ip addr flush dev lo; ip link set lo down; ip -all netns del; rm -f /run/netns/*
                """);
        nodes.close();
    }

    /** Runs lines of a shell; all must succeed. */
    static void run(String script) {
        Listed done = program("set -e\n" + script);
        assertThat(done.exitCode()).as(script + "\n" + done.complaint()).isZero();
    }

    /** What a line of a shell prints. */
    static Listed program(String line) {
        try {
            Path complaint = Files.createTempFile("netlab", ".err");
            Process process = new ProcessBuilder("sh", "-c", line)
                    .redirectError(complaint.toFile())
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exitCode = process.waitFor();
            Listed printed = new Listed(output, Files.readString(complaint), exitCode);
            Files.delete(complaint);
            return printed;
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(line, failed);
        }
    }

    /** What is listed here for a line; nothing when the real program is to be asked. */
    Optional<Listed> listed(String line) {
        Command command = CommandLine.parse(line, NodeName.HOST, Map.of()).get(0);
        return command instanceof Command.Show show ? show.query().accept(new Listing(nodes)) : Optional.empty();
    }

    /** The line prints here what the real program prints, but for clocks. */
    void assertSame(String line) {
        Listed before = ours(line);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Listed real = program(line);
            Listed after = ours(line);
            if (masked(before).equals(masked(after))) {
                assertThat(masked(before)).as(line).isEqualTo(masked(real));
                return;
            }
            before = after;
        }
        Assertions.fail(line + ": counters did not come to rest");
    }

    private Listed ours(String line) {
        return listed(line).orElseThrow(() -> new AssertionError(line + ": is left to the real program"));
    }

    private static Listed masked(Listed listed) {
        return new Listed(listed.output().replaceAll(CLOCKS, "@"), listed.complaint(), listed.exitCode());
    }
}
