package io.netlab.scenario.file;

import io.netlab.net.AddressFamily;
import io.netlab.scenario.draft.Draft;
import io.netlab.scenario.draft.Placed;
import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Key;
import io.netlab.scenario.shape.Located;
import io.netlab.scenario.shape.Scalars;
import io.netlab.scenario.shape.Several;
import io.netlab.scenario.shape.Shape;
import io.netlab.scenario.shape.Type;
import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Locale;

/** What a file can say of firewalls: {@code iptables}' own words. */
final class FirewallKeys {
    /** A rule, which can be there or not. */
    static final Type<IptablesLine> RULE =
            Scalars.parsed("a rule like -A FORWARD -j DROP", "-A ", IptablesLine::parseRule);

    private static final Type<IptablesLine> LINE =
            Scalars.parsed("a line like -A FORWARD -j DROP", "-(A|N|P) ", IptablesLine::parse);

    private static final Key<Families> FAMILY = Key.optional(
            "family",
            Scalars.choice("a family", List.of(Families.values()), Families::word),
            "ipv4 (iptables), ipv6 (ip6tables) or both; ipv4 unless said.");
    private static final Key<List<Located<IptablesLine>>> RULES = Key.required(
            "rules", Several.listOf(LINE), "Lines of iptables, in order: -A CHAIN ..., -N CHAIN, -P CHAIN POLICY.");

    /** An item of {@code firewall}. */
    static final Shape SHAPE =
            new Shape("a firewall", "Rules of netfilter in a namespace.", List.of(LinkKeys.IN, FAMILY, RULES));

    private FirewallKeys() {}

    /** The families that rules are for. */
    private enum Families {
        IPV4,
        IPV6,
        BOTH;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        List<AddressFamily> list() {
            return switch (this) {
                case IPV4 -> List.of(AddressFamily.IPV4);
                case IPV6 -> List.of(AddressFamily.IPV6);
                case BOTH -> List.of(AddressFamily.IPV4, AddressFamily.IPV6);
            };
        }
    }

    static void declare(Fields fields, Draft draft) {
        Located<NodeName> node = Place.of(fields, LinkKeys.IN, draft);
        draft.use(node);
        for (AddressFamily family : fields.value(FAMILY).orElse(Families.IPV4).list()) {
            for (Located<IptablesLine> line : fields.list(RULES)) {
                declare(node, line.value(), family, draft);
            }
        }
    }

    private static void declare(Located<NodeName> node, IptablesLine line, AddressFamily family, Draft draft) {
        if (line.isRule()) {
            draft.addFirewall(new Placed<>(node, line.rule(family)));
        } else {
            draft.addChain(new Placed<>(node, line.chain(family)));
        }
    }
}
