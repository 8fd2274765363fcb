package io.netlab.shell.repl.command;

import io.netlab.diagnose.Mistake;
import io.netlab.lesson.Drill;
import io.netlab.shell.repl.grammar.Kind;
import io.netlab.shell.repl.grammar.Reading;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

/** {@code break}: makes a mistake in the lab, in secret, for the person to find. */
final class BreakCommand implements LabCommand {
    private static final int LEVELS = 4;
    private static final int MOST = 3;
    private static final int SEEDS = 10_000;
    private static final List<String> WITH_NUMBER = List.of("--level", "--seed", "--count");

    @Override
    public String name() {
        return "break";
    }

    @Override
    public String arguments() {
        return "[ID] [--level N] [--seed S]";
    }

    @Override
    public String about() {
        return "breaks something in the lab, unseen, for you to find and mend; guess says what you found";
    }

    @Override
    public String more() {
        return "ID is one of the catalogue, L01 to M01, or --random. --level 1: find out who is cut off; 2: where; "
                + "3: by which mistake; 4, the usual: mend it. --count 2 breaks two things. The same --seed breaks the "
                + "same in the same lab.\n"
                + "guess A B, guess at NODE LINK and guess ID say what you found; each wrong one costs. undo mends, "
                + "reveal tells. netlab notices by itself when all is well again.";
    }

    @Override
    public List<String> example() {
        return List.of("run docker0", "break --seed 7", "guess box01 box02", "reveal", "undo");
    }

    @Override
    public void read(Reading reading) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("--random", "any mistake that fits");
        options.put("--level", "1 detect, 2 locate, 3 name, 4 mend");
        options.put("--seed", "the same again");
        options.put("--count", "several at once");
        Arrays.stream(Mistake.values()).forEach(each -> options.put(each.name(), each.because()));
        for (Optional<String> word = reading.choice(options); word.isPresent(); word = reading.choice(options)) {
            if (WITH_NUMBER.contains(word.get())) {
                reading.next(Kind.NUMBER);
            }
        }
    }

    @Override
    public int run(Typed typed, Workplace work) {
        int seed = number(typed, "--seed", ThreadLocalRandom.current().nextInt(SEEDS), Integer.MAX_VALUE);
        int level = number(typed, "--level", LEVELS, LEVELS);
        int count = number(typed, "--count", 1, MOST);
        Drill drill = Drill.begin(work.lab(), work.session(), wanted(typed), count, level, seed);
        work.drill(drill);
        work.screen().print(DrillText.begun(drill, count, seed));
        return 0;
    }

    private static Predicate<Mistake> wanted(Typed typed) {
        List<String> words = typed.arguments();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            boolean isValue = at > 0 && WITH_NUMBER.contains(words.get(at - 1));
            if (!isValue && !word.startsWith("--")) {
                List<String> ids =
                        Arrays.stream(Mistake.values()).map(Enum::name).toList();
                int piece = at + 1;
                Mistake mistake = Mistake.of(word).orElseThrow(() -> typed.unknown(piece, "mistake", ids));
                return mistake::equals;
            }
        }
        return any -> true;
    }

    /** The number behind an option, or the usual one. */
    private static int number(Typed typed, String option, int usual, int most) {
        int at = typed.arguments().indexOf(option);
        if (at < 0) {
            return usual;
        }
        String text = at + 1 < typed.arguments().size() ? typed.arguments().get(at + 1) : "";
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) > most || (most <= LEVELS && text.equals("0"))) {
            throw typed.refusal(at + 2, option + " takes a number" + (most <= LEVELS ? " from 1 to " + most : ""), "");
        }
        return Integer.parseInt(text);
    }
}
