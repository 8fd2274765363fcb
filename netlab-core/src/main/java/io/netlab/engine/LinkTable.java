package io.netlab.engine;

import io.netlab.error.NetlabException;
import io.netlab.net.InterfaceName;
import io.netlab.topology.NodeName;
import java.util.HashMap;
import java.util.Map;

/** The links of one node by name, with their indexes: what a request needs where people say a name. */
final class LinkTable {
    private final NodeName node;
    private final Map<InterfaceName, Integer> indexes = new HashMap<>();
    private int highest;

    LinkTable(NodeName node) {
        this.node = node;
    }

    void add(InterfaceName name, int index) {
        indexes.put(name, index);
        highest = Math.max(highest, index);
    }

    void remove(InterfaceName name) {
        indexes.remove(name);
    }

    /** Names the link with that index anew. */
    void rename(InterfaceName name, InterfaceName to) {
        add(to, index(name));
        indexes.remove(name);
    }

    /** Takes the link away to another node; it keeps its index where that is free. */
    void move(InterfaceName name, LinkTable to, InterfaceName as) {
        int index = index(name);
        indexes.remove(name);
        to.add(as, to.indexes.containsValue(index) ? to.reserve() : index);
    }

    /**
     * An index for a new link, different each time: the kernel takes one that is free, and so nothing has to be read back
     * before the link can be spoken of.
     */
    int reserve() {
        highest++;
        return highest;
    }

    boolean has(InterfaceName name) {
        return indexes.containsKey(name);
    }

    /** The index of a link, which must be there. */
    int index(InterfaceName name) {
        Integer index = indexes.get(name);
        if (index == null) {
            throw new NetlabException(
                    NetlabException.Kind.REFUSED, "find link " + name + ": there is none of that name in " + node);
        }
        return index;
    }
}
