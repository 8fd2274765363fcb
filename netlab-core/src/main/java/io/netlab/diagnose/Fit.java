package io.netlab.diagnose;

/** Whether a rule is for a packet, as far as that can be told from outside the kernel. */
enum Fit {
    YES,
    NO,
    /** The rule asks for something that is not known here; its counter decides. */
    PERHAPS;

    static Fit of(boolean fits) {
        return fits ? YES : NO;
    }

    Fit negated(boolean negate) {
        return !negate || this == PERHAPS ? this : of(this == NO);
    }

    /** Both must fit. */
    Fit and(Fit other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : PERHAPS;
    }

    /** One of both must fit. */
    Fit or(Fit other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == NO && other == NO ? NO : PERHAPS;
    }
}
