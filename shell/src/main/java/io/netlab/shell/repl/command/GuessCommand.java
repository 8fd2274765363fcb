package io.netlab.shell.repl.command;

import io.netlab.diagnose.Mistake;
import io.netlab.lesson.Drill;
import io.netlab.shell.repl.grammar.Kind;
import io.netlab.shell.repl.grammar.Reading;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code guess}: says what one has found of the fault that {@code break} made. */
final class GuessCommand implements LabCommand {
    @Override
    public String name() {
        return "guess";
    }

    @Override
    public String arguments() {
        return "A B | at NODE [LINK] | ID";
    }

    @Override
    public String about() {
        return "says what you found of the fault that break made: who is cut off, where it is, or which mistake";
    }

    @Override
    public List<String> example() {
        return List.of("run docker0", "break L02 --seed 1", "guess box01 box02", "guess at box01 eth0", "guess L02");
    }

    @Override
    public void read(Reading reading) {
        List<String> words = new ArrayList<>(ids());
        words.add("at");
        boolean isPlace = reading.choice(words, "what you found", Kind.NODE)
                .filter("at"::equals)
                .isPresent();
        reading.next(Kind.NODE);
        if (isPlace) {
            reading.next(Kind.LINK);
        }
    }

    @Override
    public int run(Typed typed, Workplace work) {
        Drill drill = work.drill().orElseThrow(() -> typed.refusal(0, "nothing was broken yet: break", ""));
        typed.atMost(3);
        boolean isRight = isRight(typed, work, drill);
        work.screen().print(DrillText.judged(drill, isRight, work.screen().page()));
        return 0;
    }

    private static boolean isRight(Typed typed, Workplace work, Drill drill) {
        List<String> words = typed.arguments();
        if (words.isEmpty()) {
            throw typed.refusal(1, "guess what? guess A B, guess at NODE [LINK], or guess ID", "");
        }
        if (words.get(0).equals("at")) {
            return drill.guess(node(typed, work, 2), words.size() > 2 ? words.get(2) : "");
        }
        Optional<Mistake> mistake = words.size() == 1 ? Mistake.of(words.get(0)) : Optional.empty();
        if (mistake.isPresent()) {
            return drill.guess(mistake.get());
        }
        if (words.size() == 1) {
            throw typed.unknown(
                    1,
                    "mistake",
                    Arrays.stream(Mistake.values()).map(Enum::name).toList());
        }
        NodeName one = node(typed, work, 1);
        NodeName other = node(typed, work, 2);
        if (one.equals(other)) {
            throw typed.refusal(2, "two nodes are cut off from each other, not one from itself", "");
        }
        return drill.guess(one, other);
    }

    private static List<String> ids() {
        return Arrays.stream(Mistake.values()).map(Enum::name).toList();
    }

    private static NodeName node(Typed typed, Workplace work, int piece) {
        List<String> there = work.session().nodes().stream().map(NodeName::text).toList();
        if (piece >= typed.pieces().size()) {
            throw typed.refusal(piece, "the name of a namespace is missing", "");
        }
        String word = typed.pieces().get(piece).text();
        if (!there.contains(word)) {
            throw typed.unknown(piece, "namespace", there);
        }
        return NodeName.of(word);
    }
}
