package io.netlab.image;

import io.netlab.docker.Port;
import io.netlab.text.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import tools.jackson.core.JsonGenerator;

/** Writes the configuration of an image as JSON. */
final class ConfigText {
    private ConfigText() {}

    static byte[] of(ConfigFile file) {
        return JsonText.of(json -> write(json, file)).getBytes(StandardCharsets.US_ASCII);
    }

    private static void write(JsonGenerator json, ConfigFile file) {
        json.writeStartObject();
        json.writeStringProperty("architecture", file.architecture());
        json.writeStringProperty("os", file.os());
        json.writeStringProperty("created", file.created().toString());
        json.writeObjectPropertyStart("config");
        config(json, file.config());
        json.writeEndObject();
        json.writeObjectPropertyStart("rootfs");
        json.writeStringProperty("type", "layers");
        JsonText.strings(
                json, "diff_ids", file.layers().stream().map(Digest::toString).toList());
        json.writeEndObject();
        json.writeArrayPropertyStart("history");
        file.history().forEach(step -> step(json, step));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void config(JsonGenerator json, ImageConfig config) {
        texts(json, "Env", config.env());
        texts(json, "Entrypoint", config.entrypoint());
        texts(json, "Cmd", config.command());
        text(json, "WorkingDir", config.workingDirectory());
        text(json, "User", config.user());
        keys(
                json,
                "ExposedPorts",
                config.exposedPorts().stream().map(Port::toString).sorted().toList());
        keys(json, "Volumes", config.volumes());
        if (!config.labels().isEmpty()) {
            json.writeObjectPropertyStart("Labels");
            config.labels().forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        config.stopSignal().ifPresent(signal -> json.writeStringProperty("StopSignal", signal));
    }

    private static void text(JsonGenerator json, String key, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(key, value);
        }
    }

    private static void texts(JsonGenerator json, String key, Collection<String> values) {
        if (!values.isEmpty()) {
            JsonText.strings(json, key, values);
        }
    }

    /** Go's way to write a set: an object whose values are empty. */
    private static void keys(JsonGenerator json, String key, Collection<String> values) {
        if (!values.isEmpty()) {
            json.writeObjectPropertyStart(key);
            for (String value : values) {
                json.writeObjectPropertyStart(value);
                json.writeEndObject();
            }
            json.writeEndObject();
        }
    }

    private static void step(JsonGenerator json, ConfigFile.Step step) {
        json.writeStartObject();
        json.writeStringProperty("created", step.created().toString());
        text(json, "created_by", step.createdBy());
        text(json, "comment", step.comment());
        if (step.isEmptyLayer()) {
            json.writeBooleanProperty("empty_layer", true);
        }
        json.writeEndObject();
    }
}
