package io.netlab.image;

import io.netlab.check.Protocol;
import io.netlab.docker.Port;
import io.netlab.image.tar.BadArchiveException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The file whose digest is the image's id: its configuration, the digests of its uncompressed layers ("diff ids"), and how
 * it was made (OCI specification, {@code config.md}).
 */
record ConfigFile(
        String architecture, String os, Instant created, ImageConfig config, List<Digest> layers, List<Step> history) {
    private static final Pattern PORT = Pattern.compile("([0-9]{1,5})(?:/(tcp|udp))?");

    /** A line of the history. */
    record Step(Instant created, String createdBy, String comment, boolean isEmptyLayer) {}

    ConfigFile {
        layers = List.copyOf(layers);
        history = List.copyOf(history);
    }

    static ConfigFile read(String what, byte[] text) {
        Json json = Json.parse(what, text);
        return new ConfigFile(
                json.at("architecture").textOrEmpty(),
                json.at("os").textOrEmpty(),
                time(json.at("created")),
                config(json.at("config")),
                json.at("rootfs").at("diff_ids").texts().stream()
                        .map(digest -> digest(what, digest))
                        .toList(),
                json.at("history").items().stream().map(ConfigFile::step).toList());
    }

    private static Digest digest(String what, String text) {
        try {
            return Digest.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadArchiveException(what + " names a layer wrongly: " + e.getMessage());
        }
    }

    private static Instant time(Json json) {
        try {
            return json.text()
                    .map(text -> OffsetDateTime.parse(text).toInstant())
                    .orElse(Instant.EPOCH);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    private static Step step(Json json) {
        return new Step(
                time(json.at("created")),
                json.at("created_by").textOrEmpty(),
                json.at("comment").textOrEmpty(),
                json.at("empty_layer").isTrue());
    }

    private static ImageConfig config(Json json) {
        return new ImageConfig(
                json.at("Env").texts(),
                words(json.at("Entrypoint")),
                words(json.at("Cmd")),
                json.at("WorkingDir").textOrEmpty(),
                json.at("User").textOrEmpty(),
                ports(json.at("ExposedPorts").members().keySet()),
                json.at("Volumes").members().keySet(),
                labels(json.at("Labels")),
                json.at("StopSignal").text());
    }

    private static List<String> words(Json json) {
        Optional<String> single = json.text();
        return single.map(List::of).orElseGet(json::texts);
    }

    private static Map<String, String> labels(Json json) {
        Map<String, String> labels = new HashMap<>();
        json.members().forEach((key, value) -> labels.put(key, value.textOrEmpty()));
        return labels;
    }

    private static Set<Port> ports(Set<String> texts) {
        Set<Port> ports = new HashSet<>();
        for (String text : texts) {
            Matcher port = PORT.matcher(text);
            if (port.matches()) {
                Protocol protocol = "udp".equals(port.group(2)) ? Protocol.UDP : Protocol.TCP;
                ports.add(new Port(protocol, Integer.parseInt(port.group(1))));
            }
        }
        return ports;
    }

    /** The same with a layer more, and what it is to begin with from now on. */
    ConfigFile with(Digest layer, ImageConfig begins, Step step) {
        return new ConfigFile(
                architecture,
                os,
                step.created(),
                begins,
                Stream.concat(layers.stream(), Stream.of(layer)).toList(),
                Stream.concat(history.stream(), Stream.of(step)).toList());
    }

    /** An image of this machine's kind without a layer. */
    static ConfigFile empty(Instant created) {
        return new ConfigFile(machine(), "linux", created, ImageConfig.EMPTY, List.of(), List.of());
    }

    /** This machine's kind in the words of Go, which images use. */
    static String machine() {
        String machine = System.getProperty("os.arch", "");
        return switch (machine) {
            case "aarch64" -> "arm64";
            case "x86_64" -> "amd64";
            default -> machine;
        };
    }

    byte[] bytes() {
        return ConfigText.of(this);
    }
}
