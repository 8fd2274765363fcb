package io.netlab.diagnose;

import java.util.Optional;

/**
 * Follows a packet through the chains of a hook, as the kernel does. Where a rule asks for something that cannot be
 * known here, its counter says whether the one probe met it.
 */
final class Filter {
    private static final int MOST_JUMPS = 16; // NFT_JUMP_STACK_SIZE in net/netfilter/nf_tables.h

    private final Firewall firewall;
    private final Optional<Firewall> before;

    /** The firewall after the probe, and before it where it was read. */
    Filter(Firewall firewall, Optional<Firewall> before) {
        this.firewall = firewall;
        this.before = before;
    }

    /** What decided: a rule, or the policy of a chain. */
    record Decision(Chain chain, Optional<FilterRule> rule, Target target) {
        /** The rule or the policy in the words of its program, with what it has counted. */
        String text() {
            String counted = rule.filter(each -> each.packets() >= 0)
                    .map(each -> "   [" + each.packets() + " packets]")
                    .orElse("");
            return rule.map(FilterRule::text)
                            .orElse("policy " + chain.policy() + " of chain " + chain.name() + ", table "
                                    + chain.table())
                    + counted;
        }

        /** The command that takes it away. */
        String removal() {
            return rule.map(FilterRule::removal).orElse(chain.opening());
        }
    }

    /** The first chain at the hook that refuses the packet. */
    Optional<Decision> refusal(Hook hook, boolean belowIp, Passage passage) {
        return firewall.at(hook, belowIp).stream()
                .filter(chain -> !chain.table().equals("nat"))
                .flatMap(chain -> decide(chain, passage).stream())
                .filter(decision -> decision.target().isRefusal())
                .findFirst();
    }

    /** The rule of address translation that the packet meets at the hook. */
    Optional<Decision> translation(Hook hook, Passage passage) {
        return firewall.at(hook, false).stream()
                .flatMap(chain -> decide(chain, passage).stream())
                .filter(decision -> decision.target().kind() == Target.Kind.DNAT
                        || decision.target().isSourceNat())
                .findFirst();
    }

    private Optional<Decision> decide(Chain chain, Passage passage) {
        Optional<Decision> decided = walk(chain, passage, 0);
        return decided.or(() -> chain.policy().equals("DROP")
                ? Optional.of(new Decision(chain, Optional.empty(), new Target(Target.Kind.DROP, "")))
                : Optional.empty());
    }

    private Optional<Decision> walk(Chain chain, Passage passage, int depth) {
        for (FilterRule rule : chain.rules()) {
            if (!isMet(rule, passage)) {
                continue;
            }
            Target target = rule.target();
            if (target.kind() == Target.Kind.RETURN) {
                return Optional.empty();
            }
            if (target.kind() == Target.Kind.JUMP && depth < MOST_JUMPS) {
                Optional<Decision> within =
                        firewall.chain(chain, target.argument()).flatMap(next -> walk(next, passage, depth + 1));
                if (within.isPresent()) {
                    return within;
                }
            } else if (target.kind() != Target.Kind.CONTINUE) {
                return Optional.of(new Decision(chain, Optional.of(rule), target));
            }
        }
        return Optional.empty();
    }

    /** What refuses must have counted the probe, where it was counted. */
    private boolean isMet(FilterRule rule, Passage passage) {
        return switch (rule.fits(passage)) {
            case YES -> !rule.target().isRefusal() || hasRisen(rule).orElse(true);
            case PERHAPS -> hasRisen(rule).orElse(false);
            case NO -> false;
        };
    }

    private Optional<Boolean> hasRisen(FilterRule rule) {
        return before.flatMap(earlier -> earlier.count(rule.text())).map(count -> rule.packets() > count);
    }
}
