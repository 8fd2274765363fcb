package io.netlab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.netlab.error.NetlabException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandRunnerIT {
    private final Scenes scenes = new Scenes();

    @AfterEach
    void close() {
        scenes.close();
    }

    @Test
    void knowsAVariableWithinTheLineThatSetsIt() {
        assertThat(scenes.run("p=$(echo a) && echo $p && q=\"$p b\" && echo \"$q\""))
                .isEqualTo("a\na b\n");
        assertThat(scenes.run("n=$(echo v9) && ip link add $n type veth peer name w9 && ip -br link show $n"))
                .startsWith("v9@w9");
    }

    @Test
    void endsWithTheFirstOfSeveralCommandsThatFails() {
        assertThatExceptionOfType(NetlabException.class)
                .isThrownBy(() -> scenes.run("p=$(false) && ip link add $p type veth peer name w9"))
                .withMessageContaining("it ended with 1");
        assertThat(scenes.run("ip -br link")).doesNotContain("w9");
    }
}
