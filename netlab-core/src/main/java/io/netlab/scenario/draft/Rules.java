package io.netlab.scenario.draft;

import io.netlab.error.Problems;

/** All that must be right in a scenario besides its form. */
public final class Rules {
    private Rules() {}

    /** Notes whatever breaks a rule. */
    public static void check(Draft draft, Problems problems) {
        Segments segments = Segments.of(draft);
        NameRule.check(draft, problems);
        ReferenceRule.check(draft, problems);
        AddressRule.check(draft, problems);
        SegmentRule.check(draft, segments, problems);
        OverlapRule.check(draft, segments, problems);
        GatewayRule.check(draft, problems);
        RouteRule.check(draft, problems);
        BridgeRule.check(draft, problems);
        VlanRule.check(draft, problems);
    }
}
