package io.netlab.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageNameTest {
    @ParameterizedTest
    @CsvSource({
        "busybox, busybox:latest, docker.io/library/busybox:latest",
        "busybox:1.36, busybox:1.36, docker.io/library/busybox:1.36",
        "docker.io/library/busybox, busybox:latest, docker.io/library/busybox:latest",
        "team/web, team/web:latest, docker.io/team/web:latest",
        "localhost/web, localhost/web:latest, localhost/web:latest",
        "registry.example:5000/team/web:1.2, registry.example:5000/team/web:1.2, registry.example:5000/team/web:1.2",
        "registry.example:5000/web, registry.example:5000/web:latest, registry.example:5000/web:latest",
        "library/a/b, library/a/b:latest, docker.io/library/a/b:latest",
    })
    void readsNamesAsDockerDoes(String text, String familiar, String full) {
        ImageName name = ImageName.parse(text);

        assertThat(name).hasToString(familiar);
        assertThat(name.full()).isEqualTo(full);
        assertThat(ImageName.parse(name.full())).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Busybox", "a//b", "a/", "-a", "a:", "a:b c", "a:-x", "a..b", "../a", "a\u001b[2J", "a@b"})
    void refusesWhatIsNoName(String text) {
        assertThatThrownBy(() -> ImageName.parse(text)).hasMessageContaining("cannot be the name of an image");
    }

    @Test
    void refusesARepositoryThatCouldBeAnId() {
        assertThatThrownBy(() -> ImageName.parse("a".repeat(64))).hasMessageContaining("cannot be the name");
    }
}
