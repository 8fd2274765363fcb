package io.netlab.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tutorial at a terminal, as a person meets it. */
class TutorialTerminalIT {
    private final Person person = Person.ordinary();

    @BeforeEach
    void needsTmux() {
        assumeTrue(TmuxTerminal.isInstalled(), "tmux is not installed");
    }

    @AfterEach
    void close() {
        person.close();
    }

    @Test
    void showsAStepWithItsGoalsAndWhatCanBeTyped() {
        try (TmuxTerminal terminal = TmuxTerminal.with(person, "page", "learn namespace --step 2 --lang en", 80)) {
            String screen = terminal.waitFor("host# *\n");

            assertThat(screen)
                    .containsPattern("(?m)^ A network namespace {40,}step 2 of 4$")
                    .contains(" Goals   ○ there is a namespace ns1")
                    .containsPattern(" hint · solve · skip · reset · play · next +namespace  0/1");
        }
    }

    @Test
    void speaksChinese() {
        try (TmuxTerminal terminal = TmuxTerminal.with(person, "chinese", "learn namespace --step 2 --lang zh", 120)) {
            String screen = terminal.waitFor("host# *\n");

            assertThat(screen).containsPattern("(?m)^ 网络命名空间 {80,}第 2 步，共 4 步$").contains(" 目标   ○ 命名空间 ns1 存在");
        }
    }

    @Test
    void putsTheNextCommandAtThePromptAndTicksTheGoalWhenItWasRun() {
        try (TmuxTerminal terminal = TmuxTerminal.with(person, "solve", "learn namespace --step 2 --lang en", 80)) {
            terminal.waitFor("host# *\n");
            terminal.line("solve");
            String proposed = terminal.waitFor("host# ip netns add ns1");
            assertThat(proposed).doesNotContain("✔");

            terminal.key("Enter");

            terminal.waitFor("✔ there is a namespace ns1[\\s\\S]*next goes on with: The same name twice");
        }
    }

    @Test
    void ticksAGoalThatSomebodyElseReaches() {
        try (TmuxTerminal terminal = TmuxTerminal.with(person, "live", "learn namespace --step 2 --lang en", 80)) {
            terminal.waitFor("host# *\n");
            // Later than the line itself ends, so that nothing but the kernel's news tells of it.
            terminal.line("sh -c '(sleep 1; ip netns add ns1) >/dev/null 2>&1 &'");

            terminal.waitFor("✔ there is a namespace ns1");
        }
    }

    @Test
    void goesOnWhereThePersonLeftOff() {
        try (TmuxTerminal terminal = TmuxTerminal.with(person, "once", "learn namespace --lang en", 80)) {
            terminal.waitFor("host# *\n");
            terminal.line("skip");
            terminal.waitFor("1 of 4 is done");
            terminal.line("exit");
            terminal.waitFor("ended 0");
        }
        try (TmuxTerminal terminal = TmuxTerminal.with(person, "again", "learn namespace --lang en", 80)) {
            terminal.waitFor("step 2 of 4");
            terminal.waitFor("you left off here");
        }
        assertThat(person.netlab("learn", "--lang", "en").mustWork()).containsPattern("A network namespace +1/4");
    }

    @Test
    void bringsBackTheStartOfAStep() {
        try (TmuxTerminal terminal = TmuxTerminal.with(person, "reset", "learn loopback --step 2 --lang en", 80)) {
            terminal.waitFor("host# *\n");
            terminal.line("ip -n ns1 link set lo up");
            terminal.waitFor("✔ ns1 pings itself");

            terminal.line("reset");

            terminal.waitFor("back at the beginning of the step");
            terminal.line("ip -n ns1 -br link");
            terminal.waitFor("(?m)^lo +DOWN");
        }
    }
}
