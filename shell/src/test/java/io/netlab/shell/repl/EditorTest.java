package io.netlab.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netlab.shell.repl.grammar.FakeNames;
import io.netlab.topology.NodeName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.reader.EndOfFileException;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The line editor with a terminal that is no device: keys go in, what is drawn comes out. */
class EditorTest {
    private static final String RED_UNDERLINED = "\033[4;31m";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private LineDisciplineTerminal terminal;
    private Editor editor;

    @BeforeEach
    void open() throws IOException {
        terminal = new LineDisciplineTerminal("test", "xterm", written, StandardCharsets.UTF_8);
        terminal.setSize(new Size(80, 50));
        editor = Editor.at(terminal, () -> {}, () -> NodeName.of("ns1"), new FakeNames(), true);
    }

    @AfterEach
    void close() throws IOException {
        terminal.close();
    }

    private String typed(String keys) throws IOException {
        for (byte key : keys.getBytes(StandardCharsets.UTF_8)) {
            terminal.processInputByte(key);
        }
        return editor.readLine("ns1# ");
    }

    @Test
    void completesWordsAndNames() throws IOException {
        assertThat(typed("ip li\tset ve\tnetn\tns2\r")).isEqualTo("ip link set veth-ns1 netns ns2");
    }

    @Test
    void listsWhatFitsWithAWordOnEach() throws IOException {
        typed("ip link set \t\025\r");

        assertThat(written.toString(StandardCharsets.UTF_8)).contains("veth-ns1", "down", "links in ns1");
    }

    @Test
    void aLongListStandsInColumnsOnALowTerminalSoThatNobodyIsAskedFirst() throws IOException {
        terminal.setSize(new Size(80, 24));

        typed("ip link set \t\025\r");

        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("veth-ns1", "down", "links in ns1", "mtu")
                .doesNotContain("do you wish");
    }

    @Test
    void doesNotCompleteOverTheEndOfAGroup() throws IOException {
        assertThat(typed("sysctl net.ipv4.c\t\r")).isEqualTo("sysctl net.ipv4.conf.");
    }

    @Test
    void goesOnBelowWhileAQuoteIsOpen() throws IOException {
        assertThat(typed("echo 'a\rb'\r")).isEqualTo("echo 'a\nb'");
    }

    @Test
    void takesAPastedBlockAsOneText() throws IOException {
        String block = "ip netns add ns3\nip link\n";

        assertThat(typed("\033[200~" + block + "\033[201~\r")).isEqualTo(block);
    }

    @Test
    void leavesExclamationMarksAlone() throws IOException {
        typed("ip link\r");

        assertThat(typed("!ip !! !1\r")).isEqualTo("!ip !! !1");
    }

    @Test
    void colorsWhatIsWrong() throws IOException {
        typed("ip link set veth-ns9 up\r");

        assertThat(written.toString(StandardCharsets.UTF_8)).contains(RED_UNDERLINED);
    }

    @Test
    void colorsNothingWhereColoursAreNotWanted() throws IOException {
        editor = Editor.at(terminal, () -> {}, () -> NodeName.of("ns1"), new FakeNames(), false);

        typed("ip link set veth-ns9 up\r");

        assertThat(written.toString(StandardCharsets.UTF_8)).doesNotContain("31");
    }

    @Test
    void bearsAnyBytes() throws IOException {
        StringBuilder keys = new StringBuilder();
        for (int i = 0x80; i < 0x500; i += 7) {
            keys.append((char) i);
        }

        assertThat(typed(keys + "\033[99~\033O\177\r")).isNotNull();
    }

    @Test
    void endsAtCtrlD() {
        assertThatThrownBy(() -> typed("\004")).isInstanceOf(EndOfFileException.class);
    }
}
