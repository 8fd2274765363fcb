package io.netlab.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netlab.error.NetlabException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The templates that people give to {@code docker inspect -f}. */
class TemplateTest {
    private static final Map<String, Object> DOCUMENT = Map.of(
            "Name", "/box",
            "State", Map.of("Pid", 42L, "Running", true, "Error", ""),
            "Args", List.of("-f", "-p"),
            "NetworkSettings",
                    Map.of(
                            "Networks", Map.of("bridge", Map.of("IPAddress", "172.17.0.2")),
                            "Ports", Map.of("80/tcp", List.of(Map.of("HostPort", "8080")))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{{.State.Pid}} | 42",
                "{{ .Name }} runs: {{.State.Running}} | /box runs: true",
                "{{.Args}} | [-f -p]",
                "{{json .Args}} | [\"-f\",\"-p\"]",
                "{{len .Args}} | 2",
                "{{index .Args 1}} | -p",
                "{{range .NetworkSettings.Networks}}{{.IPAddress}} {{end}}| 172.17.0.2",
                "{{range $name, $net := .NetworkSettings.Networks}}{{$name}}={{$net.IPAddress}}{{end}}"
                        + "| bridge=172.17.0.2",
                "{{range index .NetworkSettings.Ports \"80/tcp\"}}{{.HostPort}}{{end}} | 8080",
                "{{if .State.Running}}up{{else}}down{{end}} | up",
                "{{if .State.Error}}bad{{else}}good{{end}} | good",
                "{{with .State}}{{.Pid}}{{end}} | 42",
                "{{range .State.Error}}x{{else}}none{{end}} | none"
            })
    void fillsWhatGoWould(String template, String expected) {
        assertThat(Template.fill(template, DOCUMENT).strip()).isEqualTo(expected);
    }

    @Test
    void namesAFieldThatIsNotThere() {
        assertThatThrownBy(() -> Template.fill("{{.State.Pidd}}", DOCUMENT))
                .isInstanceOf(NetlabException.class)
                .hasMessageContaining("no entry for key \"Pidd\"");
    }

    @Test
    void namesABlockWithoutAnEnd() {
        assertThatThrownBy(() -> Template.fill("{{range .Args}}x", DOCUMENT))
                .isInstanceOf(NetlabException.class)
                .hasMessageContaining("has no end");
    }
}
