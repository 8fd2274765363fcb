package io.netlab.error;

/** Something that stopped the work. Its message says what was attempted, what refused it, and in whose words why. */
public class NetlabException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What stopped the work, for callers that must decide; the text is for people and never read by code. */
    public enum Kind {
        /** The user's file, line or option is wrong: exit code 2. */
        INPUT(2),
        /** The machine lacks a program, a kernel feature or a permission: exit code 3. */
        MACHINE(3),
        /** The kernel refused a request that netlab should not have made, or a program failed: exit code 4. */
        REFUSED(4),
        /** Something took longer than its deadline: exit code 4. */
        DEADLINE(4),
        /** A fault of netlab itself: exit code 4. */
        INTERNAL(4);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        /** The exit code of the program when nothing else was said. */
        public int exitCode() {
            return exitCode;
        }
    }

    private final Kind kind;

    /** A refusal with its full text. */
    public NetlabException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** A refusal with what caused it. */
    public NetlabException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** What stopped the work. */
    public Kind kind() {
        return kind;
    }
}
