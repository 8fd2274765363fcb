package io.netlab.topology;

import io.netlab.net.InterfaceName;
import io.netlab.net.MacAddress;

/**
 * One thing that {@code ip link set} can change. A wanted link names the settings that matter, a seen link has them
 * all: what is wanted and not seen is what must be changed.
 */
public sealed interface LinkSetting {
    /** Picks the alternative. */
    <R> R accept(Visitor<R> visitor);

    /** {@code up} or {@code down}: the administrative state ({@code IFF_UP}), not the carrier. */
    record Up(boolean on) implements LinkSetting {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The largest packet in bytes. */
    record Mtu(int bytes) implements LinkSetting {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The Ethernet address. */
    record Mac(MacAddress address) implements LinkSetting {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A free text of up to 255 bytes ({@code IFLA_IFALIAS}). */
    record Alias(String text) implements LinkSetting {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The bridge, of the same namespace, that the link is a port of. */
    record Master(InterfaceName name) implements LinkSetting {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The link is a port of no bridge. */
    record NoMaster() implements LinkSetting {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A flag of the link, see {@link LinkFlag}. */
    record Flag(LinkFlag flag, boolean on) implements LinkSetting {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The length of the transmit queue in packets. */
    record TxQueueLength(int packets) implements LinkSetting {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** An option of a bridge; flags are 0 and 1, times hundredths of a second. */
    record BridgeValue(BridgeOption option, long value) implements LinkSetting {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** An option of a bridge's port; flags are 0 and 1. */
    record PortValue(PortOption option, long value) implements LinkSetting {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Something that has a number, see {@link LinkOption}. */
    record Value(LinkOption option, long value) implements LinkSetting {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One method an alternative. */
    interface Visitor<R> {
        R visit(Up setting);

        R visit(Mtu setting);

        R visit(Mac setting);

        R visit(Alias setting);

        R visit(Master setting);

        R visit(NoMaster setting);

        R visit(Flag setting);

        R visit(TxQueueLength setting);

        R visit(BridgeValue setting);

        R visit(PortValue setting);

        R visit(Value setting);
    }
}
