package io.netlab.image;

import io.netlab.image.Members.Member;
import io.netlab.image.layer.Compression;
import io.netlab.image.layer.LayerFacts;
import io.netlab.image.layer.Limits;
import io.netlab.image.layer.Unpacker;
import io.netlab.image.tar.BadArchiveException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The unpacked layers of some stores: each is unpacked once, into the first of the stores. */
final class Layers {
    private final StoreDirectory own;
    private final List<StoreDirectory> all;
    private final List<String> notes = new ArrayList<>();

    Layers(StoreDirectory own, List<StoreDirectory> all) {
        this.own = own;
        this.all = List.copyOf(all);
    }

    /** What was told of the layers that were unpacked since this was asked last. */
    List<String> takeNotes() {
        List<String> taken = List.copyOf(notes);
        notes.clear();
        return taken;
    }

    /** Where a layer's tree is, if it is anywhere. */
    Optional<Path> find(Digest diffId) {
        return all.stream()
                .filter(store -> store.hasLayer(diffId))
                .map(store -> store.layer(diffId).resolve("fs"))
                .findFirst();
    }

    /** The bytes of a layer's files. */
    long size(Digest diffId) {
        Path facts = all.stream()
                .filter(store -> store.hasLayer(diffId))
                .map(store -> store.layer(diffId).resolve("size"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("layer " + diffId + " is not unpacked"));
        return Long.parseLong(
                Disk.attempt("read " + facts, () -> Files.readString(facts)).strip());
    }

    /** Unpacks an archive whose uncompressed content has that digest, unless that was done before. */
    void ensure(Digest diffId, Member archive, Workspace workspace) throws IOException {
        if (find(diffId).isPresent()) {
            return;
        }
        Path made = Files.createDirectory(workspace.at("layer-" + diffId.hex()));
        LayerFacts facts = Disk.attempt("layer " + diffId, () -> unpack(diffId, archive, made));
        Files.writeString(made.resolve("size"), facts.size() + "\n");
        own.keepLayer(diffId, made);
        facts.notes().forEach(note -> notes.add("layer " + diffId.brief() + ": " + note));
    }

    private static LayerFacts unpack(Digest diffId, Member archive, Path made) throws IOException {
        MessageDigest sum = Digest.sha256();
        Path tree = Files.createDirectory(made.resolve("fs"));
        try (InputStream compressed = Files.newInputStream(archive.file());
                InputStream content = new DigestInputStream(Compression.expand(compressed), sum)) {
            LayerFacts facts = Unpacker.unpack(content, tree, Limits.USUAL);
            Digest found = Digest.finished(sum);
            if (!found.equals(diffId)) {
                throw new BadArchiveException("its content is another one, " + found);
            }
            return facts;
        }
    }
}
