package io.netlab.netlink.route;

/** Something that the kernel announced. */
public sealed interface RouteEvent {
    /** Chooses by what happened. */
    <R> R accept(Visitor<R> visitor);

    /** One method for everything that can happen. */
    interface Visitor<R> {
        R visit(Changed event);

        R visit(Removed event);

        R visit(Lost event);
    }

    /** Something is new, or is now as it is described. */
    record Changed(RouteMessage now) implements RouteEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Something is gone. */
    record Removed(RouteMessage last) implements RouteEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** More happened than the kernel could keep: what was known must be read anew. */
    record Lost() implements RouteEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
