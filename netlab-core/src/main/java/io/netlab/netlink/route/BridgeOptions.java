package io.netlab.netlink.route;

import io.netlab.netlink.Attribute;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.Shape;
import java.time.Duration;

/** The options of a bridge; in a request, only those that are set. */
public record BridgeOptions(Attributes attributes) {
    /** Leaves everything as the kernel has it. */
    public static final BridgeOptions DEFAULTS = new BridgeOptions(Attributes.NONE);

    private static final int MILLIS_PER_TICK = 10; // USER_HZ is 100

    /** Whether the spanning tree protocol runs. */
    public boolean stp() {
        return attributes.flag(IflaBr.STP_STATE);
    }

    /** How long a port listens, and then learns, before it forwards. */
    public Duration forwardDelay() {
        return duration(IflaBr.FORWARD_DELAY);
    }

    /** The time between two hellos of the root bridge. */
    public Duration helloTime() {
        return duration(IflaBr.HELLO_TIME);
    }

    /** How long another bridge may be silent before it is taken for gone. */
    public Duration maxAge() {
        return duration(IflaBr.MAX_AGE);
    }

    /** How long an address that was learnt is kept. */
    public Duration ageingTime() {
        return duration(IflaBr.AGEING_TIME);
    }

    /** The bridge's priority in the election of the root. */
    public int priority() {
        return number(IflaBr.PRIORITY);
    }

    /** Whether frames are filtered by VLAN. */
    public boolean vlanFiltering() {
        return attributes.flag(IflaBr.VLAN_FILTERING);
    }

    /** The VLAN of untagged frames. */
    public int defaultPvid() {
        return number(IflaBr.VLAN_DEFAULT_PVID);
    }

    /** Which link-local group addresses are forwarded. */
    public int groupForwardMask() {
        return number(IflaBr.GROUP_FWD_MASK);
    }

    /** Whether multicast goes only where somebody listens. */
    public boolean multicastSnooping() {
        return attributes.flag(IflaBr.MCAST_SNOOPING);
    }

    /** Whether bridged IPv4 packets pass iptables. */
    public boolean callsIptables() {
        return attributes.flag(IflaBr.NF_CALL_IPTABLES);
    }

    public BridgeOptions withStp(boolean on) {
        return with(IflaBr.STP_STATE, Shape.U32, on ? 1 : 0);
    }

    public BridgeOptions withForwardDelay(Duration delay) {
        return with(IflaBr.FORWARD_DELAY, Shape.U32, ticks(delay));
    }

    public BridgeOptions withHelloTime(Duration time) {
        return with(IflaBr.HELLO_TIME, Shape.U32, ticks(time));
    }

    public BridgeOptions withMaxAge(Duration age) {
        return with(IflaBr.MAX_AGE, Shape.U32, ticks(age));
    }

    public BridgeOptions withAgeingTime(Duration time) {
        return with(IflaBr.AGEING_TIME, Shape.U32, ticks(time));
    }

    public BridgeOptions withPriority(int priority) {
        return with(IflaBr.PRIORITY, Shape.U16, priority);
    }

    public BridgeOptions withVlanFiltering(boolean on) {
        return with(IflaBr.VLAN_FILTERING, Shape.U8, on ? 1 : 0);
    }

    public BridgeOptions withDefaultPvid(int vlan) {
        return with(IflaBr.VLAN_DEFAULT_PVID, Shape.U16, vlan);
    }

    public BridgeOptions withGroupForwardMask(int mask) {
        return with(IflaBr.GROUP_FWD_MASK, Shape.U16, mask);
    }

    public BridgeOptions withMulticastSnooping(boolean on) {
        return with(IflaBr.MCAST_SNOOPING, Shape.U8, on ? 1 : 0);
    }

    public BridgeOptions withCallIptables(boolean on) {
        return with(IflaBr.NF_CALL_IPTABLES, Shape.U8, on ? 1 : 0);
    }

    /** Any other option, by its number in {@link IflaBr}. */
    public BridgeOptions with(int type, Shape shape, long value) {
        return new BridgeOptions(attributes.with(new Attribute.Scalar(type, shape, value)));
    }

    private int number(int type) {
        return attributes.integer(type).orElse(0);
    }

    private Duration duration(int type) {
        return Duration.ofMillis(attributes.number(type).orElse(0) * MILLIS_PER_TICK);
    }

    private static long ticks(Duration duration) {
        return duration.toMillis() / MILLIS_PER_TICK;
    }
}
