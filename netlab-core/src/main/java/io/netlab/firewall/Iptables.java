package io.netlab.firewall;

import io.netlab.command.Program;
import io.netlab.command.ProgramResult;
import io.netlab.error.NetlabException;
import io.netlab.net.AddressFamily;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The firewall of a network namespace, for one family. Each method runs one program: a netfilter
 * transaction is not a request of rtnetlink, and the rules of {@code iptables} are what the documents show.
 */
public final class Iptables {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final String name;
    private final List<String> prefix;

    private Iptables(String name, List<String> prefix) {
        this.name = name;
        this.prefix = prefix;
    }

    /**
     * {@code iptables} or {@code ip6tables}.
     *
     * @param prefix the words that run a program in the namespace; none for that of this process
     */
    public static Iptables of(AddressFamily family, List<String> prefix) {
        return new Iptables(family == AddressFamily.IPV4 ? "iptables" : "ip6tables", List.copyOf(prefix));
    }

    /** The program that makes changes, and its arguments. */
    public static List<String> restore(AddressFamily family) {
        return of(family, List.of()).restore();
    }

    private List<String> restore() {
        return List.of(name + "-restore", "--noflush", "--wait");
    }

    /**
     * Makes all changes as one transaction a table ({@code iptables-restore --noflush}), in their order.
     *
     * @throws NetlabException with the program's own complaint and the line that it refused
     */
    public void apply(List<Change> changes) {
        String transaction = Change.transaction(changes);
        ProgramResult result = program(restore().toArray(String[]::new)).run(transaction, LIMIT);
        if (!result.succeeded()) {
            throw new NetlabException(NetlabException.Kind.REFUSED, refusal(result, transaction));
        }
    }

    private String refusal(ProgramResult result, String transaction) {
        return "set " + name + " rules: " + name + "-restore ended with " + result.exitCode() + ": "
                + result.complaint().replace('\n', ' ') + RefusedLine.in(result.complaint(), transaction);
    }

    /**
     * What {@link #save} would read if an empty firewall got these changes: both are done in a network namespace that
     * ends with them ({@code unshare(1)}).
     */
    public Ruleset canonical(List<Change> changes) {
        String transaction = Change.transaction(changes);
        String both = name + "-restore --noflush && " + name + "-save";
        ProgramResult result = Program.of("unshare", "--net", "sh", "-c", both).run(transaction, LIMIT);
        if (!result.succeeded()) {
            throw new NetlabException(NetlabException.Kind.INPUT, refusal(result, transaction));
        }
        return Ruleset.parse(result.output());
    }

    /** Reads all tables ({@code iptables-save}). */
    public Ruleset save() {
        ProgramResult result = program(name + "-save").run("", LIMIT);
        if (!result.succeeded()) {
            throw new NetlabException(
                    NetlabException.Kind.REFUSED,
                    "read " + name + " rules: " + name + "-save ended with " + result.exitCode() + ": "
                            + result.complaint());
        }
        return Ruleset.parse(result.output());
    }

    private Program program(String... words) {
        return new Program(Stream.concat(prefix.stream(), Stream.of(words)).toList());
    }
}
