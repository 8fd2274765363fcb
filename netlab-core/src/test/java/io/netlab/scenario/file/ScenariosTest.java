package io.netlab.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netlab.error.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenariosTest {
    static Iterable<String> names() {
        return Scenarios.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void loadsEveryBundledScenarioByName(String name) {
        assertThat(Scenarios.load(name, Map.of()).name()).isEqualTo(name);
    }

    @Test
    void loadsAFileByItsPath(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("mine.yaml"), "netlab: 1\ntitle: mine\n");

        assertThat(Scenarios.load(file.toString(), Map.of()).title()).isEqualTo("mine");
    }

    @Test
    void passesParametersOn() {
        assertThat(Scenarios.load("star", Map.of("nodes", "2")).title())
                .isEqualTo("a star of 2 namespaces on one bridge");
    }

    @Test
    void suggestsTheNameThatWasMeant() {
        assertThatThrownBy(() -> Scenarios.load("doker0", Map.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("doker0  there is no such scenario and no such file   did you mean \"docker0\"?");
    }

    @Test
    void refusesADirectory(@TempDir Path directory) {
        assertThatThrownBy(() -> Scenarios.load(directory.toString(), Map.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageEndingWith("this is a directory, not a scenario file");
    }

    @Test
    void refusesAPathThatNoFileCanHave() {
        assertThatThrownBy(() -> Scenarios.load("a\u0000b", Map.of())).isInstanceOf(InvalidInputException.class);
    }
}
