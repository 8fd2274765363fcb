package io.netlab.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs lines with the machine's own programs, in namespaces that end with them. */
final class Sandbox {
    private static final String MARK = "--next--";

    private Sandbox() {}

    /** True when the machine lets this user make namespaces, and has iproute2. */
    static boolean isThere() throws IOException, InterruptedException {
        try {
            return run(List.of("ip -V")).get(0).contains("iproute2");
        } catch (IOException e) {
            return false;
        }
    }

    /** What each line printed, errors too, with its exit code in front: {@code 0 ...}. */
    static List<String> run(List<String> lines) throws IOException, InterruptedException {
        Path script = Files.createTempFile("netlab-lines", ".sh");
        Path output = Files.createTempFile("netlab-lines", ".out");
        StringBuilder text = new StringBuilder("mount -t tmpfs tmpfs /run && mkdir -p /run/netns || exit 1\n");
        lines.forEach(line -> text.append("( ")
                .append(line)
                .append("\n) >out 2>&1 </dev/null; echo \"$?\" \"$(tr -d '\\0' <out)\"; echo ")
                .append(MARK)
                .append('\n'));
        try {
            Files.writeString(
                    script, text.toString().replace(">out", ">/run/out").replace("<out", "</run/out"));
            unshare(script, output);
            String all = Files.readString(output, StandardCharsets.ISO_8859_1);
            return Arrays.asList(all.split(MARK + "\n"));
        } finally {
            Files.delete(script);
            Files.delete(output);
        }
    }

    private static void unshare(Path script, Path output) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "unshare", "-Urnmp", "--fork", "--kill-child", "--mount-proc", "sh", script.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("the lines took longer than two minutes");
        }
    }
}
