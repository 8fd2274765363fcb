package io.netlab.docker;

import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that serves for an engine on the host. What it serves is in its words: other words make it another process,
 * and its name, which ends in a digest of them, tells the two apart.
 *
 * @param host the node that it serves on
 * @param words the program and its arguments
 */
public record EngineProgram(NodeName host, List<String> words) {
    public EngineProgram {
        words = List.copyOf(words);
    }

    /** The proxy of these ports. */
    static EngineProgram proxy(NodeName host, List<ProxyPort> ports) {
        List<String> words = new ArrayList<>(List.of(ProxyPort.PROGRAM));
        ports.forEach(port -> words.addAll(port.words()));
        return new EngineProgram(host, words);
    }

    /** The program that is all of these name servers. */
    static EngineProgram nameServer(NodeName host, List<NameServer> servers) {
        List<String> words = new ArrayList<>(List.of(NameServer.PROGRAM, host.text()));
        servers.forEach(server -> words.add(server.word()));
        return new EngineProgram(host, words);
    }

    /** What the process is called. */
    public NodeName name() {
        String where = host.isHost() ? "" : "-" + host;
        return NodeName.of(words.get(0) + where + "-" + Integer.toHexString(words.hashCode()));
    }

    /** The name of the variable by which steps have its process id. */
    public String variable() {
        return words.get(0).replace('-', '_');
    }
}
