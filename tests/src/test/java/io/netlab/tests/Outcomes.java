package io.netlab.tests;

import static org.assertj.core.api.Assertions.assertThat;

/** What tests expect of how the program ended. */
final class Outcomes {
    private Outcomes() {}

    /** It ended with this code; if not, the message shows all that it printed. */
    static void assertExit(Command.Outcome outcome, int code) {
        assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(code);
    }

    /** It refused its input with a message, and did and printed nothing else. */
    static void assertRefused(Command.Outcome outcome, String... parts) {
        assertExit(outcome, 2);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors()).contains(parts).doesNotContain("Exception");
    }
}
