package io.netlab.netlink.route;

import io.netlab.netlink.Attribute;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.Shape;

/** State and flags of a port of a bridge; in a request, only those that are set. */
public record PortOptions(Attributes attributes) {
    /** Leaves everything as the kernel has it. */
    public static final PortOptions UNCHANGED = new PortOptions(Attributes.NONE);

    /** What a port does with frames: {@code BR_STATE_*} of {@code linux/if_bridge.h}. */
    public enum State {
        DISABLED(0),
        LISTENING(1),
        LEARNING(2),
        FORWARDING(3),
        BLOCKING(4);

        private final int number;

        State(int number) {
            this.number = number;
        }

        static State of(int number) {
            for (State state : values()) {
                if (state.number == number) {
                    return state;
                }
            }
            return DISABLED;
        }
    }

    /** What the port does with frames. */
    public State state() {
        return State.of(attributes.integer(IflaBrport.STATE).orElse(0));
    }

    /** What a path through this port costs, for the spanning tree. */
    public int cost() {
        return attributes.integer(IflaBrport.COST).orElse(0);
    }

    /** The port's priority, for the spanning tree. */
    public int priority() {
        return attributes.integer(IflaBrport.PRIORITY).orElse(0);
    }

    /** Whether frames may leave through the port that they came from. */
    public boolean hairpin() {
        return attributes.flag(IflaBrport.MODE);
    }

    /** Whether spanning tree messages from this port are refused. */
    public boolean guard() {
        return attributes.flag(IflaBrport.GUARD);
    }

    /** Whether addresses are learnt from frames. */
    public boolean learning() {
        return attributes.flag(IflaBrport.LEARNING);
    }

    /** Whether frames to unknown addresses leave here too. */
    public boolean flood() {
        return attributes.flag(IflaBrport.UNICAST_FLOOD);
    }

    /** Whether frames pass only to ports that are not isolated. */
    public boolean isolated() {
        return attributes.flag(IflaBrport.ISOLATED);
    }

    public PortOptions withState(State state) {
        return with(IflaBrport.STATE, Shape.U8, state.number);
    }

    public PortOptions withCost(int cost) {
        return with(IflaBrport.COST, Shape.U32, cost);
    }

    public PortOptions withPriority(int priority) {
        return with(IflaBrport.PRIORITY, Shape.U16, priority);
    }

    public PortOptions withHairpin(boolean on) {
        return with(IflaBrport.MODE, Shape.U8, on ? 1 : 0);
    }

    public PortOptions withGuard(boolean on) {
        return with(IflaBrport.GUARD, Shape.U8, on ? 1 : 0);
    }

    public PortOptions withLearning(boolean on) {
        return with(IflaBrport.LEARNING, Shape.U8, on ? 1 : 0);
    }

    public PortOptions withFlood(boolean on) {
        return with(IflaBrport.UNICAST_FLOOD, Shape.U8, on ? 1 : 0);
    }

    public PortOptions withIsolated(boolean on) {
        return with(IflaBrport.ISOLATED, Shape.U8, on ? 1 : 0);
    }

    /** Any other option, by its number in {@link IflaBrport}. */
    public PortOptions with(int type, Shape shape, long value) {
        return new PortOptions(attributes.with(new Attribute.Scalar(type, shape, value)));
    }
}
