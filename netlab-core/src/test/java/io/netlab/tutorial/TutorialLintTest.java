package io.netlab.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.error.Problem;
import io.netlab.scenario.yaml.YamlText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is found in tutorials that can be read, and are not yet good. */
class TutorialLintTest {
    private static YamlText template(Language language) {
        return new YamlText("tutorials/" + language.word() + "/try.md", TutorialTemplate.text("try", language));
    }

    private static List<String> lint(YamlText... files) {
        return TutorialLint.of(List.of(files)).stream().map(Problem::message).toList();
    }

    private static YamlText changed(Language language, String from, String to) {
        YamlText text = template(language);
        assertThat(text.text()).contains(from);
        return new YamlText(text.file(), text.text().replace(from, to));
    }

    @Test
    void findsNothingInTheTutorialsThatComeWithNetlab() {
        List<YamlText> all = Tutorials.names().stream()
                .flatMap(name -> Stream.of(Language.values()).map(language -> Tutorials.text(name, language)))
                .toList();

        assertThat(TutorialLint.of(all)).isEmpty();
    }

    @Test
    void findsNothingInTheTutorialToBeginWith() {
        assertThat(lint(template(Language.EN), template(Language.ZH))).isEmpty();
    }

    @Test
    void missesATranslation() {
        assertThat(lint(template(Language.EN)))
                .containsExactly("there is no translation: tutorials/zh/try.md is missing");
    }

    @Test
    void seesAnotherCommand() {
        assertThat(lint(template(Language.EN), changed(Language.ZH, "ping -c 1 127.0.0.1", "ping -c 2 127.0.0.1")))
                .containsExactly("another command line 3 than in en/try.md");
    }

    @Test
    void seesAnotherGoal() {
        assertThat(lint(template(Language.EN), changed(Language.ZH, "state: up, title", "state: down, title")))
                .containsExactly("another goal 1 than in en/try.md");
    }

    @Test
    void seesAnotherAnswer() {
        assertThat(lint(template(Language.EN), changed(Language.ZH, "answer: 2", "answer: 1")))
                .containsExactly("another prediction than in en/try.md");
    }

    @Test
    void seesAnotherStart() {
        assertThat(lint(template(Language.EN), changed(Language.ZH, "  ns1:\n", "  ns1: { lo: down }\n")))
                .containsExactly("another start state than in en/try.md");
    }

    @Test
    void wantsAHintForEveryGoal() {
        YamlText text = changed(Language.EN, "```text hint\n", "```text hint 1\n");

        assertThat(lint(text, template(Language.ZH)))
                .contains("there is no hint for this goal", "another hint 1 than in en/try.md");
    }

    @Test
    void wantsTitlesOfGoalsInTheLanguageOfTheTutorial() {
        assertThat(lint(template(Language.EN), changed(Language.ZH, ", title: ns1 能 ping 通自己", "")))
                .containsExactly("this goal has no title in the language of the tutorial");
    }

    @Test
    void knowsNoTutorialOfAMisspeltName() {
        YamlText text = changed(Language.EN, "minutes: 5", "minutes: 5\nnext: lopback");

        assertThat(lint(text, changed(Language.ZH, "minutes: 5", "minutes: 5\nnext: lopback")))
                .contains("it speaks of a tutorial \"lopback\", which there is not");
    }
}
