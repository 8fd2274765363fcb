package io.netlab.namespace;

import io.netlab.sys.SyscallException;
import java.util.ArrayDeque;
import java.util.Deque;

/** The steps back, kept while going forward: the last step is taken back first. */
final class Unwinding {
    private final Deque<Runnable> steps = new ArrayDeque<>();

    void push(Runnable step) {
        steps.push(step);
    }

    /** Takes all steps back, and gives back what went wrong, with what went wrong on the way back within. */
    RuntimeException after(RuntimeException failure) {
        for (Runnable step : steps) {
            try {
                step.run();
            } catch (SyscallException also) {
                failure.addSuppressed(also);
            }
        }
        return failure;
    }
}
