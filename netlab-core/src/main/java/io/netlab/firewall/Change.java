package io.netlab.firewall;

import java.util.List;

/** One line of a transaction for {@code iptables-restore}, with the table that it is about. */
public sealed interface Change {
    /** The table: filter, nat, mangle, raw or security. */
    String table();

    /** The line between {@code *TABLE} and {@code COMMIT}. */
    String line();

    /** Appends a rule to its chain. */
    record Append(ChainRule rule) implements Change {
        @Override
        public String table() {
            return rule.table();
        }

        @Override
        public String line() {
            return "-A " + rule.chain() + " " + RuleLine.join(rule.words());
        }
    }

    /** Takes the first rule that is the same away. */
    record Delete(ChainRule rule) implements Change {
        @Override
        public String table() {
            return rule.table();
        }

        @Override
        public String line() {
            return "-D " + rule.chain() + " " + RuleLine.join(rule.words());
        }
    }

    /** Makes a chain. */
    record NewChain(String table, String chain) implements Change {
        @Override
        public String line() {
            return "-N " + chain;
        }
    }

    /** Takes an empty chain away that nothing leads to. */
    record DeleteChain(String table, String chain) implements Change {
        @Override
        public String line() {
            return "-X " + chain;
        }
    }

    /** Sets what becomes of packets that no rule of a built-in chain decided. */
    record Policy(String table, String chain, String target) implements Change {
        @Override
        public String line() {
            return "-P " + chain + " " + target;
        }
    }

    /** A whole transaction: consecutive changes of one table share a section. */
    static String transaction(List<Change> changes) {
        StringBuilder text = new StringBuilder();
        String open = "";
        for (Change change : changes) {
            if (!change.table().equals(open)) {
                text.append(open.isEmpty() ? "" : "COMMIT\n")
                        .append('*')
                        .append(change.table())
                        .append('\n');
                open = change.table();
            }
            text.append(change.line()).append('\n');
        }
        return text.append(open.isEmpty() ? "" : "COMMIT\n").toString();
    }
}
