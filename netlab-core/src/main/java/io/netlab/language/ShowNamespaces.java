package io.netlab.language;

import io.netlab.query.NamespaceQuery;
import io.netlab.query.ShowOptions;
import io.netlab.topology.NodeName;
import java.util.OptionalLong;

/** Reads {@code ip netns list|identify|pids}. */
final class ShowNamespaces {
    private ShowNamespaces() {}

    /**
     * What is asked for. Throws {@link BeyondNetlab} when the words are wrong, or known to the real program alone.
     *
     * @param verb {@code list}, {@code identify} or {@code pids}
     */
    static NamespaceQuery parse(String verb, Arguments arguments, NodeName node, ShowOptions options) {
        NamespaceQuery.Subject subject = switch (verb) {
            case "list" -> new NamespaceQuery.Names();
            case "identify" -> new NamespaceQuery.NameOf(process(arguments));
            default -> new NamespaceQuery.ProcessesIn(name(arguments));
        };
        if (!arguments.isEmpty()) {
            throw new BeyondNetlab(arguments.peek().text());
        }
        return new NamespaceQuery(node, options, subject);
    }

    private static OptionalLong process(Arguments arguments) {
        if (arguments.isEmpty()) {
            return OptionalLong.empty();
        }
        String word = arguments.next().text();
        if (!word.matches("[1-9][0-9]{0,8}")) {
            throw new BeyondNetlab(word);
        }
        return OptionalLong.of(Long.parseLong(word));
    }

    private static String name(Arguments arguments) {
        String name = arguments.isEmpty() ? "" : arguments.next().text();
        if (!NodeName.faultOf(name).isEmpty()) {
            throw new BeyondNetlab(name);
        }
        return name;
    }
}
