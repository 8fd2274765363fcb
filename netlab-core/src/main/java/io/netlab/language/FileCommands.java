package io.netlab.language;

import io.netlab.op.NetworkOp;
import io.netlab.topology.NodeName;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** The commands on files that the documents use to name a namespace: {@code mkdir -p} and {@code ln -s}. */
final class FileCommands {
    private static final Set<String> NAMES_DIRECTORY =
            Set.of("/run/netns", "/run/netns/", "/var/run/netns", "/var/run/netns/");

    private FileCommands() {}

    /** {@code ln -s /proc/PID/ns/net /var/run/netns/NAME}. */
    static Command link(Arguments arguments) {
        List<Word> words = arguments.rest();
        boolean isSymbolic = words.size() == 3
                && Set.of("-s", "-sf", "-sfT", "-sT").contains(words.get(0).text());
        OptionalLong pid = isSymbolic ? NamespacePath.pid(words.get(1).text()) : OptionalLong.empty();
        if (pid.isEmpty()) {
            throw new BeyondNetlab("ln");
        }
        Word path = words.get(2);
        String name = NamespacePath.name(path.text()).orElseThrow(() -> new BeyondNetlab("ln"));
        return Command.Ops.of(new NetworkOp.NameNamespace(node(name, path), pid.getAsLong()));
    }

    private static NodeName node(String name, Word path) {
        String fault = NodeName.faultOf(name);
        if (!fault.isEmpty()) {
            throw path.refusal(fault, "");
        }
        return NodeName.of(name);
    }

    /** {@code mkdir -p /var/run/netns}: a lab always has it. */
    static Command makeDirectory(Arguments arguments) {
        List<Word> words = arguments.rest();
        boolean isThere = words.size() == 2
                && words.get(0).is("-p")
                && NAMES_DIRECTORY.contains(words.get(1).text());
        if (!isThere) {
            throw new BeyondNetlab("mkdir");
        }
        return new Command.Nothing();
    }
}
