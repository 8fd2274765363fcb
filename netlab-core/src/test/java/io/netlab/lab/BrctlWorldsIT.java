package io.netlab.lab;

import io.netlab.error.InvalidInputException;
import io.netlab.error.NetlabException;
import io.netlab.language.Command;
import io.netlab.netlink.WireTap;
import io.netlab.topology.NodeName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every line of {@code brctl-lines.txt}, run by netlab in one lab and by bridge-utils in another. */
class BrctlWorldsIT {
    /** How a line ended, and all that it printed. */
    private record Answer(int exitCode, String text, boolean isMarked) {}

    private static List<String> lines() throws IOException {
        try (InputStream resource = BrctlWorldsIT.class.getResourceAsStream("brctl-lines.txt")) {
            String text = new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    @Test
    void agreesAndRefusesAsBridgeUtilsDoes() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        Differences differences = new Differences();
        try (RealWorld real = new RealWorld();
                Lab lab = Lab.openFresh(WireTap.NONE)) {
            lab.prepare();
            CommandRunner own = lab.commands(List.of());
            for (String line : lines()) {
                Answer answer = answer(own, line);
                real.run(line);
                compare(line, answer, real, softly);
                differences.report(line, own, real, softly);
            }
            lab.clear();
        }
        softly.assertAll();
    }

    /** A line that is no command at all is refused with marks under the place, not in the words of bridge-utils. */
    private static void compare(String line, Answer own, RealWorld real, SoftAssertions softly) {
        softly.assertThat(own.exitCode())
                .as("exit of: %s%n%s", line, real.complaint())
                .isEqualTo(real.exitCode());
        if (!own.isMarked()) {
            softly.assertThat(masked(own.text())).as("words of: %s", line).isEqualTo(masked(real.complaint()));
        }
    }

    private static Answer answer(CommandRunner runner, String line) {
        KeptOutput kept = new KeptOutput();
        try {
            int exitCode = 0;
            for (Command command : runner.parse(line, NodeName.HOST)) {
                exitCode = exitCode == 0 ? runner.run(command, kept, op -> {}) : exitCode;
            }
            String complaint = exitCode == 0 ? "" : kept.complaint();
            return new Answer(
                    exitCode,
                    kept.output().endsWith(complaint + "\n") ? kept.output() : kept.output() + complaint,
                    false);
        } catch (InvalidInputException e) {
            return new Answer(1, "", true);
        } catch (NetlabException e) {
            return new Answer(1, String.valueOf(e.getMessage()), false);
        }
    }

    /** Ethernet addresses are the kernel's own; the two outputs of a program come in any order. */
    private static List<String> masked(String text) {
        return text.replaceAll("[0-9a-f]{4}\\.[0-9a-f]{12}", "ID")
                .replaceAll("[0-9a-f]{2}(:[0-9a-f]{2}){5}", "MAC")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .sorted()
                .toList();
    }
}
