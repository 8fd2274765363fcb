package io.netlab.image;

import io.netlab.text.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What an image consists of: its configuration, and its layers with the lowest first (OCI specification, manifest.md). */
record Manifest(Descriptor config, List<Descriptor> layers) {
    Manifest {
        layers = List.copyOf(layers);
    }

    static Manifest read(String what, byte[] text) {
        Json json = Json.parse(what, text);
        return new Manifest(
                Descriptor.read(json.at("config")),
                json.at("layers").items().stream().map(Descriptor::read).toList());
    }

    byte[] bytes() {
        return JsonText.of(json -> {
                    json.writeStartObject();
                    json.writeNumberProperty("schemaVersion", 2);
                    json.writeStringProperty("mediaType", Descriptor.MANIFEST);
                    json.writeObjectPropertyStart("config");
                    config.write(json);
                    json.writeEndObject();
                    json.writeArrayPropertyStart("layers");
                    for (Descriptor layer : layers) {
                        json.writeStartObject();
                        layer.write(json);
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                })
                .getBytes(StandardCharsets.US_ASCII);
    }
}
