package io.netlab.topology;

import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import java.util.Locale;
import java.util.Set;

/**
 * What a link is: the word behind {@code type} in {@code ip link add} ({@code IFLA_INFO_KIND}), with what is fixed at
 * birth.
 */
public sealed interface LinkKind {
    /** The word of {@code ip link add NAME type WORD}. */
    String word();

    /** Picks the alternative. */
    <R> R accept(Visitor<R> visitor);

    /** The loopback interface, which every namespace has from birth. */
    record Loopback() implements LinkKind {
        @Override
        public String word() {
            return "loopback";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One plug of a virtual cable; what goes in here comes out at the peer, wherever that is ({@code veth(4)}). */
    record Veth(LinkRef peer) implements LinkKind {
        @Override
        public String word() {
            return "veth";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A switch; its options are settings ({@link LinkSetting.BridgeValue}) since they can be changed later. */
    record Bridge() implements LinkKind {
        @Override
        public String word() {
            return "bridge";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A switch of Open vSwitch, with its local port, which is a link of that name ({@code ovs-vsctl add-br}). */
    record OvsBridge() implements LinkKind {
        @Override
        public String word() {
            return "openvswitch";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A tunnel that carries Ethernet frames in UDP (RFC 7348); the id is the VNI, 0 to 16777215. */
    record Vxlan(int id, Set<VxlanOption> options) implements LinkKind {
        public Vxlan {
            options = Set.copyOf(options);
        }

        @Override
        public String word() {
            return "vxlan";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A second Ethernet address on a parent link, which may be in another namespace: macvlans are moved like cables. */
    record Macvlan(LinkRef parent, MacvlanMode mode) implements LinkKind {
        @Override
        public String word() {
            return "macvlan";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A link without options of its own: {@code dummy}, {@code ifb}, or any kind that netlab only looks at. */
    record Plain(String word) implements LinkKind {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** How macvlans of one parent see each other ({@code enum macvlan_mode} in {@code linux/if_link.h}). */
    enum MacvlanMode {
        PRIVATE,
        VEPA,
        BRIDGE,
        PASSTHRU;

        /** The word of {@code ip link add ... type macvlan mode WORD}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a vxlan may be told at birth. */
    sealed interface VxlanOption {
        /** The tunnel's own address. */
        record Local(IpAddress address) implements VxlanOption {}

        /** Where unknown frames go: another tunnel end, or a multicast group. */
        record Remote(IpAddress address) implements VxlanOption {}

        /** The link that carries the tunnel. */
        record Dev(InterfaceName name) implements VxlanOption {}

        /** The UDP port of the other end; 4789 is IANA's, Linux's own default 8472. */
        record DstPort(int port) implements VxlanOption {}

        /** Whether the source of a frame is learned; on unless said otherwise. */
        record Learning(boolean on) implements VxlanOption {}

        /** The TTL of the outer packet. */
        record Ttl(int hops) implements VxlanOption {}
    }

    /** One method an alternative. */
    interface Visitor<R> {
        R visit(Loopback kind);

        R visit(Veth kind);

        R visit(Bridge kind);

        R visit(OvsBridge kind);

        R visit(Vxlan kind);

        R visit(Macvlan kind);

        R visit(Plain kind);
    }
}
