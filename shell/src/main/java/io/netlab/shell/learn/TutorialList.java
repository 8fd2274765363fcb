package io.netlab.shell.learn;

import io.netlab.lesson.Progress;
import io.netlab.text.Mark;
import io.netlab.text.MarkedText;
import io.netlab.text.Page;
import io.netlab.tutorial.Language;
import io.netlab.tutorial.Tutorial;
import io.netlab.tutorial.Tutorials;
import java.util.ArrayList;
import java.util.List;

/** The tutorials in the order of the course, each with how far a person is in it. */
public final class TutorialList {
    private TutorialList() {}

    /** The list, in one language. */
    public static String render(Progress progress, Language language, Page page) {
        List<Tutorial> tutorials = Tutorials.names().stream()
                .map(name -> Tutorials.load(name, language))
                .toList();
        List<MarkedText> names = tutorials.stream()
                .map(tutorial -> MarkedText.of("  ").plus(MarkedText.of(Mark.PLACE, tutorial.name())))
                .toList();
        int nameWidth = MarkedText.widest(names) + 2;
        List<MarkedText> lines = new ArrayList<>();
        for (int i = 0; i < tutorials.size(); i++) {
            Tutorial tutorial = tutorials.get(i);
            MarkedText head = names.get(i).padded(nameWidth).plus(tutorial.title());
            MarkedText state = state(tutorial, progress, language, page);
            lines.add(head.padded(page.width() - 1 - state.width()).plus(state));
            lines.add(MarkedText.EMPTY.padded(nameWidth).plus(tutorial.about()));
        }
        lines.add(MarkedText.EMPTY);
        lines.add(MarkedText.of(Phrase.OPENS.in(language)));
        return Pages.on(lines, page);
    }

    private static MarkedText state(Tutorial tutorial, Progress progress, Language language, Page page) {
        int done = progress.done(tutorial);
        if (progress.isWhole(tutorial)) {
            return MarkedText.of(Mark.GOOD, page.glyphs().passed() + " " + Phrase.DONE.in(language));
        }
        return MarkedText.of(
                done == 0
                        ? Phrase.MINUTES.in(language, tutorial.minutes())
                        : done + "/" + tutorial.steps().size());
    }
}
