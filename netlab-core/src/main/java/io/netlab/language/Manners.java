package io.netlab.language;

import io.netlab.net.InterfaceName;

/** What a program does besides the changes that it is asked for. */
public sealed interface Manners {
    /** Picks the alternative. */
    <R> R accept(Visitor<R> visitor);

    /** It says something only when it is refused. */
    record Silent() implements Manners {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** It tells each setting that it has written, as {@code sysctl(8)} does. */
    record Telling() implements Manners {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * It makes no change that does not fit the bridge, and says so in its own words, as {@code brctl(8)} does.
     *
     * @param verb {@code addif}, {@code delbr} ...
     * @param bridge the bridge that was named, which may be none
     */
    record BridgeUtils(String verb, InterfaceName bridge) implements Manners {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One method an alternative. */
    interface Visitor<R> {
        R visit(Silent manners);

        R visit(Telling manners);

        R visit(BridgeUtils manners);
    }
}
