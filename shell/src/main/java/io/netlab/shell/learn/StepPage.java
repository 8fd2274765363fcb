package io.netlab.shell.learn;

import io.netlab.text.Mark;
import io.netlab.text.MarkedText;
import io.netlab.text.Page;
import io.netlab.tutorial.Goal;
import io.netlab.tutorial.Language;
import io.netlab.tutorial.Prediction;
import io.netlab.tutorial.Tutorials;
import java.util.ArrayList;
import java.util.List;

/** What a learner sees when a step begins, and when it is done. */
final class StepPage {
    private final StepView step;
    private final Language language;
    private final Page page;
    private final List<MarkedText> lines = new ArrayList<>();

    private StepPage(StepView step, Page page) {
        this.step = step;
        this.language = step.tutorial().language();
        this.page = page;
    }

    /** The title, what is to be read, the goals and the question. */
    static String beginning(StepView step, Page page) {
        StepPage sheet = new StepPage(step, page);
        sheet.addHead();
        if (step.number() == 1) {
            sheet.addProse(Pages.lines(step.tutorial().introduction(), page));
        }
        sheet.lines.add(
                MarkedText.of(" ").plus(MarkedText.of(Mark.CHANGED, step.step().title())));
        sheet.lines.add(MarkedText.EMPTY);
        sheet.addProse(Pages.lines(step.step().prose(), page));
        sheet.addGoals();
        step.step().prediction().ifPresent(sheet::addQuestion);
        return Pages.on(sheet.lines, page);
    }

    /** How the prediction came out, what happened, and how it goes on. */
    static String end(StepView step, Page page) {
        StepPage sheet = new StepPage(step, page);
        sheet.lines.add(MarkedText.EMPTY);
        step.step().prediction().ifPresent(sheet::addAnswer);
        sheet.addProse(Pages.lines(step.step().afterwards(), page));
        sheet.addWayOn();
        return Pages.on(sheet.lines, page);
    }

    private void addProse(List<MarkedText> prose) {
        if (!prose.isEmpty()) {
            lines.addAll(prose);
            lines.add(MarkedText.EMPTY);
        }
    }

    private void addHead() {
        MarkedText title = MarkedText.of(" ")
                .plus(MarkedText.of(Mark.PLACE, step.tutorial().title()));
        String number =
                Phrase.STEP.in(language, step.number(), step.tutorial().steps().size());
        int gap = page.width() - 1 - MarkedText.of(number).width();
        lines.add(title.padded(gap).plus(number));
        lines.add(MarkedText.of(page.glyphs().line().repeat(page.width())));
    }

    private void addGoals() {
        List<Goal> goals = step.step().goals();
        MarkedText head = MarkedText.of(" " + Phrase.GOALS.in(language) + "   ");
        for (int i = 0; i < goals.size(); i++) {
            MarkedText start = i == 0 ? head : MarkedText.EMPTY.padded(head.width());
            lines.add(start.plus(goal(goals.get(i).title(), step.isReached(i), page)));
        }
        if (!goals.isEmpty()) {
            lines.add(MarkedText.EMPTY);
        }
    }

    /** A goal with its sign. */
    static MarkedText goal(String title, boolean isReached, Page page) {
        MarkedText sign = isReached
                ? MarkedText.of(Mark.GOOD, page.glyphs().passed())
                : MarkedText.of(page.glyphs().open());
        return sign.plus(" " + title);
    }

    private void addQuestion(Prediction prediction) {
        String question = Phrase.PREDICT.in(language) + (language == Language.ZH ? "" : " ") + prediction.question();
        lines.addAll(Pages.hanging("", MarkedText.of(question), page));
        for (int i = 0; i < prediction.choices().size(); i++) {
            lines.addAll(Pages.hanging(
                    "  " + (i + 1) + "  ", MarkedText.of(prediction.choices().get(i)), page));
        }
        lines.add(MarkedText.of("     (" + Phrase.ANSWER.in(language) + ")"));
        lines.add(MarkedText.EMPTY);
    }

    private void addAnswer(Prediction prediction) {
        int said = step.answer().orElse(0);
        String right = prediction.choice(prediction.answer());
        String head = said == 0
                ? Phrase.UNANSWERED.in(language, right)
                : said == prediction.answer()
                        ? Phrase.RIGHT.in(language)
                        : Phrase.WRONG.in(language, prediction.choice(said), right);
        Mark mark = said == prediction.answer() ? Mark.GOOD : Mark.PLAIN;
        String gap = language == Language.ZH ? "" : " ";
        lines.addAll(Pages.hanging("", MarkedText.of(mark, head).plus(gap + prediction.because()), page));
        lines.add(MarkedText.EMPTY);
    }

    private void addWayOn() {
        int all = step.tutorial().steps().size();
        String text = step.isLast()
                ? Phrase.END.in(language, step.tutorial().title())
                : Phrase.ON.in(
                        language,
                        step.number(),
                        all,
                        step.tutorial().step(step.number() + 1).title());
        lines.addAll(Pages.hanging("", MarkedText.of(Mark.GOOD, text), page));
        if (step.isLast()) {
            step.tutorial().next().ifPresent(this::addNext);
        }
    }

    private void addNext(String name) {
        String title = Tutorials.load(name, language).title();
        lines.addAll(Pages.hanging("", MarkedText.of(Phrase.FOLLOWS.in(language, name, title)), page));
    }
}
