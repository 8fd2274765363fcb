package io.netlab.shell.repl.grammar;

import io.netlab.language.TableWord;
import io.netlab.language.WordTable;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;

/** What can be offered at a place of a line, from the tables and from what there is. */
public final class Offers {
    private final Names names;

    public Offers(Names names) {
        this.names = names;
    }

    /**
     * A group of offers.
     *
     * @param group what they are: {@code links in ns1}
     */
    public record Group(String group, List<Name> names) {
        public Group {
            names = List.copyOf(names);
        }
    }

    /** What fits the expectation and begins with what was typed; groups without an offer are left out. */
    public List<Group> of(Expected expected, String typed) {
        List<Group> groups = new ArrayList<>();
        for (Kind kind : expected.kinds()) {
            groups.add(new Group(title(kind, expected.node()), names(kind, expected.node(), typed)));
        }
        for (WordTable table : expected.tables()) {
            groups.add(new Group(table.command(), words(table)));
        }
        return groups.stream()
                .map(group -> new Group(group.group(), beginning(group.names(), typed)))
                .filter(group -> !group.names().isEmpty())
                .toList();
    }

    private static List<Name> beginning(List<Name> names, String typed) {
        return names.stream().filter(name -> name.text().startsWith(typed)).toList();
    }

    private static List<Name> words(WordTable table) {
        return table.words().stream()
                .filter(word -> !word.help().isEmpty())
                .map((TableWord word) -> new Name(word.word(), word.help()))
                .toList();
    }

    List<Name> names(Kind kind, NodeName node, String typed) {
        return switch (kind) {
            case COMMAND -> names.commands(typed);
            case NODE -> names.nodes();
            case LINK -> names.links(node);
            case ADDRESS -> names.addresses(node);
            case PREFIX -> names.prefixes(node);
            case DESTINATION -> names.destinations(node);
            case MAC -> names.macs(node);
            case ON_OFF -> List.of(Name.of("on"), Name.of("off"));
            case SYSCTL -> names.sysctls(node, typed);
            case SCENARIO -> names.scenarios();
            case FILE -> names.files(typed);
            case OWN_FILE -> names.ownFiles(typed);
            case CHECKPOINT -> names.checkpoints();
            case TOPIC -> names.topics();
            case NEW_NODE, NEW_LINK, NUMBER, ANY -> List.of();
        };
    }

    private static String title(Kind kind, NodeName node) {
        return switch (kind) {
            case COMMAND -> "commands";
            case NODE, NEW_NODE -> "namespaces";
            case LINK, NEW_LINK -> "links in " + node;
            case ADDRESS, PREFIX -> "addresses";
            case DESTINATION -> "routes of " + node;
            case MAC -> "links of " + node;
            case SYSCTL -> "settings of the kernel";
            case SCENARIO -> "scenarios";
            case FILE -> "files of the lab";
            case OWN_FILE -> "your files";
            case CHECKPOINT -> "checkpoints";
            case TOPIC -> "help";
            case ON_OFF, NUMBER, ANY -> "";
        };
    }
}
