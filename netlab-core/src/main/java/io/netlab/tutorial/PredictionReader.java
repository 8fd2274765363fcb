package io.netlab.tutorial;

import io.netlab.error.Problems;
import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Key;
import io.netlab.scenario.shape.Located;
import io.netlab.scenario.shape.Scalars;
import io.netlab.scenario.shape.Several;
import io.netlab.scenario.shape.Shape;
import java.util.List;
import java.util.Optional;

/** Reads the block {@code yaml predict}. */
final class PredictionReader {
    private static final int MOST_CHOICES = 5;

    private static final Key<String> QUESTION =
            Key.required("question", Scalars.text(), "What is asked before something is seen.");
    private static final Key<List<Located<String>>> CHOICES =
            Key.required("choices", Several.listOf(Scalars.text()), "The answers to choose from.");
    private static final Key<Long> ANSWER =
            Key.required("answer", Scalars.whole(1, MOST_CHOICES), "The number of the right one, from 1.");
    private static final Key<String> BECAUSE =
            Key.required("because", Scalars.text(), "Why it is right, told afterwards.");
    private static final Shape SHAPE = new Shape(
            "a prediction",
            "A question that is asked before something is seen.",
            List.of(QUESTION, CHOICES, ANSWER, BECAUSE));

    private PredictionReader() {}

    static Optional<Prediction> read(Fence fence, FileLines file, Problems problems) {
        return FrontMatter.yaml(SHAPE, file, fence.numbered(), problems)
                .filter(Fields::isWhole)
                .flatMap(said -> prediction(said, problems));
    }

    private static Optional<Prediction> prediction(Fields said, Problems problems) {
        List<String> choices = said.list(CHOICES).stream().map(Located::value).toList();
        Located<Long> answer = said.get(ANSWER);
        if (choices.size() < 2 || choices.size() > MOST_CHOICES) {
            problems.add(said.get(CHOICES).position(), "a prediction has 2 to " + MOST_CHOICES + " choices");
            return Optional.empty();
        }
        if (answer.value() > choices.size()) {
            problems.add(answer.position(), "there is no choice " + answer.value() + ": there are " + choices.size());
            return Optional.empty();
        }
        return Optional.of(new Prediction(
                said.get(QUESTION).value(),
                choices,
                answer.value().intValue(),
                said.get(BECAUSE).value()));
    }
}
