package io.netlab.graph;

import io.netlab.net.IpPrefix;
import io.netlab.text.Mark;
import io.netlab.text.MarkedText;
import io.netlab.topology.LinkRef;
import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The pieces of text that a picture says of one port, marked. */
record PortLabels(Set<LinkRef> changed) {
    PortLabels {
        changed = Set.copyOf(changed);
    }

    /** {@code host}. */
    MarkedText place(NodeName node) {
        return MarkedText.of(Mark.PLACE, node.text());
    }

    /** {@code eth0}. */
    MarkedText name(Port port) {
        return MarkedText.of(changed.contains(port.ref()) ? Mark.CHANGED : Mark.PLAIN, port.name());
    }

    /** {@code 172.17.0.2/16 down}: the addresses, what kind of link it is if that is worth saying, and down. */
    MarkedText state(Port port) {
        String kind = port.link().kind().accept(new KindLabels());
        return MarkedText.words(List.of(
                MarkedText.of(addresses(port)),
                MarkedText.of(kind.isEmpty() ? "" : "(" + kind + ")"),
                MarkedText.of(Mark.BAD, port.isDown() ? "down" : "")));
    }

    /** {@code docker0 172.17.0.1/16}. */
    MarkedText nameAndState(Port port) {
        return MarkedText.words(List.of(name(port), state(port)));
    }

    static String addresses(Port port) {
        return port.givenAddresses().stream().map(IpPrefix::toString).collect(Collectors.joining(" "));
    }
}
