package io.netlab.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.netlab.error.NetlabException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgramTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void handsOverItsInputAndKeepsBothOutputsApart() {
        ProgramResult result =
                Program.of("sh", "-c", "cat; echo wrong >&2; exit 7").run("given", LONG);

        assertThat(result).isEqualTo(new ProgramResult(7, "given", "wrong\n"));
        assertThat(result.complaint()).isEqualTo("wrong");
    }

    @Test
    void passesWordsOnAsTheyAre() {
        ProgramResult result =
                Program.of("printf", "%s|", "a b", "\"c\"", "", "$d", "*").run("", LONG);

        assertThat(result.output()).isEqualTo("a b|\"c\"||$d|*|");
    }

    @Test
    void dropsOutputPastItsBound() {
        ProgramResult result =
                Program.of("sh", "-c", "head -c 3000000 /dev/zero").run("", LONG);

        assertThat(result.output().length()).isLessThan(1_100_000);
        assertThat(result.output()).endsWith("[cut after 1048576 bytes]\n");
    }

    @Test
    void endsAProgramThatDoesNotEndInTime() {
        assertThatExceptionOfType(NetlabException.class)
                .isThrownBy(() -> Program.of("sleep", "1000").run("", Duration.ofMillis(200)))
                .withMessageContaining("run sleep 1000: it did not end within")
                .matches(e -> e.kind() == NetlabException.Kind.DEADLINE);
    }

    @Test
    void saysThatAProgramIsNotThere() {
        assertThatExceptionOfType(NetlabException.class)
                .isThrownBy(() -> Program.of("no-such-program").run("", LONG))
                .withMessageContaining("no-such-program could not be started")
                .matches(e -> e.kind() == NetlabException.Kind.MACHINE);
    }
}
