package io.netlab.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnouncerTest {
    private final List<String> told = new ArrayList<>();
    private final Announcer announcer = new Announcer(told::add);

    @Test
    void tellsAFewNewsAsTheyAre() {
        announcer.tell("one");
        announcer.tell("two");

        assertThat(told).containsExactly("one", "two");
    }

    @Test
    void tellsOfAFloodOnlyThatItIsOne() {
        for (int i = 0; i < 1000; i++) {
            announcer.tell("news " + i);
        }

        assertThat(told).hasSize(6).last().asString().startsWith("more happened");
    }

    @Test
    void isSilentWhenItIsClosed() {
        announcer.close();

        announcer.tell("late");

        assertThat(told).isEmpty();
    }
}
