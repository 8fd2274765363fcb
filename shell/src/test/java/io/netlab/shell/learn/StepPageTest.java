package io.netlab.shell.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.text.Page;
import io.netlab.text.TextWidth;
import io.netlab.tutorial.Language;
import io.netlab.tutorial.Tutorial;
import io.netlab.tutorial.Tutorials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the first three tutorials, kept as files that a person can read: {@code -Dgolden=write} renews them. */
class StepPageTest {
    private static final Path FILES = Path.of("src/test/resources/pages");

    static Stream<Arguments> pages() {
        return Stream.of("namespace", "loopback", "veth")
                .flatMap(name -> Stream.of(Language.values())
                        .flatMap(language -> Stream.of(80, 120).map(width -> Arguments.of(name, language, width))));
    }

    static Stream<Arguments> all() {
        return Tutorials.names().stream()
                .flatMap(name -> Stream.of(Language.values())
                        .flatMap(language -> Stream.of(60, 80, 120).map(width -> Arguments.of(name, language, width))));
    }

    private static StepView view(Tutorial tutorial, int step, boolean reached, OptionalInt answer) {
        return new StepView(
                tutorial, step, Collections.nCopies(tutorial.step(step).goals().size(), reached), answer);
    }

    private static String transcript(Tutorial tutorial, Page page) {
        StringBuilder text = new StringBuilder();
        for (int step = 1; step <= tutorial.steps().size(); step++) {
            text.append(StepPage.beginning(view(tutorial, step, false, OptionalInt.empty()), page));
            text.append(StepPage.end(view(tutorial, step, true, OptionalInt.of(1)), page))
                    .append('\n');
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void looksAsItLooked(String name, Language language, int width) throws IOException {
        Path file = FILES.resolve(name + "." + language.word() + "." + width + ".txt");
        String text = transcript(Tutorials.load(name, language), Page.plain().withWidth(width));
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(file, text);
        }

        assertThat(text).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("all")
    void keepsToTheWidthOfTheTerminal(String name, Language language, int width) {
        List<String> lines = transcript(
                        Tutorials.load(name, language), Page.plain().withWidth(width))
                .lines()
                .filter(line -> !line.startsWith("     ")) // a command is never broken
                .toList();

        assertThat(lines).allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(width));
    }
}
