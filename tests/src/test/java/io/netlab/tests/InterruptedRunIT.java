package io.netlab.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Ctrl-C on a terminal, which {@code script(1)} is to the program. */
class InterruptedRunIT {
    private static final byte CTRL_C = 3;
    private static final String CLEARED = "\r\033[K";

    @Test
    void takesItsProgressLineAway() throws IOException {
        try (Person person = Person.ordinary()) {
            String run = person.netlab("run", "star", "--set", "nodes=1000").words().stream()
                    .skip(person.identity().prefix().size())
                    .reduce((one, other) -> one + " " + other)
                    .orElseThrow();
            Process process = person.program("script", "-qec", run, "/dev/null").start();

            String shown = interruptedAt(CLEARED + "build", process);

            assertThat(shown).contains(CLEARED + "build");
            assertThat(shown.substring(shown.lastIndexOf(CLEARED + "build") + CLEARED.length()))
                    .contains(CLEARED)
                    .doesNotContain("checks passed");
        }
    }

    /** Types Ctrl-C as soon as the text is on the screen; returns all that is shown until the program ends. */
    private static String interruptedAt(String text, Process process) throws IOException {
        StringBuilder shown = new StringBuilder();
        try (InputStream screen = process.getInputStream();
                OutputStream keyboard = process.getOutputStream()) {
            boolean typed = false;
            byte[] buffer = new byte[4096];
            for (int count = screen.read(buffer); count >= 0; count = screen.read(buffer)) {
                shown.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
                if (!typed && shown.indexOf(text) >= 0) {
                    keyboard.write(CTRL_C);
                    keyboard.flush();
                    typed = true;
                }
            }
        } finally {
            process.destroyForcibly();
        }
        return shown.toString();
    }
}
