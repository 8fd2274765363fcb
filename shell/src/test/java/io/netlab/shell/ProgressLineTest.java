package io.netlab.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.text.Page;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final String GONE = "\r\033[K";

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    private ProgressLine line(Duration patience) {
        PrintStream stream = new PrintStream(screen, true, StandardCharsets.UTF_8);
        return ProgressLine.on(new Console(stream, stream, Page.plain(), true), patience);
    }

    private String shown() {
        return screen.toString(StandardCharsets.UTF_8);
    }

    @Test
    void goesWhenTheWorkIsDone() {
        try (ProgressLine line = line(Duration.ZERO)) {
            line.progress("build", 1, 3);

            assertThat(shown()).contains("build").doesNotEndWith(GONE);
        }

        assertThat(shown()).endsWith(GONE);
    }

    @Test
    void doesNotComeBackOnceTheProgramIsEnding() {
        try (ProgressLine line = line(Duration.ZERO)) {
            line.progress("build", 1, 3);
            line.clear();
            String ended = shown();
            line.progress("build", 2, 3);

            assertThat(ended).endsWith(GONE);
            assertThat(shown()).isEqualTo(ended);
        }
    }

    @Test
    void leavesTheScreenAloneWhenTheWorkIsShort() {
        try (ProgressLine line = line(Duration.ofDays(1))) {
            line.progress("build", 1, 3);
        }

        assertThat(shown()).isEmpty();
    }
}
