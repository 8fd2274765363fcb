package io.netlab.image;

import io.netlab.image.tar.TarEntry;
import io.netlab.image.tar.TarEntry.Kind;
import io.netlab.image.tar.TarWriter;
import io.netlab.text.JsonText;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/**
 * Writes images into one archive that is both what {@code docker save} writes since Docker 25, with its manifest.json, and
 * an OCI image layout.
 */
final class SaveArchive {
    private static final int CHUNK = 1 << 16;

    private final Function<Digest, Path> blobs;

    SaveArchive(Function<Digest, Path> blobs) {
        this.blobs = blobs;
    }

    void write(List<SavedImage> images, OutputStream archive) throws IOException {
        TarWriter tar = new TarWriter(new BufferedOutputStream(archive, CHUNK));
        tar.begin(TarEntry.of(Kind.DIRECTORY, "blobs/", 0755));
        tar.begin(TarEntry.of(Kind.DIRECTORY, "blobs/sha256/", 0755));
        for (Digest digest : digests(images)) {
            blob(tar, digest);
        }
        text(tar, "index.json", JsonText.of(json -> index(json, images)));
        text(tar, "manifest.json", JsonText.of(json -> manifest(json, images)));
        text(tar, "oci-layout", "{\"imageLayoutVersion\":\"1.0.0\"}");
        tar.end();
    }

    private static SortedSet<Digest> digests(List<SavedImage> images) {
        SortedSet<Digest> digests = new TreeSet<>();
        for (SavedImage image : images) {
            digests.add(image.descriptor().digest());
            digests.add(image.manifest().config().digest());
            image.manifest().layers().forEach(layer -> digests.add(layer.digest()));
        }
        return digests;
    }

    private void blob(TarWriter tar, Digest digest) throws IOException {
        Path file = blobs.apply(digest);
        byte[] chunk = new byte[CHUNK];
        tar.begin(TarEntry.of(Kind.FILE, path(digest), 0644).withSize(Files.size(file)));
        try (InputStream content = Files.newInputStream(file)) {
            int count = content.read(chunk);
            while (count >= 0) {
                tar.write(chunk, 0, count);
                count = content.read(chunk);
            }
        }
        tar.endFile();
    }

    private static String path(Digest digest) {
        return "blobs/sha256/" + digest.hex();
    }

    private static void text(TarWriter tar, String name, String text) throws IOException {
        tar.file(TarEntry.of(Kind.FILE, name, 0644), text.getBytes(StandardCharsets.UTF_8));
    }

    private static void index(JsonGenerator json, List<SavedImage> images) {
        json.writeStartObject();
        json.writeNumberProperty("schemaVersion", 2);
        json.writeStringProperty("mediaType", Descriptor.INDEX);
        json.writeArrayPropertyStart("manifests");
        for (SavedImage image : images) {
            for (int at = 0; at < Math.max(1, image.names().size()); at++) {
                json.writeStartObject();
                image.descriptor().write(json);
                if (!image.names().isEmpty()) {
                    annotations(json, image.names().get(at));
                }
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void annotations(JsonGenerator json, ImageName name) {
        json.writeObjectPropertyStart("annotations");
        json.writeStringProperty("io.containerd.image.name", name.full());
        json.writeStringProperty(ImageIndex.NAME, name.tag());
        json.writeEndObject();
    }

    private static void manifest(JsonGenerator json, List<SavedImage> images) {
        json.writeStartArray();
        for (SavedImage image : images) {
            json.writeStartObject();
            json.writeStringProperty("Config", path(image.manifest().config().digest()));
            JsonText.strings(
                    json,
                    "RepoTags",
                    image.names().stream().map(ImageName::toString).toList());
            JsonText.strings(
                    json,
                    "Layers",
                    image.manifest().layers().stream()
                            .map(layer -> path(layer.digest()))
                            .toList());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
