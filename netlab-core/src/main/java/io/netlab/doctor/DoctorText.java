package io.netlab.doctor;

import io.netlab.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a diagnosis for people: what is there in columns, then a mending command for each thing that is not. */
final class DoctorText {
    private static final int WIDTH = 80;
    private static final int LABEL = 18;
    private static final String BEHIND_LABEL = " ".repeat(4 + LABEL + 1);
    /** Worth a word only when they are missing. */
    private static final Set<Feature> SILENT = Set.of(Feature.NAMESPACE_LIMITS, Feature.APPARMOR);

    private final Diagnosis diagnosis;
    private final Symbols symbols;

    DoctorText(Diagnosis diagnosis, Symbols symbols) {
        this.diagnosis = diagnosis;
        this.symbols = symbols;
    }

    String render() {
        List<String> lines = new ArrayList<>(ThreeColumns.of(present(), WIDTH));
        for (Importance importance : Importance.values()) {
            lines.addAll(missing(importance));
        }
        lines.addAll(untried());
        lines.add("");
        lines.addAll(Words.wrap(conclusion(), WIDTH));
        return String.join("\n", lines) + "\n";
    }

    /** Kinds of links share one entry, as long as they follow each other. */
    private List<String> present() {
        List<String> entries = new ArrayList<>();
        List<String> links = new ArrayList<>();
        for (Verdict verdict : diagnosis.verdicts()) {
            if (!(verdict.state() instanceof State.Present state) || SILENT.contains(verdict.feature())) {
                continue;
            }
            if (verdict.feature().isLinkKind()) {
                links.add(verdict.feature().label());
                continue;
            }
            flush(entries, links);
            entries.add(mark(symbols.present()) + (verdict.feature().label() + " " + state.detail()).strip());
        }
        flush(entries, links);
        return entries;
    }

    private void flush(List<String> entries, List<String> links) {
        if (!links.isEmpty()) {
            entries.add(mark(symbols.present()) + String.join(", ", links));
            links.clear();
        }
    }

    private static String mark(String symbol) {
        return "  " + symbol + " ";
    }

    private List<String> missing(Importance importance) {
        List<String> lines = new ArrayList<>();
        for (Verdict verdict : diagnosis.verdicts()) {
            if (verdict.feature().importance() == importance && verdict.state() instanceof State.Missing missing) {
                lines.addAll(missing(verdict.feature(), missing));
            }
        }
        return lines;
    }

    private List<String> missing(Feature feature, State.Missing missing) {
        boolean optional = feature.importance() == Importance.OPTIONAL;
        String head = mark(optional ? symbols.optional() : symbols.missing()) + pad(feature.label()) + " ";
        String effect = effect(feature) + ":";
        String reason = "(" + missing.why() + ")";
        List<String> lines = new ArrayList<>();
        if (head.length() + effect.length() + 2 + missing.mend().length() <= WIDTH) {
            lines.add(head + effect + "  " + missing.mend());
        } else {
            lines.addAll(wrapped(BEHIND_LABEL, effect));
            lines.set(0, head + lines.get(0).strip());
            lines.add(indented(missing.mend()));
        }
        if (!reason.contains("is not installed")) {
            lines.addAll(wrapped(BEHIND_LABEL, reason));
        }
        return lines;
    }

    private static List<String> wrapped(String indent, String text) {
        return Words.wrap(text, WIDTH - indent.length()).stream()
                .map(line -> indent + line)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private String effect(Feature feature) {
        List<String> lacking = diagnosis.scenariosLacking(feature);
        boolean optional = feature.importance() == Importance.OPTIONAL;
        if (lacking.isEmpty() || !optional) {
            return feature.purpose();
        }
        return "only for scenario" + (lacking.size() == 1 ? " " : "s ") + String.join(", ", lacking);
    }

    /** A command is never broken: it shall be copied. */
    private static String indented(String command) {
        return (BEHIND_LABEL.length() + command.length() <= WIDTH ? BEHIND_LABEL : "    ") + command;
    }

    private static String pad(String label) {
        return label + " ".repeat(Math.max(1, LABEL - label.length()));
    }

    /** One line for all that could not be tried for the same reason. */
    private List<String> untried() {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (Verdict verdict : diagnosis.verdicts()) {
            if (verdict.state() instanceof State.Unknown unknown) {
                byReason.computeIfAbsent(unknown.why(), why -> new ArrayList<>())
                        .add(verdict.feature().label());
            }
        }
        List<String> lines = new ArrayList<>();
        byReason.forEach((why, labels) -> {
            List<String> wrapped = wrapped("    ", String.join(", ", labels) + ": not known, " + why);
            lines.add(mark(symbols.unknown()) + wrapped.get(0).strip());
            lines.addAll(wrapped.subList(1, wrapped.size()));
        });
        return lines;
    }

    private String conclusion() {
        if (!diagnosis.isReady()) {
            return "Nothing can run here until that is mended.";
        }
        if (diagnosis.verdicts().stream().anyMatch(DoctorText::isUntriedLab)) {
            return "Whether labs can run here is not known: start the doctor as ./netlab doctor.";
        }
        List<String> refused = diagnosis.refused();
        if (refused.isEmpty()) {
            return diagnosis.scenarios().isEmpty() ? "Labs can run here." : "Every bundled scenario can run here.";
        }
        return "Every bundled scenario can run here but "
                + String.join(", ", refused.stream().map(this::lacks).toList()) + ".";
    }

    private static boolean isUntriedLab(Verdict verdict) {
        return verdict.feature() == Feature.SEALED_LAB && verdict.state() instanceof State.Unknown;
    }

    private String lacks(String scenario) {
        return scenario + " (" + String.join(", ", diagnosis.scenarios().getOrDefault(scenario, List.of())) + ")";
    }
}
