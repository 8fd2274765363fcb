package io.netlab.diagnose;

import io.netlab.check.Diagnosis;
import java.util.Optional;

/**
 * One mistake in one lab: made by lines, asked about, and to be found as this id at this place.
 *
 * @param id the mistake's
 * @param at {@code h2 eth0}, or a node alone
 * @param asks see {@link BuiltLab#question}
 * @param lines what makes the mistake
 * @param isMended whether the commands of the diagnosis alone make all well again
 */
record Row(String id, String at, String asks, String lines, boolean isMended) {
    static Row of(String id, String at, String asks, String lines) {
        return new Row(id, at, asks, lines, true);
    }

    /** A mistake for whose mending netlab cannot know all: an address that somebody has to choose. */
    static Row open(String id, String at, String asks, String lines) {
        return new Row(id, at, asks, lines, false);
    }

    /** What is wrong with the diagnosis; empty when it is right. */
    String try_(String ground) {
        try (BuiltLab lab = new BuiltLab(ground)) {
            lab.type(lines);
            Diagnosis found = lab.why().ask(BuiltLab.question(asks));
            String said = found.fault().map(Row::text).orElse(found.isWell() ? "well" : "undecided " + found);
            if (!said.equals(id + " " + at)) {
                return id + ": wanted at " + at + ", found " + said
                        + found.fault()
                                .map(fault -> " " + fault.what() + " " + fault.evidence())
                                .orElse("");
            }
            return isMended ? mended(lab, found) : "";
        } catch (RuntimeException e) {
            return id + ": " + e;
        }
    }

    private static String text(Diagnosis.Fault fault) {
        return (fault.id() + " " + fault.at().node() + " " + fault.at().link()).strip();
    }

    private String mended(BuiltLab lab, Diagnosis found) {
        found.fault().orElseThrow().mend().forEach(lab::type);
        Diagnosis after = lab.why().ask(BuiltLab.question(asks));
        Optional<Diagnosis.Fault> fault = after.fault();
        return after.isWell()
                ? ""
                : id + ": not mended by " + found.fault().get().mend() + ": " + fault + after.known();
    }
}
