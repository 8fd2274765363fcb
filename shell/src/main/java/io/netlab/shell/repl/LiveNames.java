package io.netlab.shell.repl;

import io.netlab.error.NetlabException;
import io.netlab.namespace.Namespaces;
import io.netlab.netlink.WireTap;
import io.netlab.scenario.file.Scenarios;
import io.netlab.shell.repl.command.LabCommands;
import io.netlab.shell.repl.command.OutsideFiles;
import io.netlab.shell.repl.command.Workplace;
import io.netlab.shell.repl.grammar.Name;
import io.netlab.shell.repl.grammar.Names;
import io.netlab.sys.Syscalls;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * What can be named in the lab. The kernel is asked for the one node that a line speaks of, once after each line and
 * each change; nothing is kept open, so no namespace lives longer for it.
 */
final class LiveNames implements Names {
    /** Of more nodes than these, addresses are offered only of the one that a line is about. */
    private static final int MOST_NODES = 30;

    private final Workplace work;
    private final OutsideFiles files;
    private final MachineNames machine = new MachineNames();
    private final Map<NodeName, NodeNames> known = new HashMap<>();
    private Optional<List<Name>> nodes = Optional.empty();
    private final AtomicBoolean stale = new AtomicBoolean();

    LiveNames(Workplace work, OutsideFiles files) {
        this.work = work;
        this.files = files;
    }

    /** What was read may no longer be so; any thread may say it. */
    void forget() {
        stale.set(true);
    }

    private void refresh() {
        if (stale.getAndSet(false)) {
            known.clear();
            nodes = Optional.empty();
        }
    }

    @Override
    public List<Name> nodes() {
        refresh();
        List<Name> names = nodes.orElseGet(
                () -> work.session().nodes().stream().map(LiveNames::node).toList());
        nodes = Optional.of(names);
        return names;
    }

    private static Name node(NodeName node) {
        return new Name(node.text(), node.isHost() ? "the lab's own host" : "");
    }

    @Override
    public List<Name> links(NodeName node) {
        return of(node, NodeNames::linkNames);
    }

    @Override
    public List<Name> prefixes(NodeName node) {
        return of(node, NodeNames::prefixNames);
    }

    @Override
    public List<Name> destinations(NodeName node) {
        List<Name> names = new ArrayList<>(of(node, NodeNames::destinationNames));
        if (names.stream().noneMatch(name -> name.text().equals("default"))) {
            names.add(new Name("default", "all that no other route is for"));
        }
        return names;
    }

    @Override
    public List<Name> macs(NodeName node) {
        return of(node, NodeNames::macNames);
    }

    @Override
    public List<Name> addresses(NodeName node) {
        Map<String, Name> names = new LinkedHashMap<>();
        of(node, each -> each.addressNames(node.text())).forEach(name -> names.put(name.text(), name));
        List<Name> there = nodes();
        for (Name other : there.size() > MOST_NODES ? List.<Name>of() : there) {
            read(NodeName.of(other.text())).own(names, other.text());
        }
        return List.copyOf(names.values());
    }

    private List<Name> of(NodeName node, Function<NodeNames, List<Name>> names) {
        return names.apply(read(node));
    }

    private NodeNames read(NodeName node) {
        refresh();
        return known.computeIfAbsent(node, LiveNames::ask);
    }

    private static NodeNames ask(NodeName node) {
        try (Namespaces namespaces = Namespaces.of(Syscalls.libc(), WireTap.NONE)) {
            boolean isThere = node.isHost() || namespaces.exists(node.text());
            return isThere ? NodeNames.read(namespaces.get(node.text())) : NodeNames.NONE;
        } catch (NetlabException e) {
            return NodeNames.NONE; // it has just been taken away
        }
    }

    @Override
    public List<Name> sysctls(NodeName node, String prefix) {
        try (Namespaces namespaces = Namespaces.of(Syscalls.libc(), WireTap.NONE)) {
            boolean isThere = node.isHost() || namespaces.exists(node.text());
            return isThere ? namespaces.get(node.text()).call(() -> MachineNames.sysctls(prefix)) : List.of();
        } catch (NetlabException e) {
            return List.of(); // it has just been taken away
        }
    }

    @Override
    public List<Name> commands(String prefix) {
        List<Name> names = new ArrayList<>();
        LabCommands.byName().forEach((name, command) -> names.add(new Name(name, command.about())));
        names.addAll(MachineNames.DOCUMENTS);
        if (!prefix.isEmpty()) {
            names.addAll(machine.programs());
        }
        return names;
    }

    @Override
    public List<Name> scenarios() {
        return Scenarios.names().stream()
                .map(name -> new Name(name, "comes with netlab"))
                .toList();
    }

    @Override
    public List<Name> files(String prefix) {
        return MachineNames.files(prefix);
    }

    @Override
    public List<Name> ownFiles(String prefix) {
        return files.list(prefix).stream().map(Name::of).toList();
    }

    @Override
    public List<Name> checkpoints() {
        return work.session().checkpoints().stream().map(Name::of).toList();
    }

    @Override
    public List<Name> topics() {
        List<Name> names = new ArrayList<>();
        LabCommands.byName().forEach((name, command) -> names.add(new Name(name, command.about())));
        return names;
    }
}
