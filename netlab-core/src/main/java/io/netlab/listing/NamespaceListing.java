package io.netlab.listing;

import io.netlab.engine.Nodes;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.query.NamespaceQuery;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Shows what a {@link NamespaceQuery} asks for. */
final class NamespaceListing implements NamespaceQuery.SubjectVisitor<Optional<Listed>> {
    private static final Listed NO_NAMESPACE =
            Listed.refused("Cannot open network namespace: No such file or directory\n", 1);

    private final NamespaceQuery query;
    private final NamespaceNames names;
    private final NetworkNamespace asking;

    private NamespaceListing(NamespaceQuery query, NamespaceNames names, NetworkNamespace asking) {
        this.query = query;
        this.names = names;
        this.asking = asking;
    }

    static Optional<Listed> of(NamespaceQuery query, Nodes nodes) {
        NetworkNamespace asking = nodes.namespace(query.node());
        return NamespaceNames.read(nodes)
                .flatMap(names -> query.subject().accept(new NamespaceListing(query, names, asking)));
    }

    @Override
    public Optional<Listed> visit(NamespaceQuery.Names subject) {
        Rows rows = new Rows();
        for (NamespaceNames.Entry entry : names.entries()) {
            Row row = new Row().text("name", "%s", entry.name());
            OptionalInt id = NamespaceNames.id(asking, entry);
            id.ifPresent(number -> row.number("id", " (id: %d)", number));
            rows.add(row.words("\n"));
        }
        return Optional.of(Listed.of(rows.render(query.options())));
    }

    /** The last name counts when there are several. */
    @Override
    public Optional<Listed> visit(NamespaceQuery.NameOf subject) {
        OptionalLong inode = subject.process().isEmpty()
                ? OptionalLong.of(asking.inode())
                : ProcessNamespaces.inode(subject.process().getAsLong());
        if (inode.isEmpty()) {
            return Optional.empty();
        }
        String name = names.entries().stream()
                .filter(entry -> entry.namespace().inode() == inode.getAsLong())
                .reduce((first, second) -> second)
                .map(NamespaceNames.Entry::name)
                .orElse("");
        return Optional.of(Listed.of(name + "\n"));
    }

    @Override
    public Optional<Listed> visit(NamespaceQuery.ProcessesIn subject) {
        Optional<NamespaceNames.Entry> entry = names.entries().stream()
                .filter(each -> each.name().equals(subject.name()))
                .findFirst();
        if (entry.isEmpty()) {
            return Optional.of(NO_NAMESPACE);
        }
        List<Long> processes = ProcessNamespaces.in(entry.get().namespace().inode());
        StringBuilder lines = new StringBuilder();
        processes.forEach(process -> lines.append(process).append('\n'));
        return Optional.of(Listed.of(lines.toString()));
    }
}
