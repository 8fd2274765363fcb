package io.netlab.tests;

import static io.netlab.tests.Outcomes.assertExit;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The shell without a person: lines from a pipe, from the command line, and in a kept lab. */
class ShellPipesIT {
    private static final String LAB = "piped" + ProcessHandle.current().pid();

    private final Person person = Person.ordinary();

    @AfterEach
    void end() {
        person.netlab("down", LAB).run();
        person.close();
    }

    private Command.Outcome script(String text) {
        return person.netlab().run(text);
    }

    @Test
    void printsNothingButTheOutputOfTheLines() {
        Command.Outcome outcome =
                person.netlab("-c", "ip netns add ns1", "-c", "ip netns list").run();

        assertExit(outcome, 0);
        assertThat(outcome.output()).isEqualTo("ns1\n");
        assertThat(outcome.errors()).isEmpty();
    }

    @Test
    void runsTheLinesOfAPipe() {
        Command.Outcome outcome = script("# two namespaces\nip netns add ns1 && \\\n  ip netns add ns2\n\necho done");

        assertExit(outcome, 0);
        assertThat(outcome.output()).isEqualTo("done\n");
    }

    @Test
    void stopsAtTheFirstLineThatFailsAndNamesIt() {
        Command.Outcome outcome = script("echo one\nip link del nosuch\necho two\n");

        assertExit(outcome, 1);
        assertThat(outcome.output()).isEqualTo("one\n");
        assertThat(outcome.errors()).contains("nosuch").contains("line 2 failed: ip link del nosuch");
    }

    @Test
    void goesOnWhenItIsAskedTo() {
        Command.Outcome outcome = person.netlab("--keep-going").run("false\necho two\n");

        assertExit(outcome, 1);
        assertThat(outcome.output()).isEqualTo("two\n");
        assertThat(outcome.errors()).contains("line 1 failed: false");
    }

    @Test
    void marksThePlaceOfAMistake() {
        Command.Outcome outcome = person.netlab("-c", "ip link set lo upp").run();

        assertExit(outcome, 1);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors()).contains("  ip link set lo upp\n                 ^^^\n", "did you mean \"up\"?");
    }

    @Test
    void endsAtAWrongLineAsAtOneThatFailsAndTellsItsNumber() {
        Command.Outcome outcome = script("ip netns add ns1\n# a note\nip lonk\nip netns add ns2\n");

        assertExit(outcome, 1);
        assertThat(outcome.errors()).contains("did you mean \"link\"?", "netlab: line 3 failed: ip lonk");
    }

    @Test
    void speaksOfUnknownNamespacesAsIproute2Does() {
        Command.Outcome outcome = person.netlab("--keep-going")
                .run("ip netns del nope\nip netns exec nope ip link\nip netns add a\nip netns add a\n");

        assertThat(outcome.errors().lines().filter(line -> !line.startsWith("netlab: ")))
                .containsExactly(
                        "Cannot remove namespace file \"/run/netns/nope\": No such file or directory",
                        "Cannot open network namespace \"nope\": No such file or directory",
                        "Cannot create namespace file \"/run/netns/a\": File exists");
    }

    @Test
    void tellsASettingThatWasWritten() {
        Command.Outcome outcome = script(
                "sysctl -w net.ipv4.ip_forward=1 net/ipv4/conf/lo/forwarding=0\nsysctl -qw net.ipv4.ip_forward=0\n");

        assertExit(outcome, 0);
        assertThat(outcome.output()).isEqualTo("net.ipv4.ip_forward = 1\nnet.ipv4.conf.lo.forwarding = 0\n");
    }

    @Test
    void tellsAWrongOptionFromAWrongLine() {
        Command.Outcome outcome = person.netlab("-c", "true", "--nonsense").run();

        assertExit(outcome, 2);
        assertThat(outcome.errors()).contains("unknown option --nonsense");
    }

    @Test
    void suggestsWhatWasPerhapsMeant() {
        Command.Outcome outcome = person.netlab("-c", "shwo").run();

        assertExit(outcome, 1);
        assertThat(outcome.errors()).contains("shwo: no such program", "did you mean \"show\"?");
    }

    @Test
    void doesNotLetAProgramReadTheScript() {
        Command.Outcome outcome = script("cat\necho still here\n");

        assertExit(outcome, 0);
        assertThat(outcome.output()).isEqualTo("still here\n");
    }

    @Test
    void letsAProgramReadAPipeThatIsNoScript() {
        Command.Outcome outcome = person.netlab("-c", "cat").run("from the pipe\n");

        assertThat(outcome.output()).isEqualTo("from the pipe\n");
    }

    @Test
    void endsWithTheCodeOfExit() {
        assertExit(script("exit 7\necho never\n"), 7);
    }

    @Test
    void bearsAnyBytes() {
        byte[] bytes = new byte[4000];
        new Random(7).nextBytes(bytes);
        String noise = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[`$&|;<>!()*?\\[~]", "x");

        Command.Outcome outcome = person.netlab("--keep-going").run(noise + "\nexit 0\n");

        assertThat(outcome.errors()).doesNotContain("fault in netlab", "\tat ");
    }

    /** A program of the machine is read as if it were a script; what of it looks like a command is tried. */
    @Test
    void readsABinaryToItsEnd() throws IOException {
        byte[] binary = Arrays.copyOf(Files.readAllBytes(Path.of("/bin/true")), 12_000);
        byte[] end = "\n'\n\"\nEOF\necho the end\n".getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(binary, binary.length + end.length);
        System.arraycopy(end, 0, both, binary.length, end.length);

        Command.Outcome outcome = person.netlab("--keep-going").run(both);

        assertThat(outcome.exitCode()).isBetween(0, 1);
        assertThat(outcome.errors()).doesNotContain("fault in netlab", "\tat ");
    }

    @Test
    void worksInAKeptLabWhichStays() {
        person.file("two.yaml", TwoNodes.checked());
        person.netlab("up", "two.yaml", "--name", LAB).mustWork();

        Command.Outcome first = person.netlab("shell", LAB).run("enter a\nip link add here type bridge\n");
        Command.Outcome second = person.netlab("shell", LAB, "-c", "check", "-c", "ip -n a -br link show here")
                .run();

        assertExit(first, 0);
        assertExit(second, 0);
        assertThat(second.output()).contains("1 of 1 check passed").contains("here");
    }

    @Test
    void refusesALabThatIsNotThere() {
        Outcomes.assertRefused(person.netlab("shell", "nosuch").run("ip link\n"), "there is no kept lab \"nosuch\"");
    }

    @Test
    void stepsInAndOut() {
        Command.Outcome outcome = script(
                "ip netns add ns1\nenter ns1\nip link add d0 type bridge\nleave\nip -br link\nip -n ns1 -br link\n");

        assertExit(outcome, 0);
        assertThat(outcome.output()).containsOnlyOnce("d0");
    }
}
