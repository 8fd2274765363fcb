package io.netlab.language;

import io.netlab.net.InterfaceName;
import io.netlab.query.BridgeQuery;
import io.netlab.query.ShowOptions;
import io.netlab.topology.NodeName;
import java.util.Optional;

/** Reads what follows {@code bridge link show} and {@code bridge fdb show}. */
final class BridgeShowParser {
    /** {@code NUD_*} of {@code linux/neighbour.h}, as {@code bridge(8)} calls them. */
    private static final WordTable STATES = WordTable.of("state", """
            permanent~=0x80 -
            static~=0x40 -
            temp~=0x40 -
            stale~=0x04 -
            reachable~=0x02 -
            dynamic~=0x02 -
            """);

    private final NodeName node;
    private final ShowOptions options;
    private final Arguments arguments;

    BridgeShowParser(NodeName node, ShowOptions options, Arguments arguments) {
        this.node = node;
        this.options = options;
        this.arguments = arguments;
    }

    BridgeQuery ports() {
        Optional<InterfaceName> dev = Optional.empty();
        while (!arguments.isEmpty()) {
            ShowWords.BRIDGE_LINK.meaning(arguments.next());
            dev = Optional.of(onlyOne(dev, link()));
        }
        return new BridgeQuery.Ports(node, options, dev);
    }

    BridgeQuery forwarding() {
        Optional<InterfaceName> bridge = Optional.empty();
        Optional<InterfaceName> dev = Optional.empty();
        int vlan = 0;
        int states = 0;
        boolean dynamic = false;
        while (!arguments.isEmpty()) {
            switch (ShowWords.FDB.meaning(arguments.next())) {
                case "br" -> bridge = Optional.of(link());
                case "brport" -> dev = Optional.of(link());
                case "vlan" -> vlan = (int) Values.number(arguments.next("a VLAN"), "vlan", 1, 4094);
                case "state" -> states |= Integer.decode(STATES.meaning(arguments.next("a state")));
                default -> dynamic = true;
            }
        }
        return new BridgeQuery.Forwarding(node, options, bridge, dev, vlan, states, dynamic);
    }

    private InterfaceName link() {
        return Values.link(arguments.next("the name of a link"));
    }

    private static InterfaceName onlyOne(Optional<InterfaceName> earlier, InterfaceName name) {
        if (earlier.isPresent()) {
            throw new BeyondNetlab("twice");
        }
        return name;
    }
}
