package io.netlab.lab;

import io.netlab.engine.Engine;
import io.netlab.engine.Nodes;
import io.netlab.language.Manners;
import io.netlab.net.InterfaceName;
import io.netlab.netlink.NetlinkException;
import io.netlab.op.NetworkOp;
import io.netlab.sys.Errno;
import java.util.List;
import java.util.Optional;

/**
 * Makes the changes of {@code brctl(8)}. Its older requests refuse more than rtnetlink does: a port of another bridge is
 * not taken over, and a bridge that is up is not taken away.
 */
final class BridgeUtilsRun {
    private final Manners.BridgeUtils manners;
    private final Lab lab;
    private final Nodes nodes;
    private final Engine.Listener done;

    BridgeUtilsRun(Manners.BridgeUtils manners, Lab lab, Nodes nodes, Engine.Listener done) {
        this.manners = manners;
        this.lab = lab;
        this.nodes = nodes;
        this.done = done;
    }

    /** The first change that is refused is the last that is tried. */
    int run(List<NetworkOp> ops, Terminal terminal) {
        for (NetworkOp op : ops) {
            Optional<String> refusal = make(op);
            if (refusal.isPresent()) {
                terminal.complain(refusal.get() + "\n");
                return 1;
            }
        }
        return 0;
    }

    private Optional<String> make(NetworkOp op) {
        BridgeUtilsWords words = new BridgeUtilsWords(manners.verb(), manners.bridge(), port(op));
        Optional<String> refusal = new BridgeUtilsLook(words, nodes.namespace(op.node())).refusal();
        if (refusal.isPresent()) {
            return refusal;
        }
        try {
            lab.apply(List.of(op), done);
            return Optional.empty();
        } catch (NetlinkException refused) {
            return Optional.of(refused.is(Errno.EEXIST) ? words.exists() : words.refused(refused.errno()));
        }
    }

    /** The link that a change is about: of one that is about the bridge itself, the bridge. */
    private InterfaceName port(NetworkOp op) {
        return op instanceof NetworkOp.SetLink set ? set.name() : manners.bridge();
    }
}
