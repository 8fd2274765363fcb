package io.netlab.doctor;

import io.netlab.doctor.Need.LinksOf;
import io.netlab.error.NetlabException;
import io.netlab.scenario.Scenario;
import io.netlab.sys.Syscalls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the kernel and the programs around the calling thread can do, asked before a scenario is built. Only what the
 * scenario needs is tried, so an ordinary one costs next to nothing.
 */
public final class Capabilities {
    private final Trials trials;
    private final RemedyFinder remedies;

    Capabilities(Trials trials, RemedyFinder remedies) {
        this.trials = trials;
        this.remedies = remedies;
    }

    /** Those of the lab that the calling thread is in. */
    public static Capabilities here() {
        Machine machine = Machine.inLab();
        return new Capabilities(new LabTrials(machine, Syscalls.libc()), new RemedyFinder(new Remedies(machine)));
    }

    /** Everything that the scenario needs and that is not here, each thing once. */
    public List<Lack> missing(Requirements requirements) {
        Map<String, Lack> lacks = new LinkedHashMap<>();
        for (Need need : requirements.needs()) {
            if (!showsItself(need)) {
                trials.refusal(need).ifPresent(why -> {
                    String label = NeedLabels.of(need);
                    lacks.putIfAbsent(label, new Lack(label, why, remedies.of(need)));
                });
            }
        }
        return List.copyOf(lacks.values());
    }

    /** Cables and switches are in every kernel that has network namespaces; where not, the first request says so. */
    private static boolean showsItself(Need need) {
        return need instanceof LinksOf links
                && (links.kind().equals("veth") || links.kind().equals("bridge"));
    }

    /**
     * Throws a NetlabException of kind MACHINE (exit code 3) that names all that the scenario lacks here, a line each,
     * and how to mend it.
     */
    public void require(Scenario scenario) {
        List<Lack> lacks = missing(Requirements.of(scenario));
        if (!lacks.isEmpty()) {
            throw new NetlabException(
                    NetlabException.Kind.MACHINE,
                    lacks.stream()
                            .map(lack -> lack.sentenceFor(scenario.name()))
                            .collect(Collectors.joining("\n")));
        }
    }
}
