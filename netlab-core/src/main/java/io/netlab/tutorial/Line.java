package io.netlab.tutorial;

import io.netlab.error.Position;

/**
 * A command line of a step, as one types it on the host.
 *
 * @param text may go on over several lines, as in a shell
 */
public record Line(Position position, String text, Role role) {
    /** What a line is for. */
    public enum Role {
        /** The text shows it to the learner, who types it. */
        SHOWN,
        /** The learner is to find it; it is shown only when asked for. */
        HIDDEN,
        /** The text shows it, and it is refused: that is what it is to be seen. */
        REFUSED
    }

    /** True when the line leads on to the goals. */
    public boolean isPartOfSolution() {
        return role != Role.REFUSED;
    }
}
