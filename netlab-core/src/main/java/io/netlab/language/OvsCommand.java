package io.netlab.language;

import io.netlab.op.NetworkOp;
import io.netlab.op.TraitOp;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkTrait.SwitchPort;
import io.netlab.topology.NodeName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code ovs-vsctl} where it makes or removes bridges and ports ({@code ovs-vsctl(8)}); all else that it can do is its
 * own.
 */
final class OvsCommand {
    /** The program's name. */
    static final String PROGRAM = "ovs-vsctl";

    private final NodeName node;

    OvsCommand(NodeName node) {
        this.node = node;
    }

    Command parse(Arguments arguments) {
        List<Word> words = arguments.rest();
        boolean isPlain =
                words.size() > 1 && words.stream().noneMatch(word -> word.text().startsWith("-"));
        if (!isPlain) {
            throw new BeyondNetlab(PROGRAM);
        }
        return Command.Ops.of(op(words.get(0), words.subList(1, words.size())));
    }

    private NetworkOp op(Word verb, List<Word> words) {
        String known = verb.text() + " " + Math.min(words.size(), 2);
        return switch (known) {
            case "add-br 1" ->
                new NetworkOp.AddLink(node, Values.link(words.get(0)), new LinkKind.OvsBridge(), Set.of(), Set.of());
            case "del-br 1" -> new NetworkOp.DeleteLink(node, Values.link(words.get(0)));
            case "add-port 2" -> new TraitOp.AddTrait(node, port(words));
            case "del-port 2" -> new TraitOp.DeleteTrait(node, port(words));
            default -> throw new BeyondNetlab(verb.text());
        };
    }

    private static SwitchPort port(List<Word> words) {
        Set<Integer> tag = new HashSet<>();
        Set<Integer> trunks = new HashSet<>();
        for (Word column : words.subList(2, words.size())) {
            if (column.text().matches("tag=[0-9]{1,4}")) {
                tag.add(Integer.parseInt(column.text().substring("tag=".length())));
            } else if (column.text().matches("trunks=[0-9]{1,4}(,[0-9]{1,4})*")) {
                for (String number : column.text().substring("trunks=".length()).split(",", -1)) {
                    trunks.add(Integer.parseInt(number));
                }
            } else {
                throw new BeyondNetlab(column.text());
            }
        }
        return new SwitchPort(Values.link(words.get(1)), Values.link(words.get(0)), tag, trunks);
    }
}
