package io.netlab.probe;

import io.netlab.net.IpAddress;
import java.time.Instant;

/** What a ping hears of one of its requests. */
sealed interface PingNews {
    /** Picks the alternative. */
    <R> R accept(Visitor<R> visitor);

    /**
     * An answer.
     *
     * @param scope the link that a link-local sender is on, or 0
     * @param hops that the packet had left
     * @param bytes of the ICMP message
     */
    record Reply(int sequence, IpAddress from, int scope, int hops, int bytes, Instant at) implements PingNews {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A router knows a nearer gateway; the request went on all the same (RFC 792). */
    record Redirected(int sequence, IpAddress from, int code, IpAddress gateway) implements PingNews {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Somebody says that a request was not delivered. */
    record Undelivered(int sequence, ErrorReport report) implements PingNews {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The node's own kernel did not send it. */
    record Refused(ErrorReport report) implements PingNews {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One method an alternative. */
    interface Visitor<R> {
        R visit(Reply news);

        R visit(Redirected news);

        R visit(Undelivered news);

        R visit(Refused news);
    }
}
