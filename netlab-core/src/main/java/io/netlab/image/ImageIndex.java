package io.netlab.image;

import io.netlab.text.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The index of a store, {@code index.json}: the manifest of each image, with its names.
 *
 * @param manifests those of all images
 * @param names the manifest that each name stands for
 */
record ImageIndex(Map<Digest, Descriptor> manifests, Map<ImageName, Digest> names) {
    static final String NAME = "org.opencontainers.image.ref.name";
    static final ImageIndex EMPTY = new ImageIndex(Map.of(), Map.of());

    ImageIndex {
        manifests = Collections.unmodifiableMap(new LinkedHashMap<>(manifests));
        names = Collections.unmodifiableMap(new TreeMap<>(names));
    }

    static ImageIndex read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return EMPTY;
        }
        Map<Digest, Descriptor> manifests = new LinkedHashMap<>();
        Map<ImageName, Digest> names = new TreeMap<>();
        for (Json each : Json.parse(file.toString(), Files.readAllBytes(file))
                .at("manifests")
                .items()) {
            Descriptor manifest = Descriptor.read(each);
            manifests.put(manifest.digest(), manifest);
            Optional<String> name = each.at("annotations").at(NAME).text();
            name.ifPresent(text -> names.put(ImageName.parse(text), manifest.digest()));
        }
        return new ImageIndex(manifests, names);
    }

    /** Writes it beside its place, and gives it its place in one step. */
    void write(Path file) throws IOException {
        Path part = file.resolveSibling("index.json.new");
        Files.write(part, bytes());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    byte[] bytes() {
        return JsonText.of(json -> {
                    json.writeStartObject();
                    json.writeNumberProperty("schemaVersion", 2);
                    json.writeStringProperty("mediaType", Descriptor.INDEX);
                    json.writeArrayPropertyStart("manifests");
                    for (Descriptor manifest : manifests.values()) {
                        List<ImageName> own = namesOf(manifest.digest());
                        for (int at = 0; at < Math.max(1, own.size()); at++) {
                            json.writeStartObject();
                            manifest.write(json);
                            if (!own.isEmpty()) {
                                json.writeObjectPropertyStart("annotations");
                                json.writeStringProperty(NAME, own.get(at).toString());
                                json.writeEndObject();
                            }
                            json.writeEndObject();
                        }
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                })
                .getBytes(StandardCharsets.US_ASCII);
    }

    List<ImageName> namesOf(Digest manifest) {
        List<ImageName> own = new ArrayList<>();
        names.forEach((name, of) -> {
            if (of.equals(manifest)) {
                own.add(name);
            }
        });
        return own;
    }

    /** With an image more; a name that another one had goes over to it. */
    ImageIndex with(Descriptor manifest, List<ImageName> called) {
        Map<Digest, Descriptor> more = new LinkedHashMap<>(manifests);
        Map<ImageName, Digest> named = new TreeMap<>(names);
        more.put(manifest.digest(), manifest);
        called.forEach(name -> named.put(name, manifest.digest()));
        return new ImageIndex(more, named);
    }

    ImageIndex without(ImageName name) {
        Map<ImageName, Digest> fewer = new TreeMap<>(names);
        fewer.remove(name);
        return new ImageIndex(manifests, fewer);
    }

    ImageIndex without(Digest manifest) {
        Map<Digest, Descriptor> fewer = new LinkedHashMap<>(manifests);
        fewer.remove(manifest);
        Map<ImageName, Digest> named = new TreeMap<>(names);
        named.values().removeIf(manifest::equals);
        return new ImageIndex(fewer, named);
    }
}
