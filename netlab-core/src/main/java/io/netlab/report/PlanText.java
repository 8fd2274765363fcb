package io.netlab.report;

import io.netlab.text.JsonText;
import io.netlab.text.MarkedText;
import io.netlab.text.Page;
import io.netlab.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/** What would be done, command by command, each with what it means: beside each other where that fits, else below. */
public final class PlanText {
    private static final int GAP = 2;

    private final List<Line> plan;
    private final int ops;
    private final Page page;
    private final int numbers;
    private final int commands;

    /** A command as a reader would type it, and what it does in plain words (which may be empty). */
    public record Line(String command, String words) {}

    private PlanText(List<Line> ops, List<Line> steps, Page page) {
        this.plan = Stream.concat(ops.stream(), steps.stream()).toList();
        this.ops = ops.size();
        this.page = page;
        this.numbers = GAP + Words.number(plan.size()).length();
        this.commands = plan.stream()
                .mapToInt(line -> MarkedText.of(line.command()).width())
                .max()
                .orElse(0);
    }

    /**
     * The numbered list; one line that says so when there is nothing to do.
     *
     * @param ops what would be changed
     * @param steps what would be done afterwards
     */
    public static String render(List<Line> ops, List<Line> steps, Page page) {
        boolean nothing = ops.isEmpty() && steps.isEmpty();
        return nothing ? "nothing to do: all of it is there\n" : new PlanText(ops, steps, page).text();
    }

    /** The same as JSON: an array of objects with {@code command} and {@code words}; those of steps say so. */
    public static String json(List<Line> ops, List<Line> steps) {
        return JsonText.of(json -> {
            json.writeStartArray();
            ops.forEach(line -> write(line, false, json));
            steps.forEach(line -> write(line, true, json));
            json.writeEndArray();
        });
    }

    private static void write(Line line, boolean step, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("command", line.command());
        json.writeStringProperty("words", line.words());
        if (step) {
            json.writeBooleanProperty("step", true);
        }
        json.writeEndObject();
    }

    private String text() {
        boolean fits = numbers + GAP + commands + GAP + widestWords() <= page.width();
        List<MarkedText> lines = new ArrayList<>();
        for (int i = 0; i < plan.size(); i++) {
            if (i == ops) {
                lines.add(MarkedText.of("then the steps of the scenario"));
            }
            MarkedText number =
                    MarkedText.of(Words.number(i + 1L)).paddedLeft(numbers).plus(" ".repeat(GAP));
            lines.addAll(fits ? beside(number, plan.get(i)) : below(number, plan.get(i)));
        }
        return lines.stream().map(line -> line.on(page) + "\n").collect(Collectors.joining());
    }

    private int widestWords() {
        return plan.stream()
                .mapToInt(line -> MarkedText.of(line.words()).width())
                .max()
                .orElse(0);
    }

    private List<MarkedText> beside(MarkedText number, Line line) {
        return List.of(number.plus(MarkedText.of(line.command()).padded(commands + GAP))
                .plus(line.words()));
    }

    private List<MarkedText> below(MarkedText number, Line line) {
        List<MarkedText> lines = new ArrayList<>(List.of(number.plus(line.command())));
        String indent = " ".repeat(number.width() + GAP);
        if (!line.words().isEmpty()) {
            Words.wrap(line.words(), page.width() - indent.length())
                    .forEach(words -> lines.add(MarkedText.of(indent + words)));
        }
        return lines;
    }
}
