package io.netlab.doctor;

import io.netlab.command.Program;
import io.netlab.command.ProgramResult;
import io.netlab.error.NetlabException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts a lab and has everything tried in it. */
final class LabExamination {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String ARGUMENT = "__lab-probe";

    private final Machine machine;
    private final RemedyFinder remedies;

    LabExamination(Machine machine) {
        this.machine = machine;
        this.remedies = new RemedyFinder(new Remedies(machine));
    }

    /** Without a launcher nothing can be tried. */
    List<Verdict> examine(Optional<Path> launcher) {
        if (launcher.isEmpty()) {
            return List.of(new Verdict(Feature.SEALED_LAB, new State.Unknown("NETLAB_LAUNCHER names no launcher")));
        }
        try {
            ProgramResult result =
                    Program.of(launcher.get().toString(), ARGUMENT).run("", LIMIT);
            return result.succeeded() ? verdicts(LabProbe.read(result.output())) : List.of(refused(result.errors()));
        } catch (NetlabException e) {
            return List.of(refused(String.valueOf(e.getMessage())));
        }
    }

    private List<Verdict> verdicts(Map<Feature, Optional<String>> answers) {
        if (answers.isEmpty()) {
            return List.of(refused("the lab answered nothing"));
        }
        List<Verdict> verdicts = new ArrayList<>();
        verdicts.add(new Verdict(Feature.SEALED_LAB, new State.Present("")));
        answers.forEach((feature, refusal) -> verdicts.add(new Verdict(feature, state(feature, refusal))));
        return verdicts;
    }

    private State state(Feature feature, Optional<String> refusal) {
        return refusal.isEmpty()
                ? new State.Present(prepared(feature))
                : new State.Missing(refusal.get(), remedies.of(new Need.OfFeature(feature)));
    }

    /** What the launcher does for a lab before it gives up being root. */
    private String prepared(Feature feature) {
        if (!machine.isRoot()) {
            return "";
        }
        return switch (feature) {
            case BR_NETFILTER -> "(loaded by netlab for root)";
            case TUN -> "(root's labs have a node of their own)";
            default -> "";
        };
    }

    /**
     * What the launcher said before it gave up: cause and remedy, each on a line of its own, where it knows them, or a
     * sentence and the command that installs what is missing.
     */
    static Verdict refused(String said) {
        String why = "";
        String mend = "mend first what else is missing";
        for (String line : said.lines().map(String::strip).toList()) {
            String bare = line.replaceFirst("^netlab: (cause: )?", "");
            if (bare.startsWith("remedy: ") && !bare.endsWith("netlab doctor")) {
                mend = bare.substring("remedy: ".length());
            } else if (bare.startsWith("sudo ")) {
                mend = bare;
            } else if (!bare.isEmpty() && !bare.startsWith("remedy: ")) {
                why = bare;
            }
        }
        return new Verdict(Feature.SEALED_LAB, new State.Missing(why, mend));
    }
}
