package io.netlab.engine;

import io.netlab.netlink.MessageFlag;
import io.netlab.op.Manner;

/** The flags of a request by which the kernel knows how to count what is there already (netlink(7)). */
final class MannerFlag {
    private MannerFlag() {}

    static int of(Manner manner) {
        return switch (manner) {
            case REPLACE -> MessageFlag.CREATE | MessageFlag.REPLACE;
            case CHANGE -> MessageFlag.REPLACE;
            case APPEND -> MessageFlag.CREATE | MessageFlag.APPEND;
            case PREPEND -> MessageFlag.CREATE;
        };
    }
}
