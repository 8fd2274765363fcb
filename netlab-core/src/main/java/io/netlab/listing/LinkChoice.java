package io.netlab.listing;

import io.netlab.netlink.Attribute;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.Request;
import io.netlab.netlink.Shape;
import io.netlab.netlink.route.IflaType;
import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.LinkRequest;
import io.netlab.query.LinkSelection;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which links a query chooses. Some the kernel leaves out of its list; others it lists, and they are passed over: as
 * empty objects in JSON, as {@code ip} has it.
 */
final class LinkChoice {
    private final LinkSelection selection;
    private final OptionalInt master;

    private LinkChoice(LinkSelection selection, OptionalInt master) {
        this.selection = selection;
        this.master = master;
    }

    /** The choice; nothing when its master is not there. */
    static Optional<LinkChoice> of(LinkSelection selection, LinkScene scene) {
        if (selection.master().isEmpty()) {
            return Optional.of(new LinkChoice(selection, OptionalInt.empty()));
        }
        return selection
                .master()
                .flatMap(scene::find)
                .map(master -> new LinkChoice(selection, OptionalInt.of(master.index())));
    }

    /** True when the kernel leaves links out of its list. */
    boolean isKernels() {
        return master.isPresent() || selection.kind().isPresent();
    }

    /** Asks the kernel for the links that may be chosen. */
    Request request(int family) {
        Attributes filter = Attributes.NONE;
        if (master.isPresent()) {
            filter = filter.with(new Attribute.Scalar(IflaType.MASTER, Shape.U32, master.getAsInt()));
        }
        if (selection.kind().isPresent()) {
            filter = filter.with(LinkRequest.ofKind(selection.kind().get()));
        }
        return LinkRequest.list(family, filter);
    }

    boolean takes(Link link) {
        boolean isRightState = !selection.up() || link.isUp();
        boolean isRightPort = master.isEmpty() || link.master().equals(master);
        boolean isRightKind = selection.kind().isEmpty() || selection.kind().equals(Optional.of(link.kind()));
        boolean isRightSlave =
                selection.slaveKind().isEmpty() || selection.slaveKind().equals(Optional.of(link.slaveKind()));
        return isRightState && isRightPort && isRightKind && isRightSlave;
    }
}
