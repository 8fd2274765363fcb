package io.netlab.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.netlab.error.InvalidInputException;
import io.netlab.error.Problem;
import io.netlab.scenario.yaml.YamlText;
import io.netlab.text.MarkedText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a tutorial's file says, and where it says it wrongly. */
class TutorialReaderTest {
    private static final String HEAD = """
            ---
            netlab: 1
            about: a line
            minutes: 5
            ---

            # Title

            ## First
            """;

    private static Tutorial read(String text) {
        return TutorialReader.read(new YamlText("tutorials/en/try.md", text), Language.EN);
    }

    private static List<Problem> problems(String text) {
        return catchThrowableOfType(InvalidInputException.class, () -> read(text))
                .problems();
    }

    @Test
    void readsEveryKindOfBlock() {
        TutorialStep step = read(TutorialTemplate.text("try", Language.EN)).step(1);

        assertThat(step.start()).isPresent();
        assertThat(step.lines())
                .extracting(Line::role)
                .containsExactly(Line.Role.SHOWN, Line.Role.REFUSED, Line.Role.HIDDEN);
        assertThat(step.goals()).extracting(Goal::isControl).containsExactly(false, false, true);
        assertThat(step.goals().get(0).title()).isEqualTo("lo in ns1 is up");
        assertThat(step.prediction().orElseThrow().choice(2)).isEqualTo("another one");
        assertThat(step.hints()).extracting(Hint::goal).containsExactly(0, 1);
        assertThat(step.afterwards()).hasSize(1);
    }

    @Test
    void showsTheShownLinesAmongTheText() {
        TutorialStep step =
                read(HEAD + "Before.\n\n```sh\nip link\n```\n\nBehind.\n").step(1);

        assertThat(step.prose())
                .extracting(Object::getClass)
                .extracting(Class::getSimpleName)
                .containsExactly("Paragraph", "Commands", "Paragraph");
    }

    @Test
    void namesThePlaceOfAMistakeInTheMarkdownFile() {
        String text =
                HEAD + "\n```sh\nip netns add ns1\n```\n\n```yaml goals\n- { namespace: ns1, tittle: there }\n```\n";

        Problem problem = problems(text).get(0);

        assertThat(problem.position()).hasToString("tutorials/en/try.md:16:21");
        assertThat(problem.message()).contains("unknown key \"tittle\"");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        String text = """
                ---
                netlab: 1
                about: a line
                minuts: 5
                ---
                # Title
                ## First
                ```yaml goal
                - { namespace: ns1 }
                ```
                ```sh
                ip lonk show
                ```
                ```yaml start
                namespaces: { ns1: { lo: sideways } }
                ```
                """;

        assertThat(problems(text))
                .extracting(problem -> problem.position().line())
                .contains(4, 8, 12, 15);
    }

    @Test
    void takesWhatALineMakesAsDeclared() {
        String text =
                HEAD + "\n```sh\nip netns add late\n```\n\n```yaml goals\n- { link: lo, in: late, state: down }\n```\n";

        assertThat(read(text).step(1).goals()).hasSize(1);
    }

    @Test
    void refusesAGoalThatSpeaksOfSomethingNobodyMakes() {
        String text =
                HEAD + "\n```sh\nip netns add late\n```\n\n```yaml goals\n- { link: lo, in: lake, state: down }\n```\n";

        assertThat(problems(text).get(0).message()).isEqualTo("namespace \"lake\" is not declared");
    }

    @Test
    void knowsAVariableThatALineBeforeHasSet() {
        String text = HEAD + "\n```sh\npid=$(pgrep sleep)\nip link set B netns $pid\n```\n";

        assertThat(read(text).step(1).lines()).hasSize(2);
    }

    @Test
    void suggestsTheBlockThatWasMeant() {
        Problem problem =
                problems(HEAD + "\n```yaml gaols\n- { namespace: ns1 }\n```\n").get(0);

        assertThat(problem.suggestion()).isEqualTo("did you mean \"yaml goals\"?");
    }

    @Test
    void joinsChineseLinesWithoutASpace() {
        Prose.Paragraph paragraph = (Prose.Paragraph)
                read(HEAD + "\n命名空间\n互不相识 and\nmore\n").step(1).prose().get(0);

        assertThat(paragraph.text().pieces().stream()
                        .map(MarkedText.Piece::text)
                        .reduce("", String::concat))
                .isEqualTo("命名空间互不相识 and more");
    }

    @Test
    void refusesAFileWithoutFrontMatter() {
        assertThatThrownBy(() -> read("# Title\n\n## First\n"))
                .hasMessageContaining("a tutorial begins with a line ---");
    }

    @Test
    void refusesAnAnswerThatIsNoChoice() {
        String text = HEAD + "\n```yaml predict\nquestion: q\nchoices: [one, two]\nanswer: 3\nbecause: b\n```\n";

        assertThat(problems(text).get(0)).hasToString("tutorials/en/try.md:14:9  there is no choice 3: there are 2");
    }
}
