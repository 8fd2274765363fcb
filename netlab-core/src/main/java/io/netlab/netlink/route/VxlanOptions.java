package io.netlab.netlink.route;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.netlink.Attribute;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.Shape;
import java.util.Optional;
import java.util.OptionalInt;

/** The options of a VXLAN link, which carries Ethernet frames in UDP. */
public record VxlanOptions(Attributes attributes) {
    /** A network with that number (VNI), on the port that IANA gave: 4789. */
    public static VxlanOptions of(int id) {
        return onKernelPort(id).withPort(4789);
    }

    /** A network with that number (VNI), on the port that is the kernel's own choice: 8472. */
    public static VxlanOptions onKernelPort(int id) {
        return new VxlanOptions(Attributes.NONE).with(IflaVxlan.ID, Shape.U32, id);
    }

    /** The number of the network (VNI). */
    public int id() {
        return attributes.integer(IflaVxlan.ID).orElse(0);
    }

    /** Where frames to unknown addresses go: the other end, or a multicast group. */
    public Optional<IpAddress> remote() {
        return attributes.ip(IflaVxlan.GROUP).or(() -> attributes.ip(IflaVxlan.GROUP6));
    }

    /** The sender's address of the UDP packets. */
    public Optional<IpAddress> local() {
        return attributes.ip(IflaVxlan.LOCAL).or(() -> attributes.ip(IflaVxlan.LOCAL6));
    }

    /** The link that the UDP packets leave through. */
    public OptionalInt device() {
        return attributes.integer(IflaVxlan.LINK);
    }

    /** The UDP port. */
    public int port() {
        return attributes.integer(IflaVxlan.PORT).orElse(0);
    }

    /** The TTL of the UDP packets; 0 when the kernel chooses. */
    public int ttl() {
        return attributes.integer(IflaVxlan.TTL).orElse(0);
    }

    /** Whether the other end of an address is learnt from packets. */
    public boolean learning() {
        return attributes.flag(IflaVxlan.LEARNING);
    }

    public VxlanOptions withRemote(IpAddress address) {
        return with(new Attribute.Ip(isIpv4(address) ? IflaVxlan.GROUP : IflaVxlan.GROUP6, address));
    }

    public VxlanOptions withLocal(IpAddress address) {
        return with(new Attribute.Ip(isIpv4(address) ? IflaVxlan.LOCAL : IflaVxlan.LOCAL6, address));
    }

    public VxlanOptions withDevice(int index) {
        return with(IflaVxlan.LINK, Shape.U32, index);
    }

    public VxlanOptions withPort(int port) {
        return new VxlanOptions(attributes.without(IflaVxlan.PORT)).with(IflaVxlan.PORT, Shape.BE16, port);
    }

    public VxlanOptions withTtl(int ttl) {
        return with(IflaVxlan.TTL, Shape.U8, ttl);
    }

    public VxlanOptions withLearning(boolean on) {
        return with(IflaVxlan.LEARNING, Shape.U8, on ? 1 : 0);
    }

    /** Any other option, by its number in {@link IflaVxlan}. */
    public VxlanOptions with(int type, Shape shape, long value) {
        return with(new Attribute.Scalar(type, shape, value));
    }

    private VxlanOptions with(Attribute attribute) {
        return new VxlanOptions(attributes.with(attribute));
    }

    private static boolean isIpv4(IpAddress address) {
        return address.family() == AddressFamily.IPV4;
    }
}
