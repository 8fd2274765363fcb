package io.netlab.listing;

import io.netlab.engine.Nodes;
import io.netlab.net.AddressFamily;
import io.netlab.netlink.NetlinkException;
import io.netlab.netlink.route.Rule;
import io.netlab.query.RuleQuery;
import java.util.List;
import java.util.Optional;

/** Shows what a {@link RuleQuery} asks for. */
final class RuleListing {
    private RuleListing() {}

    static Optional<Listed> of(RuleQuery query, Nodes nodes) {
        AddressFamily family = query.options().family().orElse(AddressFamily.IPV4);
        try {
            return shown(nodes.namespace(query.node()).routes().rules(family), query);
        } catch (NetlinkException refused) {
            return query.options().json() ? Optional.empty() : Optional.of(KernelWords.noList(refused, 1));
        }
    }

    private static Optional<Listed> shown(List<Rule> rules, RuleQuery query) {
        if (!rules.stream().allMatch(RuleCoverage::knows)) {
            return Optional.empty();
        }
        RuleFields fields = new RuleFields(query.options());
        Rows rows = new Rows();
        rules.forEach(rule -> rows.add(fields.of(rule)));
        return Optional.of(Listed.of(rows.render(query.options())));
    }
}
