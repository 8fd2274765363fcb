package io.netlab.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitTest {
    @Test
    void takesLinesOneByOneWithTheirNumbers() {
        assertThat(Unit.of("a\nb\r\n\nc"))
                .containsExactly(new Unit(1, "a"), new Unit(2, "b"), new Unit(3, ""), new Unit(4, "c"));
    }

    @Test
    void keepsTogetherWhatIsStillOpen() {
        assertThat(Unit.of("ip link \\\n add a\nfor i in 1 2; do\necho $i\ndone\nls"))
                .containsExactly(
                        new Unit(1, "ip link \\\n add a"),
                        new Unit(3, "for i in 1 2; do\necho $i\ndone"),
                        new Unit(6, "ls"));
    }

    @Test
    void handsOverWhatIsNeverClosed() {
        assertThat(Unit.of("echo 'a\nb")).containsExactly(new Unit(1, "echo 'a\nb"));
    }
}
