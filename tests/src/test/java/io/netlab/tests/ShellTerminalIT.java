package io.netlab.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shell at a terminal, as a person meets it. */
class ShellTerminalIT {
    private static final String LAB = "typed" + ProcessHandle.current().pid();
    private static final String ENDED = "ended \\d+";

    private final Person person = Person.ordinary();
    private TmuxTerminal terminal;

    @BeforeEach
    void open() {
        assumeTrue(TmuxTerminal.isInstalled(), "tmux is not installed");
        terminal = TmuxTerminal.with(person, "tmux", "");
        terminal.waitFor("host# *\n");
    }

    @AfterEach
    void close() {
        if (terminal != null) {
            terminal.close();
        }
        person.netlab("down", LAB).run();
        person.close();
    }

    @Test
    void greetsAndTellsWhereOneIs() {
        assertThat(terminal.screen())
                .contains("netlab 0.1 · private lab, your machine is not touched · help, exit")
                .contains(" private lab · host · 0 namespaces, 0 cables, 0 addresses");
    }

    @Test
    void completesNamesOfTheNamespaceThatTheLineIsAbout() {
        terminal.line("ip netns add ns1; ip link add veth-a type veth peer name veth-b netns ns1");
        terminal.waitFor("1 cable,");

        terminal.type("ip -n ns1 li");
        terminal.key("Tab");
        terminal.waitFor("ip -n ns1 link *\n");
        terminal.type("set v");
        terminal.key("Tab");

        terminal.waitFor("ip -n ns1 link set veth-b *\n");
    }

    @Test
    void listsWhatFits() {
        terminal.type("ip link add x type ");
        terminal.key("Tab");

        terminal.waitFor("veth +\\(a virtual cable with two plugs\\)");
    }

    @Test
    void marksWrongWordsAsTheyAreTyped() {
        terminal.type("ip lonk show");
        terminal.waitFor("ip lonk show");

        assertThat(terminal.colouredScreen()).containsPattern("\033\\[[0-9;]*31[0-9;]*m.*lonk");
    }

    @Test
    void marksThePlaceOfAMistakeUnderTheLine() {
        terminal.line("ip link set lo upp");

        terminal.waitFor("host# ip link set lo upp *\n {21}\\^\\^\\^ *\n.*did you mean \"up\"");
    }

    @Test
    void endsOnlyThePingByCtrlC() {
        terminal.line("ping 127.0.0.1");
        terminal.waitFor("icmp_seq=2");

        terminal.key("C-c");

        terminal.waitFor("packets transmitted[^#]*host# *\n");
        terminal.line("echo go on");
        terminal.waitFor("\ngo on");
    }

    @Test
    void endsOnlyTheProgramByCtrlC() {
        terminal.line("sh -c 'echo begun; exec sleep 1000' && echo never");
        terminal.waitFor("\nbegun");

        terminal.key("C-c");

        assertThat(terminal.waitFor("host# *\n")).doesNotContain("\nnever");
    }

    @Test
    void survivesCtrlZ() {
        terminal.key("C-z");
        terminal.line("sh -c 'echo begun; exec sleep 1000'");
        terminal.waitFor("\nbegun");
        terminal.key("C-z");
        terminal.key("C-c");

        terminal.line("echo alive");

        terminal.waitFor("\nalive");
    }

    @Test
    void givesAFullScreenProgramTheTerminalAndTakesItBack() {
        terminal.line("less /etc/passwd");
        terminal.waitFor("(?m)^/etc/passwd|^:|\\(END\\)|^root:");
        terminal.key("q");
        terminal.waitFor("host# *\n");

        terminal.line("vi /tmp/x");
        terminal.waitFor("~\n~");
        terminal.type("ihello");
        terminal.key("Escape");
        terminal.line(":wq");
        terminal.waitFor("host# *\n");
        terminal.line("cat /tmp/x");

        terminal.waitFor("\nhello *\nhost#");
    }

    @Test
    void comesBackFromAShellWithJobs() {
        terminal.line("!bash --norc");
        terminal.waitFor("bash-[0-9.]+[#$]");
        terminal.line("sleep 0.1 & fg; exit");
        terminal.waitFor("host# *\n");

        terminal.line("echo back");

        terminal.waitFor("\nback");
    }

    @Test
    void keepsTheLowerEdgeWhenTheTerminalChangesItsSize() {
        terminal.resize(60, 12);
        terminal.line("ip netns add ns1");
        terminal.waitFor("host# *\n\n*-{60}\n private lab · host · 1 namespace");

        terminal.resize(90, 20);
        terminal.line("ip netns add ns2");

        terminal.waitFor("host# *\n\n*-{90}\n private lab · host · 2 namespaces");
    }

    @Test
    void findsTheLowerEdgeAgainWhenTheSizeHasChangedWhileALineWasRun() {
        terminal.line("ip link set lo up && ping 127.0.0.1");
        terminal.waitFor("bytes from 127.0.0.1");
        terminal.resize(60, 12);
        terminal.resize(90, 20);
        terminal.key("C-c");

        terminal.waitFor("host# *\n\n*-{90}\n private lab · host · 0 namespaces");
    }

    @Test
    void runsAPastedBlockUpToTheLineThatFails() {
        terminal.paste("host# ip netns add ns1\nhost# ip link del nosuch\nhost# ip netns add ns2\n");
        terminal.key("Enter");

        terminal.waitFor("the 1 line below was not run");

        assertThat(terminal.waitFor(" 1 namespace,")).doesNotContain("2 namespaces");
    }

    @Test
    void leavesTheNamespaceAndThenTheShellByCtrlD() {
        terminal.line("ip netns add ns1");
        terminal.waitFor("1 namespace,");
        terminal.line("enter ns1");
        terminal.waitFor("ns1# *\n");

        terminal.key("C-d");
        terminal.waitFor("host# *\n");
        terminal.key("C-d");

        terminal.waitFor("ended 0");
    }

    @Test
    void remembersLinesOfEarlierShells() {
        terminal.line("echo remembered");
        terminal.waitFor("\nremembered");
        terminal.line("exit");
        terminal.waitFor(ENDED);
        try (TmuxTerminal later = TmuxTerminal.with(person, "later", "")) {
            later.waitFor("host# *\n");

            later.key("C-r");
            later.type("rememb");

            later.waitFor("echo remembered");
        }
    }

    @Test
    void tellsWhatASecondTerminalChanges() {
        person.file("two.yaml", TwoNodes.checked());
        person.netlab("up", "two.yaml", "--name", LAB).mustWork();
        try (TmuxTerminal first = TmuxTerminal.with(person, "first", "shell " + LAB);
                TmuxTerminal second = TmuxTerminal.with(person, "second", "shell " + LAB)) {
            first.waitFor("lab " + LAB + " · host · 2 namespaces");
            second.waitFor("host# *\n");
            first.type("ip link sh");

            second.line("ip -n b link set eth0 down");

            first.waitFor("(?s)a: eth0 has lost its carrier.*host# ip link sh");
            assertThat(second.screen()).doesNotContain("has lost its carrier");
        }
    }

    /** All bytes but Ctrl-D, which means the end: pasted as a terminal marks what is pasted, and as if they were keys. */
    @ParameterizedTest
    @ValueSource(strings = {"-p", "-r"})
    void livesOnWhenABinaryIsPasted(String how) {
        byte[] noise = new byte[3_000];
        new Random(11).nextBytes(noise);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = noise[i] == 4 ? 5 : noise[i];
        }
        person.file("noise", noise);

        terminal.pasteFile("noise", how);

        terminal.waitForWhile("\nalive\\d+ *\n", () -> {
            terminal.key("C-c");
            terminal.line("echo alive$((1+1))");
        });
    }

    @Test
    void tellsWhatHappensInALabOfManyNamespaces() {
        person.netlab("up", "star", "--set", "nodes=80", "--name", LAB).mustWork();
        try (TmuxTerminal terminal = TmuxTerminal.with(person, "many", "shell " + LAB)) {
            terminal.waitFor("lab " + LAB + " · host · 80 namespaces");
            terminal.line("ip -n n80 link set lo up");
            terminal.waitFor("last: .*");
            Command down =
                    person.netlab("exec", LAB, "n80", "--", "sh", "-c", "ip link set lo down; ip link set lo up");

            terminal.waitForWhile("n80: lo was set down", down::mustWork);
        }
    }

    @Test
    void drawsThePictureAgainWhenSomethingChanges() {
        person.file("two.yaml", TwoNodes.checked());
        person.netlab("up", "two.yaml", "--name", LAB).mustWork();
        try (TmuxTerminal first = TmuxTerminal.with(person, "first", "shell " + LAB)) {
            first.waitFor("host# *\n");
            first.line("show live");
            first.waitFor("any key ends this");

            person.netlab("exec", LAB, "--", "ip", "link", "add", "extra0", "type", "bridge")
                    .mustWork();

            first.waitFor("(?s)extra0.*any key ends this");
            first.key("q");
            first.waitFor("host# *\n");
        }
    }
}
