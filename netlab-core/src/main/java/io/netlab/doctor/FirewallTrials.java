package io.netlab.doctor;

import io.netlab.command.Program;
import io.netlab.command.ProgramResult;
import io.netlab.error.NetlabException;
import java.time.Duration;
import java.util.Optional;

/** Sets rules in a chain of their own, which no packet passes, and removes them in the same transaction. */
final class FirewallTrials {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private FirewallTrials() {}

    /** Why {@code iptables} or {@code ip6tables} sets no rule. */
    static Optional<String> filter(String program) {
        return restore(program, "filter", "-m conntrack --ctstate ESTABLISHED -j ACCEPT");
    }

    /** Why source addresses cannot be translated. */
    static Optional<String> nat() {
        return restore("iptables", "nat", "-s 192.0.2.0/24 -j MASQUERADE");
    }

    /** Why {@code nft} sets no rule. */
    static Optional<String> nft() {
        return run(Program.of("nft", "-f", "-"), """
                add table inet netlab_try
                add chain inet netlab_try tried
                add rule inet netlab_try tried ct state established accept
                delete table inet netlab_try
                """);
    }

    private static Optional<String> restore(String program, String table, String rule) {
        return run(
                Program.of(program + "-restore", "--noflush", "--wait"),
                "*" + table + "\n:NETLAB_TRY - [0:0]\n-A NETLAB_TRY " + rule + "\nCOMMIT\n" + "*" + table
                        + "\n-F NETLAB_TRY\n-X NETLAB_TRY\nCOMMIT\n");
    }

    private static Optional<String> run(Program program, String input) {
        try {
            ProgramResult result = program.run(input, LIMIT);
            return result.succeeded()
                    ? Optional.empty()
                    : Optional.of(result.complaint().replaceAll("\\s+", " "));
        } catch (NetlabException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
