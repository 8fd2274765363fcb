package io.netlab.lesson;

import io.netlab.topology.Neighbour;
import io.netlab.topology.Node;
import io.netlab.topology.Topology;
import java.util.Set;
import java.util.TreeSet;

/** What is there, a line for each thing, without what the kernel adds by itself, chooses, or learns. */
final class Settled {
    private Settled() {}

    static Set<String> lines(Topology topology) {
        Set<String> lines = new TreeSet<>();
        topology.nodes().values().forEach(node -> add(node, lines));
        lines.removeIf(line -> line.contains("Mac[")
                || line.contains("lladdr=")
                || line.contains("fe80:")
                || line.contains("ff00:")
                || line.contains("33:33:"));
        return lines;
    }

    /** The lines of one that the other has not, with a sign in front. */
    static Set<String> difference(Set<String> before, Set<String> after) {
        Set<String> difference = new TreeSet<>();
        before.stream().filter(line -> !after.contains(line)).forEach(line -> difference.add("- " + line));
        after.stream().filter(line -> !before.contains(line)).forEach(line -> difference.add("+ " + line));
        return difference;
    }

    private static void add(Node node, Set<String> lines) {
        String head = node.name().text().replaceAll("^[0-9]+$", "a-process-id") + " ";
        lines.add(head + node.kind());
        node.links().values().forEach(link -> {
            lines.add(head + link.name() + " " + link.kind());
            link.settings().forEach(setting -> lines.add(head + link.name() + " " + setting));
            link.addresses().forEach(address -> lines.add(head + link.name() + " " + address));
        });
        node.routes()
                .forEach(route -> lines.add(head + route.type() + " " + route.to() + " "
                        + new TreeSet<>(
                                route.options().stream().map(Object::toString).toList())));
        node.neighbours().stream()
                .filter(neighbour -> neighbour.state() == Neighbour.State.PERMANENT)
                .forEach(neighbour -> lines.add(head + neighbour));
        node.fdb().stream()
                .filter(entry -> !entry.toString().contains("Dynamic"))
                .forEach(entry -> lines.add(head + entry));
        node.rules().forEach(rule -> lines.add(head + rule));
        node.chains().stream()
                .filter(chain -> !chain.policy().contains("ACCEPT")) // as it is born with the first rule of its table
                .forEach(chain -> lines.add(head + chain));
        node.firewall().forEach(rule -> lines.add(head + rule));
        node.sysctls().forEach((key, value) -> lines.add(head + key + "=" + value));
    }
}
