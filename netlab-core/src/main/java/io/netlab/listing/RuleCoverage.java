package io.netlab.listing;

import io.netlab.netlink.Attribute;
import io.netlab.netlink.route.FraType;
import io.netlab.netlink.route.Rule;
import java.util.Set;

/** Knows which rules netlab can show in full. */
final class RuleCoverage {
    private static final Set<Integer> SHOWN = Set.of(
            FraType.DST,
            FraType.SRC,
            FraType.IIFNAME,
            FraType.OIFNAME,
            FraType.GOTO,
            FraType.PRIORITY,
            FraType.FWMARK,
            FraType.FWMASK,
            FraType.FLOW,
            FraType.TUN_ID,
            FraType.SUPPRESS_IFGROUP,
            FraType.SUPPRESS_PREFIXLEN,
            FraType.TABLE,
            FraType.UID_RANGE,
            FraType.PROTOCOL,
            FraType.IP_PROTO,
            FraType.SPORT_RANGE,
            FraType.DPORT_RANGE);

    private static final long ALL_PORT_BITS = 0xffff;

    private RuleCoverage() {}

    /** True when nothing of it would be left out. */
    static boolean knows(Rule rule) {
        return rule.attributes().list().stream().allMatch(RuleCoverage::knows)
                && rule.attributes().number(FraType.IP_PROTO).stream()
                        .boxed()
                        .allMatch(RuleFields.PROTOCOLS::containsKey);
    }

    /** A mask of all bits says nothing; the kernel has them since 6.14. */
    private static boolean knows(Attribute attribute) {
        boolean isMask = attribute.type() == FraType.SPORT_MASK || attribute.type() == FraType.DPORT_MASK;
        boolean isOfAllBits = attribute instanceof Attribute.Scalar mask && mask.value() == ALL_PORT_BITS;
        return SHOWN.contains(attribute.type()) || (isMask && isOfAllBits);
    }
}
