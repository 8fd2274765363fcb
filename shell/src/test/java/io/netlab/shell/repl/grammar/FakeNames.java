package io.netlab.shell.repl.grammar;

import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Map;

/** A lab of two namespaces and a cable between them. */
public final class FakeNames implements Names {
    private static final Map<String, String> LINKS = Map.of("host", "docker0", "ns1", "veth-ns1", "ns2", "veth-ns2");

    @Override
    public List<Name> nodes() {
        return named("host", "ns1", "ns2");
    }

    @Override
    public List<Name> links(NodeName node) {
        String own = LINKS.getOrDefault(node.text(), "lo");
        return List.of(new Name("lo", "up"), new Name(own, "down"));
    }

    @Override
    public List<Name> addresses(NodeName node) {
        return named("192.168.0.11", "192.168.0.12");
    }

    @Override
    public List<Name> prefixes(NodeName node) {
        return named("192.168.0.11/24");
    }

    @Override
    public List<Name> destinations(NodeName node) {
        return named("192.168.0.0/24", "default");
    }

    @Override
    public List<Name> macs(NodeName node) {
        return named("02:42:ac:11:00:02");
    }

    @Override
    public List<Name> sysctls(NodeName node, String prefix) {
        return named("net.ipv4.ip_forward", "net.ipv4.conf.");
    }

    @Override
    public List<Name> commands(String prefix) {
        return named("ip", "bridge", "brctl", "sysctl", "ping", "show", "enter", "tcpdump");
    }

    @Override
    public List<Name> scenarios() {
        return named("docker0", "snat");
    }

    @Override
    public List<Name> files(String prefix) {
        return named("/tmp/x");
    }

    @Override
    public List<Name> ownFiles(String prefix) {
        return named("mine.yaml");
    }

    @Override
    public List<Name> checkpoints() {
        return named("one");
    }

    @Override
    public List<Name> topics() {
        return named("show", "undo");
    }

    private static List<Name> named(String... names) {
        return List.of(names).stream().map(Name::of).toList();
    }
}
