package io.netlab.diagnose;

import io.netlab.check.Protocol;
import io.netlab.lab.CommandRunner;
import io.netlab.lab.Lab;
import io.netlab.net.IpAddress;
import io.netlab.netlink.WireTap;
import io.netlab.probe.ServerSpec;
import io.netlab.probe.Servers;
import io.netlab.sys.Syscalls;
import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Set;

/** A lab in which mistakes are made: built anew for each, in a host of its own. */
final class BuiltLab implements AutoCloseable {
    private final Lab lab = Lab.openFresh(WireTap.NONE);
    private final CommandRunner runner = lab.commands(List.of());
    private final Servers servers = Servers.open();

    /** Builds it with lines as a person types them. */
    BuiltLab(String lines) {
        lab.prepare();
        type(lines);
    }

    /** Runs lines on the host. {@code serve NODE PORT [ADDRESS]} begins a server. */
    void type(String lines) {
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::line);
    }

    private void line(String line) {
        if (line.startsWith("serve ")) {
            serve(line.split(" ", -1));
        } else {
            runner.run(line, NodeName.HOST);
        }
    }

    private void serve(String[] words) {
        Set<IpAddress> address = words.length > 3 ? Set.of(IpAddress.parse(words[3])) : Set.of();
        NodeName node = NodeName.of(words[1]);
        servers.start(
                lab.nodes().namespace(node),
                new ServerSpec(node.text(), Protocol.TCP, Integer.parseInt(words[2]), address));
    }

    Lab lab() {
        return lab;
    }

    Why why() {
        return new Why(lab.nodes(), Syscalls.libc());
    }

    /** {@code h1 > 10.0.0.12 tcp 80}; {@code size 1400} for a large echo; {@code = h2} for the node that is meant. */
    static Question question(String text) {
        String[] words = text.split(" ", -1);
        Question question = Question.ping(NodeName.of(words[0]), IpAddress.parse(words[2]));
        for (int at = 3; at + 1 < words.length; at += 2) {
            question = with(question, words[at], words[at + 1]);
        }
        return question;
    }

    private static Question with(Question question, String word, String value) {
        return switch (word) {
            case "tcp" -> Question.port(question.from(), question.to(), Protocol.TCP, Integer.parseInt(value));
            case "size" -> question.sized(Integer.parseInt(value));
            default -> question.meaning(NodeName.of(value));
        };
    }

    @Override
    public void close() {
        servers.close();
        lab.clear();
        lab.close();
    }
}
