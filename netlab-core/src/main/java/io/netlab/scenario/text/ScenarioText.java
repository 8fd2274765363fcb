package io.netlab.scenario.text;

import io.netlab.error.InvalidInputException;
import io.netlab.error.NetlabException;
import io.netlab.error.Problem;
import io.netlab.language.CommandPrinter;
import io.netlab.op.NetworkOp;
import io.netlab.plan.Planner;
import io.netlab.scenario.file.ScenarioReader;
import io.netlab.scenario.yaml.YamlText;
import io.netlab.topology.LinkRef;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a network as a scenario file. What the format cannot declare, or its reader would refuse as a mistake, is done
 * by steps: the reader itself is asked.
 */
public final class ScenarioText {
    private static final String FILE = "scenario.yaml";
    private static final int MOST_ROUNDS = 1000;

    private final String title;
    private final Topology built;
    private final Map<NodeName, List<String>> commands;
    private final List<NetworkOp> last;
    private final List<String> comments;
    private final Set<LinkRef> withoutGateway = new HashSet<>();
    private Topology declared;

    private ScenarioText(
            String title,
            Topology built,
            Map<NodeName, List<String>> commands,
            List<NetworkOp> last,
            List<String> comments) {
        this.title = title;
        this.built = built;
        this.commands = commands;
        this.last = last;
        this.comments = comments;
        this.declared = Declarable.of(built);
    }

    /**
     * The file's text.
     *
     * @param commands what runs in the nodes that a process keeps
     * @param last what is done when everything is there
     * @param comments what a reader of the file should know, a line each
     */
    public static String of(
            String title,
            Topology built,
            Map<NodeName, List<String>> commands,
            List<NetworkOp> last,
            List<String> comments) {
        return new ScenarioText(title, built, commands, last, comments).text();
    }

    private String text() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Item> items = items();
            String text = join(items);
            try {
                ScenarioReader.read(new YamlText(FILE, text), Map.of());
                return text;
            } catch (InvalidInputException refusal) {
                if (!concede(refusal.problems(), items)) {
                    throw new NetlabException(
                            NetlabException.Kind.INTERNAL, "write a scenario: " + refusal.getMessage(), refusal);
                }
            }
        }
        throw new NetlabException(NetlabException.Kind.INTERNAL, "write a scenario: the reader refuses it");
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        comments.forEach(comment -> items.add(new Item(NodeName.HOST, "", List.of("# " + comment))));
        items.add(new Item(NodeName.HOST, "", List.of("netlab: 1", "title: " + YamlWords.text(title))));
        items.addAll(new Sections(declared, commands, withoutGateway).items());
        List<NetworkOp> rest = new ArrayList<>(Planner.plan(built, declared));
        rest.addAll(last);
        if (!rest.isEmpty()) {
            items.add(new Item(NodeName.HOST, "", List.of("", "steps:")));
        }
        rest.forEach(op -> items.add(step(CommandPrinter.print(op))));
        items.add(new Item(NodeName.HOST, "", List.of("", "checks: []")));
        return items;
    }

    private static Item step(String line) {
        return new Item(NodeName.HOST, "", List.of("  - run: " + YamlWords.text(line)));
    }

    private static String join(List<Item> items) {
        StringBuilder text = new StringBuilder();
        items.forEach(item -> item.lines().forEach(line -> text.append(line).append('\n')));
        return text.toString();
    }

    /** Declares less: what stands on the lines that have a problem. False when there is nothing that could go. */
    private boolean concede(List<Problem> problems, List<Item> items) {
        boolean conceded = false;
        int line = 0;
        for (Item item : items) {
            int first = line + 1;
            line += item.lines().size();
            int last = line;
            boolean isRefused = problems.stream()
                    .mapToInt(problem -> problem.position().line())
                    .anyMatch(at -> at >= first && at <= last);
            conceded |= isRefused && concede(item);
        }
        return conceded;
    }

    private boolean concede(Item item) {
        if (item.thing() instanceof LinkRef ref && withoutGateway.addAll(Declarable.ends(declared, ref))) {
            return true;
        }
        Topology less = Declarable.without(declared, item.node(), item.thing());
        boolean conceded = !less.equals(declared);
        declared = less;
        return conceded;
    }
}
