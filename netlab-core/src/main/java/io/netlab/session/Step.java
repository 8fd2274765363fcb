package io.netlab.session;

import io.netlab.engine.Reach;
import io.netlab.plan.Snapshot;

/** A line of the history with what it takes to undo it: all that was there before and after, and where to look. */
record Step(Entry entry, Snapshot before, Snapshot after, Reach reach) {
    static Step of(int number, Note.Did did) {
        Entry entry = new Entry(
                number,
                did.line(),
                did.place(),
                did.ops(),
                did.before().topology(),
                did.after().topology(),
                did.losses());
        return new Step(entry, did.before(), did.after(), did.reach());
    }
}
