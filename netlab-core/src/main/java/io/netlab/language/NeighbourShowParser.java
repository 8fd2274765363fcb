package io.netlab.language;

import io.netlab.net.InterfaceName;
import io.netlab.net.IpPrefix;
import io.netlab.query.NeighbourQuery;
import io.netlab.query.ShowOptions;
import io.netlab.topology.NodeName;
import java.util.Optional;

/** Reads what follows {@code ip neigh show}. */
final class NeighbourShowParser {
    /** {@code NUD_*} of {@code linux/neighbour.h}, in the order in which iproute2 tries them. */
    private static final WordTable STATES = WordTable.of("nud", """
            permanent~=0x80 -
            reachable~=0x02 -
            noarp=0x40 -
            none=0x100 -
            stale=0x04 -
            incomplete=0x01 -
            delay=0x08 -
            probe=0x10 -
            failed~=0x20 -
            all=0x1ff -
            """);

    private final Arguments arguments;
    private final ShowOptions options;
    private Optional<IpPrefix> to = Optional.empty();
    private Optional<InterfaceName> dev = Optional.empty();
    private int states;
    private boolean proxy;
    private boolean unused;
    private int protocol;

    NeighbourShowParser(Arguments arguments, ShowOptions options) {
        this.arguments = arguments;
        this.options = options;
    }

    /** In brief, columns take the place of words, which the real program alone knows. */
    NeighbourQuery parse(NodeName node) {
        if (options.brief()) {
            throw new BeyondNetlab("-brief");
        }
        while (!arguments.isEmpty()) {
            word(arguments.next());
        }
        int shown = states == 0 ? NeighbourQuery.USUAL_STATES : states;
        return new NeighbourQuery(node, options, to, dev, shown, proxy, unused, protocol);
    }

    private void word(Word word) {
        String meaning = ShowWords.NEIGHBOUR.knows(word.text()) ? ShowWords.NEIGHBOUR.meaning(word) : "";
        switch (meaning) {
            case "" -> to = Optional.of(onlyOne(to, Values.prefix(word, options.family())));
            case "to" -> to = Optional.of(onlyOne(to, Values.prefix(arguments.next("a network"), options.family())));
            case "dev" -> dev = Optional.of(onlyOne(dev, Values.link(arguments.next("the name of a link"))));
            case "nud" -> states |= state(arguments.next("a state"));
            case "protocol" -> protocol = protocol(arguments.next("a protocol"));
            case "proxy" -> proxy = true;
            default -> unused = true;
        }
    }

    private static <T> T onlyOne(Optional<T> earlier, T value) {
        if (earlier.isPresent()) {
            throw new BeyondNetlab("twice");
        }
        return value;
    }

    private static int state(Word word) {
        return Integer.decode(STATES.meaning(word));
    }

    private static int protocol(Word word) {
        return word.is("all") ? 0 : RouteParser.protocol(word);
    }
}
