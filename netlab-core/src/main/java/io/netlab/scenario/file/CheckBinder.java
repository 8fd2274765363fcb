package io.netlab.scenario.file;

import io.netlab.check.Check;
import io.netlab.check.Claim;
import io.netlab.check.ClaimTitle;
import io.netlab.check.Outcome;
import io.netlab.error.Problems;
import io.netlab.scenario.draft.Draft;
import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.OneShape.Chosen;
import io.netlab.topology.NodeName;
import java.time.Duration;
import java.util.Optional;

/** Makes checks of what the file says of them. The draft must be complete: targets may be nodes. */
final class CheckBinder {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ProbeBinder probes;
    private final StateBinder states;

    CheckBinder(Draft draft, Problems problems) {
        this.probes = new ProbeBinder(draft, problems);
        this.states = new StateBinder(draft);
    }

    /** The check, or nothing when something of it is not right; that is noted. */
    Optional<Check> check(Chosen said) {
        Fields fields = said.fields();
        if (said.word().isEmpty()) {
            probes.use(fields);
            states.use(fields);
            return Optional.empty();
        }
        if (ProbeBinder.VERBS.contains(said.word())) {
            Outcome expected = fields.value(ProbeKeys.EXPECT).orElse(Outcome.REPLY);
            return probes.claim(said).map(claim -> check(fields, claim, expected));
        }
        boolean present = fields.value(StateKeys.EXPECT).orElse(true);
        Outcome expected = present ? Outcome.REPLY : Outcome.NO_REPLY;
        return states.claim(said, present).map(claim -> check(fields, claim, expected));
    }

    /** The node that the check is made in; a check of a namespace is made in none, since that may be gone. */
    Optional<NodeName> node(Chosen said) {
        boolean sends = ProbeBinder.VERBS.contains(said.word());
        return said.word().equals("namespace")
                ? Optional.empty()
                : said.fields().value(sends ? ProbeKeys.FROM : StateKeys.IN);
    }

    private static Check check(Fields fields, Claim claim, Outcome expected) {
        String title = fields.value(ProbeKeys.TITLE).orElseGet(() -> ClaimTitle.of(claim, expected));
        return new Check(title, claim, expected, fields.value(ProbeKeys.WITHIN).orElse(PATIENCE));
    }
}
