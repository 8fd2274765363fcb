package io.netlab.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.error.InvalidInputException;
import io.netlab.error.NetlabException;
import io.netlab.netlink.WireTap;
import io.netlab.topology.NodeName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every line of {@code changing-lines.txt}, run by netlab in one lab and by the machine's own programs in another:
 * after each, both must have agreed or refused, and the kernel must be in the same state.
 */
class TwoWorldsIT {
    static Stream<String> scripts() throws IOException {
        return read().keySet().stream();
    }

    private static Map<String, List<String>> read() throws IOException {
        try (InputStream resource = TwoWorldsIT.class.getResourceAsStream("changing-lines.txt")) {
            String text = new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
            Map<String, List<String>> scripts = new LinkedHashMap<>();
            String name = "";
            for (String line : text.lines().toList()) {
                if (line.startsWith("== ")) {
                    name = line.substring(3);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    scripts.computeIfAbsent(name, unused -> new ArrayList<>()).add(line);
                }
            }
            return scripts;
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void doesToTheKernelWhatTheProgramsDo(String script) throws IOException {
        SoftAssertions softly = new SoftAssertions();
        Differences known = new Differences();
        try (RealWorld real = new RealWorld();
                Lab lab = Lab.openFresh(WireTap.NONE)) {
            lab.prepare();
            CommandRunner own = lab.commands(List.of());
            for (String line : read().getOrDefault(script, List.of())) {
                compare(line, own, real, softly);
                known.report(line, own, real, softly);
            }
            lab.clear();
        }
        softly.assertAll();
    }

    private static void compare(String line, CommandRunner own, RealWorld real, SoftAssertions softly) {
        String answer = run(own, line);
        boolean agreed = real.run(line);
        softly.assertThat(answer.isEmpty())
                .as("%s%nnetlab: %s%nreal: %s", line, answer.isEmpty() ? "done" : answer, real.complaint())
                .isEqualTo(agreed);
    }

    /** What netlab said when it refused; empty when it did not. */
    private static String run(CommandRunner own, String line) {
        try {
            own.run(line, NodeName.HOST);
            return "";
        } catch (InvalidInputException e) {
            return e.problems().toString();
        } catch (NetlabException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyScriptHasLines(String script) throws IOException {
        assertThat(read().get(script)).isNotEmpty();
    }
}
