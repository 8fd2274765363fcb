package io.netlab.listing;

import io.netlab.engine.Nodes;
import io.netlab.error.NetlabException;
import io.netlab.namespace.Namespaces;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.topology.NodeName;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The names under {@code /run/netns}, in the directory's own order, which is that of {@code ip netns list}. */
record NamespaceNames(List<Entry> entries) {
    NamespaceNames {
        entries = List.copyOf(entries);
    }

    /** A name and what it stands for. */
    record Entry(String name, NetworkNamespace namespace) {}

    /** All names; nothing when one stands for something that netlab cannot open. */
    static Optional<NamespaceNames> read(Nodes nodes) {
        List<Entry> entries = new ArrayList<>();
        for (String name : files()) {
            Optional<NetworkNamespace> namespace = open(nodes, name);
            if (namespace.isEmpty()) {
                return Optional.empty();
            }
            entries.add(new Entry(name, namespace.get()));
        }
        return Optional.of(new NamespaceNames(entries));
    }

    private static List<String> files() {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Namespaces.DIRECTORY)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        } catch (IOException noDirectory) {
            return List.of(); // nobody gave a namespace a name yet
        }
        return names;
    }

    private static Optional<NetworkNamespace> open(Nodes nodes, String name) {
        if (!NodeName.faultOf(name).isEmpty() || name.equals(Namespaces.HOST)) {
            return Optional.empty();
        }
        try {
            return nodes.find(NodeName.of(name));
        } catch (NetlabException noNamespace) {
            return Optional.empty(); // a file of another kind: only the real program knows how it complains
        }
    }

    /** The number by which a namespace knows the one of that entry, when it has given it one. */
    static OptionalInt id(NetworkNamespace asking, Entry entry) {
        return asking.routes().namespaceId(entry.namespace().descriptor());
    }

    /** The names by the numbers that a namespace gave them; the first when there are several. */
    Map<Integer, String> byId(NetworkNamespace asking) {
        Map<Integer, String> names = new HashMap<>();
        entries.forEach(entry -> id(asking, entry).ifPresent(id -> names.putIfAbsent(id, entry.name())));
        return names;
    }
}
