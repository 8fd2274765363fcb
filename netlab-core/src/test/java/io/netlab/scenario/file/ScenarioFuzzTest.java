package io.netlab.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.netlab.error.InvalidInputException;
import io.netlab.error.Position;
import io.netlab.error.Problem;
import io.netlab.scenario.yaml.YamlText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is done to a scenario's text, reading it ends soon, well or with problems that have a place in it. */
class ScenarioFuzzTest {
    private static final int ROUNDS_A_FILE = 250;
    private static final Duration DEADLINE = Duration.ofMinutes(3);
    private static final List<String> SPLINTERS = List.of(
            "[",
            "]",
            "{",
            "}",
            ": ",
            "- ",
            "\n",
            "\t",
            "  ",
            "&a ",
            "*a",
            "!!set ",
            "\"",
            "'",
            "|\n",
            "#",
            "---\n",
            "${",
            "}",
            "${i}",
            "-1",
            "99999999999999999999",
            "0x10",
            "null",
            "~",
            "no",
            "\u0000",
            "\uFEFF",
            "网",
            "::1",
            "/129",
            "10.0.0.0/8",
            "<<: ",
            "repeat",
            "host",
            "lo",
            "10000",
            "\\",
            "+ 1",
            "%YAML 9.9\n",
            "? ",
            ">-\n",
            "\ud83d\ude00");

    @Test
    void mutationsOfTextNeverEndInAnythingButProblems() {
        assertTimeoutPreemptively(
                DEADLINE,
                () -> BundledTexts.byFile().forEach((file, text) -> {
                    Random random = new Random(file.hashCode());
                    for (int round = 0; round < ROUNDS_A_FILE; round++) {
                        read(mutated(text, random));
                    }
                }));
    }

    @Test
    void flippedBytesNeverEndInAnythingButProblems() {
        assertTimeoutPreemptively(
                DEADLINE,
                () -> BundledTexts.byFile().forEach((file, text) -> {
                    Random random = new Random(file.hashCode());
                    for (int round = 0; round < ROUNDS_A_FILE; round++) {
                        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                        readBytes(bytes);
                    }
                }));
    }

    @Test
    void swappedWordsThatAreTakenAreTakenByTheSchemaToo() {
        assertTimeoutPreemptively(
                DEADLINE,
                () -> BundledTexts.byFile().forEach((file, text) -> {
                    Random random = new Random(file.hashCode());
                    for (int round = 0; round < ROUNDS_A_FILE; round++) {
                        String mutated = withWordsSwapped(text, random);
                        if (read(mutated)) {
                            assertThat(SchemaAgreementTest.schemaFaults(mutated))
                                    .as(mutated)
                                    .isEmpty();
                        }
                    }
                }));
    }

    private static boolean read(String text) {
        return readBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean readBytes(byte[] bytes) {
        List<Problem> problems = new ArrayList<>();
        try {
            ScenarioReader.read(YamlText.read("a.yaml", new ByteArrayInputStream(bytes)), Map.of());
        } catch (InvalidInputException e) {
            problems.addAll(e.problems());
            assertThat(problems).isNotEmpty().allSatisfy(problem -> assertHasAPlace(problem.position(), bytes));
        }
        return problems.isEmpty();
    }

    private static void assertHasAPlace(Position position, byte[] bytes) {
        long lines = new String(bytes, StandardCharsets.UTF_8).lines().count();
        assertThat(position.line()).isBetween(0, (int) lines + 1);
        assertThat(position.column()).isGreaterThanOrEqualTo(position.line() == 0 ? 0 : 1);
        assertThat(position.length()).isGreaterThanOrEqualTo(position.line() == 0 ? 0 : 1);
    }

    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int change = random.nextInt(3); change >= 0; change--) {
            int at = random.nextInt(mutated.length());
            int end = Math.min(mutated.length(), at + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> mutated.delete(at, end);
                case 1 -> mutated.insert(at, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
                case 2 -> mutated.replace(at, end, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
                default -> mutated.insert(at, mutated.substring(at, end));
            }
            if (mutated.length() == 0) {
                return "";
            }
        }
        return mutated.toString();
    }

    /** Keeps the punctuation, so that more of the texts stay right. */
    private static String withWordsSwapped(String text, Random random) {
        String[] words = text.split("(?<=[\\s,\"])|(?=[\\s,\"])", -1);
        for (int change = random.nextInt(2); change >= 0; change--) {
            words[random.nextInt(words.length)] = words[random.nextInt(words.length)];
        }
        return String.join("", words);
    }
}
