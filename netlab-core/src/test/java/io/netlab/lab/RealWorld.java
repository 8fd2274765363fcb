package io.netlab.lab;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A shell in namespaces of its own, which runs lines with the machine's programs. */
final class RealWorld implements AutoCloseable {
    private static final String END = "@@end";
    /** {@code brctl hairpin} writes into /sys, which shows the namespace that it was mounted in. */
    private static final String START = """
            mount -t sysfs sysfs /sys && mount -t tmpfs tmpfs /run && mkdir /run/netns && ip link set lo up
            sysctl -qw net.ipv4.ip_forward=0 net.ipv6.conf.all.forwarding=0
            """;

    private final Process process;
    private final BufferedWriter input;
    private final BufferedReader output;
    private String complaint = "";
    private int exitCode;

    RealWorld() throws IOException {
        process = new ProcessBuilder(
                        "unshare", "--mount", "--net", "--pid", "--fork", "--kill-child", "--mount-proc", "bash")
                .redirectErrorStream(true)
                .start();
        input = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        ask(START);
    }

    /** True when the line ended well. */
    boolean run(String line) {
        List<String> answer = ask("{ " + line + "\n} </dev/null >/run/said 2>&1; echo $?; cat /run/said");
        complaint = String.join("\n", answer.subList(1, answer.size()));
        exitCode = Integer.parseInt(answer.get(0));
        return exitCode == 0;
    }

    /** How the line that was run last ended. */
    int exitCode() {
        return exitCode;
    }

    /** What the line that was run last printed. */
    String complaint() {
        return complaint;
    }

    /** What {@link KernelState#SCRIPT} prints here. */
    String state() {
        return String.join("\n", ask(KernelState.SCRIPT));
    }

    private List<String> ask(String text) {
        try {
            input.write(text + "\necho\necho " + END + "\n");
            input.flush();
            List<String> lines = new ArrayList<>();
            for (String line = output.readLine(); !END.equals(line); line = output.readLine()) {
                if (line == null) {
                    throw new IOException("the shell has ended: " + lines);
                }
                lines.add(line);
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
