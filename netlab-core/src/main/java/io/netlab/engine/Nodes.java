package io.netlab.engine;

import io.netlab.error.NetlabException;
import io.netlab.namespace.Namespaces;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.namespace.NodeFiles;
import io.netlab.net.InterfaceName;
import io.netlab.netlink.route.Link;
import io.netlab.ovs.OpenVswitch;
import io.netlab.topology.NodeName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The nodes of a lab as the engine works with them: each name with its open namespace and its links. A node is the
 * host, a name under /run/netns, a process that netlab started, or a process id.
 */
public final class Nodes implements Surroundings, AutoCloseable {
    private final Namespaces namespaces;
    private final Processes processes;
    private final Map<NodeName, NetworkNamespace> ofProcesses = new ConcurrentHashMap<>();
    private final Map<NodeName, NetworkNamespace> known = new ConcurrentHashMap<>();
    private final Map<NodeName, NetworkNamespace> unborn = new ConcurrentHashMap<>();
    private final Map<NodeName, LinkTable> tables = new ConcurrentHashMap<>();

    /** Works on the namespaces and processes of one lab. */
    public Nodes(Namespaces namespaces, Processes processes) {
        this.namespaces = namespaces;
        this.processes = processes;
    }

    /** All nodes that there are now, the host first. */
    public List<NodeName> names() {
        List<NodeName> names = new ArrayList<>(List.of(NodeName.HOST));
        namespaces.list().stream()
                .filter(name -> NodeName.faultOf(name).isEmpty())
                .map(NodeName::of)
                .forEach(names::add);
        names.addAll(processes.names());
        return List.copyOf(names);
    }

    /** True when a node of that name is there. */
    public boolean exists(NodeName name) {
        return name.isHost() || unborn.containsKey(name) || pid(name).isPresent() || namespaces.exists(name.text());
    }

    /** The namespace of a node. Throws NetlabException when there is none of that name. */
    public NetworkNamespace namespace(NodeName name) {
        NetworkNamespace open = known.get(name);
        if (open != null) {
            return open;
        }
        NetworkNamespace found = lookUp(name);
        known.put(name, found);
        return found;
    }

    private NetworkNamespace lookUp(NodeName name) {
        if (name.isHost()) {
            return namespaces.host();
        }
        NetworkNamespace awaiting = unborn.get(name);
        if (awaiting != null) {
            return awaiting;
        }
        OptionalLong pid = processes.pid(name);
        Optional<NodeName> place = processes.place(name);
        if (pid.isPresent() && place.isPresent() && exists(place.get())) {
            return namespace(place.get());
        }
        if (pid.isPresent()) {
            return ofProcesses.computeIfAbsent(name, unused -> namespaces.ofProcess(name.text(), pid.getAsLong()));
        }
        if (name.text().matches("[0-9]+") && !namespaces.exists(name.text())) {
            return ofProcesses.computeIfAbsent(
                    name, unused -> namespaces.ofProcess(name.text(), Long.parseLong(name.text())));
        }
        return namespaces.get(name.text());
    }

    /** The namespace of a node, if there is one of that name now. */
    public Optional<NetworkNamespace> find(NodeName name) {
        return exists(name) ? Optional.of(namespace(name)) : Optional.empty();
    }

    /** The process that keeps a node, if netlab started one. */
    public OptionalLong pid(NodeName name) {
        return processes.pid(name);
    }

    /** The processes that are in a node's namespace, whoever started them. */
    public List<Long> processesIn(NodeName name) {
        return find(name).map(namespace -> Processes.in(namespace.inode())).orElse(List.of());
    }

    /** What runs in a node that a process of netlab's keeps: its words. */
    Optional<List<String>> command(NodeName name) {
        return pid(name).isPresent() ? Processes.command(pid(name).getAsLong()) : Optional.empty();
    }

    /** True when the name is a link to the namespace of a process, which does not need it. */
    public boolean isBorrowed(NodeName name) {
        return borrowedFrom(name).isPresent();
    }

    /** The process whose namespace the name is a link to. */
    OptionalLong borrowedFrom(NodeName name) {
        return name.isHost() ? OptionalLong.empty() : namespaces.borrowedFrom(name.text());
    }

    /** Looks at a namespace that is new, and ends with the look. */
    <T> T readNew(Function<NetworkNamespace, T> look) {
        try (NetworkNamespace blank = namespaces.blank()) {
            return look.apply(blank);
        }
    }

    @Override
    public LinkTable links(NodeName node) {
        return tables.computeIfAbsent(node, this::read);
    }

    @Override
    public int descriptor(NodeName node) {
        return namespace(node).descriptor();
    }

    private LinkTable read(NodeName node) {
        LinkTable table = new LinkTable(node);
        for (Link link : namespace(node).routes().links()) {
            table.add(InterfaceName.of(link.name()), link.index());
        }
        return table;
    }

    @Override
    public void forgetLinks() {
        tables.clear();
    }

    /** Names may have been given to other namespaces since: each is looked up anew. */
    void forgetAll() {
        forgetLinks();
        known.clear();
    }

    /** Lets go of namespaces whose name or process is gone: what netlab holds open would live on. */
    public void releaseGone() {
        forgetAll();
        namespaces.releaseGone();
        ofProcesses.entrySet().removeIf(each -> {
            boolean isGone = !exists(each.getKey());
            return isGone && letGo(each.getValue(), each.getValue().inode());
        });
    }

    /**
     * Makes a namespace for a process that will come to it: a node of that name, though it has neither process nor name
     * under /run/netns. The caller starts the process, and then {@linkplain #leave leaves} the namespace to it.
     */
    public NetworkNamespace expect(NodeName name) {
        NetworkNamespace made = namespaces.nameless(name.text());
        unborn.put(name, made);
        return made;
    }

    /** Lets go of the namespace that a process has come to, or will not come to. */
    public void leave(NodeName name) {
        forgetAll();
        Optional.ofNullable(unborn.remove(name)).ifPresent(NetworkNamespace::close);
    }

    /** The file in which the process id is noted that keeps the node of that name. */
    public Path pidFile(NodeName name) {
        return processes.file(name);
    }

    /** Makes namespaces, all or none; each has a loopback, whose index is 1 everywhere. */
    void create(List<NodeName> names) {
        List<NetworkNamespace> made =
                namespaces.createAll(names.stream().map(NodeName::text).toList());
        for (int i = 0; i < made.size(); i++) {
            LinkTable table = new LinkTable(names.get(i));
            table.add(InterfaceName.of("lo"), 1);
            known.put(names.get(i), made.get(i));
            tables.put(names.get(i), table);
        }
    }

    @Override
    public void delete(NodeName name) {
        endSwitch(name);
        forgetAll();
        namespaces.delete(name.text());
        new NodeFiles(name.text()).deleteAll();
    }

    @Override
    public void name(NodeName name, long pid) {
        namespaces.link(name.text(), pid);
    }

    /** A namespace is made under the process's name, which goes as soon as the process is in it. */
    @Override
    public void start(NodeName name, List<String> command) {
        NetworkNamespace born = namespaces.create(name.text());
        try {
            processes.start(name, command, born);
        } finally {
            namespaces.delete(name.text());
        }
    }

    @Override
    public void run(NodeName node, NodeName name, List<String> command) {
        processes.startGuest(name, command, node, namespace(node));
    }

    @Override
    public void stop(NodeName name) {
        known.remove(name);
        Optional.ofNullable(ofProcesses.remove(name)).ifPresent(NetworkNamespace::close);
        processes.end(name);
    }

    /** The programs of netlab's own that serve on the host, by name, with their words. */
    Map<NodeName, List<String>> ownPrograms() {
        Map<NodeName, List<String>> programs = new HashMap<>();
        processes.names().stream()
                .filter(name -> !processes.ownWords(name).isEmpty())
                .forEach(name -> programs.put(name, processes.ownWords(name)));
        return programs;
    }

    /** True for a process in the namespace of another node. */
    public boolean isGuest(NodeName name) {
        return processes.isGuest(name);
    }

    /** Everything that netlab holds of the namespace is let go first, else it would outlive the process. */
    @Override
    public void end(NodeName name) {
        if (processes.isGuest(name)) {
            stop(name);
            return;
        }
        OptionalLong pid = processes.pid(name);
        if (pid.isEmpty()) {
            throw new NetlabException(
                    NetlabException.Kind.REFUSED, "end process " + name + ": netlab started none of that name");
        }
        endSwitch(name);
        long inode = namespace(name).inode();
        forgetAll();
        ofProcesses.values().removeIf(open -> letGo(open, inode));
        namespaces.release(inode);
        processes.end(name);
        new NodeFiles(name.text()).deleteAll();
    }

    private static boolean letGo(NetworkNamespace open, long inode) {
        if (open.inode() != inode) {
            return false;
        }
        open.close();
        return true;
    }

    /** Ends all processes and takes all names away; returns the nodes that are still there, but for the host. */
    public List<NodeName> clear() {
        processes.names().stream().filter(processes::isGuest).forEach(this::stop);
        processes.names().forEach(this::end);
        names().stream().filter(name -> !name.isHost()).forEach(this::delete);
        new NodeFiles(NodeName.HOST.text()).deleteAll();
        endSwitch(NodeName.HOST);
        return names().stream().filter(name -> !name.isHost()).toList();
    }

    /** The node's own Open vSwitch; the host's is where its programs look for one. */
    OpenVswitch openVswitch(NodeName name) {
        String directory = name.isHost() ? "/run/openvswitch" : "/run/openvswitch-" + name;
        return new OpenVswitch(Path.of(directory), namespace(name).programPrefix());
    }

    @Override
    public void addSwitch(NodeName node, InterfaceName bridge) {
        OpenVswitch own = openVswitch(node);
        own.start();
        own.vsctl(SwitchWords.addBridge(bridge));
        tables.remove(node);
    }

    @Override
    public void deleteSwitch(NodeName node, InterfaceName bridge) {
        OpenVswitch own = openVswitch(node);
        own.vsctl(SwitchWords.deleteBridge(bridge));
        own.stopWhenEmpty();
        tables.remove(node);
    }

    @Override
    public boolean isSwitch(NodeName node, InterfaceName link) {
        return exists(node)
                && openVswitch(node).ports().stream()
                        .anyMatch(port -> port.isLocal() && port.name().equals(link.text()));
    }

    /** The words of a program; those of Open vSwitch speak to the node's own, which is started for them. */
    public List<String> withSwitch(NodeName node, List<String> argv) {
        if (!argv.get(0).equals("ovs-vsctl") || !Files.exists(Path.of("/usr/bin/ovs-vsctl"))) {
            return argv;
        }
        openVswitch(node).start();
        return openVswitch(node).ofThisDatabase(argv);
    }

    /** The Open vSwitch bridge that a link of the node is in. */
    public Optional<InterfaceName> switchOf(NodeName node, InterfaceName link) {
        return openVswitch(node).ports().stream()
                .filter(port -> port.name().equals(link.text()))
                .map(port -> InterfaceName.of(port.bridge()))
                .findFirst();
    }

    @Override
    public void vsctl(NodeName node, List<String> words) {
        openVswitch(node).vsctl(words);
    }

    /** Ends the node's Open vSwitch, which would keep its namespace alive. */
    private void endSwitch(NodeName name) {
        if (exists(name) && !processes.isGuest(name)) {
            openVswitch(name).stop();
        }
    }

    @Override
    public void set(NodeName node, String key, String value) {
        namespace(node).setSysctl(key, value);
    }

    @Override
    public void write(NodeName node, String file, String text) {
        new NodeFiles(node.text()).write(file, text);
    }

    @Override
    public void deleteFile(NodeName node, String file) {
        new NodeFiles(node.text()).delete(file);
    }

    /** The files that a node has of its own, by name. */
    Map<String, String> files(NodeName node) {
        return new NodeFiles(node.text()).read();
    }

    /** Closes what was opened; the namespaces themselves live on. */
    @Override
    public void close() {
        ofProcesses.values().forEach(NetworkNamespace::close);
        unborn.values().forEach(NetworkNamespace::close);
        namespaces.close();
    }
}
