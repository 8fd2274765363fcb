package io.netlab.namespace;

import io.netlab.net.InterfaceName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the machine's own ip and bridge programs, to compare what they see with what this project sees. */
public final class IpCommand {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NetworkNamespace namespace;

    /** Runs the programs in that namespace. */
    public IpCommand(NetworkNamespace namespace) {
        this.namespace = namespace;
    }

    /** The list that {@code ip -j -d WORDS} prints. */
    public List<JsonNode> ip(String words) {
        return list("ip -j -d " + words);
    }

    /** The link of that name, as {@code ip} describes it. */
    public JsonNode link(InterfaceName name) {
        return ip("link show dev " + name).get(0);
    }

    /** The list that {@code bridge -j -d WORDS} prints. */
    public List<JsonNode> bridge(String words) {
        return list("bridge -j -d " + words);
    }

    private List<JsonNode> list(String line) {
        String text = run(line);
        return StreamSupport.stream(JSON.readTree(text.isBlank() ? "[]" : text).spliterator(), false)
                .toList();
    }

    /** Runs a program and returns what it prints; it must succeed. */
    public String run(String line) {
        List<String> words = Arrays.asList(line.split(" ", -1));
        return namespace.call(() -> output(words));
    }

    private static String output(List<String> words) {
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(words + ": " + text);
            }
            return text;
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(words.toString(), failed);
        }
    }
}
