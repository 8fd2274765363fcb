package io.netlab.scenario.file;

import io.netlab.error.Problems;
import io.netlab.scenario.draft.Draft;
import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Located;
import io.netlab.topology.Node.Kind;
import io.netlab.topology.NodeName;
import java.util.Set;

/** The modes of {@code docker run --network} that are no networks: none, host and container:NAME. */
final class NetworkModes {
    private static final String NONE = "none";
    private static final String HOST = "host";
    private static final String CONTAINER = "container:";

    private NetworkModes() {}

    static String mode(Fields node) {
        return node.value(NetworkKeys.MODE).orElse("");
    }

    static boolean isNone(Fields node) {
        return mode(node).equals(NONE);
    }

    /** True of a node that has no network stack of its own. */
    static boolean isGuest(Fields node) {
        return mode(node).equals(HOST) || mode(node).startsWith(CONTAINER);
    }

    /** The host whose engine runs it. */
    static NodeName engineOf(Fields node) {
        return node.value(NetworkKeys.ON).orElse(NodeName.HOST);
    }

    /** Whose network stack it has; none when it has its own, or when what is said is wrong. */
    static Set<NodeName> hostOf(Fields node) {
        if (!isGuest(node)) {
            return Set.of();
        }
        if (mode(node).equals(HOST)) {
            return Set.of(engineOf(node));
        }
        String name = mode(node).substring(CONTAINER.length());
        return NodeName.faultOf(name).isEmpty() ? Set.of(NodeName.of(name)) : Set.of();
    }

    /** A guest is a process, since a name under /run/netns is a namespace of its own; and its host is there. */
    static void checkGuest(Located<NodeName> node, Fields said, Kind kind, Draft draft, Problems problems) {
        Located<String> mode = said.get(NetworkKeys.MODE);
        if (kind != Kind.PROCESS) {
            problems.add(
                    mode.position(),
                    "\"network: " + mode + "\" is for a process: a namespace with a name is one of its own",
                    "declare \"" + node + "\" under \"processes\"");
        }
        Set<NodeName> hosts = hostOf(said);
        if (hosts.isEmpty()) {
            problems.add(mode.position(), "\"" + mode + "\" names no node: write container:NAME");
        }
        for (NodeName host : hosts) {
            if (host.equals(node.value())) {
                problems.add(mode.position(), node + " cannot share its own network");
            }
            draft.use(new Located<>(host, mode.position()));
        }
    }
}
