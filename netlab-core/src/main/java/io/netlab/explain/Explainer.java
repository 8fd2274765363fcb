package io.netlab.explain;

import io.netlab.engine.Effect;
import io.netlab.engine.Rehearsal;
import io.netlab.error.NetlabException;
import io.netlab.language.Command;
import io.netlab.language.CommandPrinter;
import io.netlab.netlink.WireEnd;
import io.netlab.op.NetworkOp;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Tells of each op as it is done.
 *
 * @param recorder the tap of the lab in which the ops are done
 * @param reader gets the account of each op, also of one that is refused
 */
public record Explainer(Recorder recorder, Consumer<Account> reader) {
    /** Does one op and tells of it. Throws what the op throws. */
    public void explain(NetworkOp op, Runnable deed) {
        Account account = accountOf(op);
        recorder.start();
        try {
            deed.run();
            reader.accept(account.with(recorder.stop()));
        } catch (NetlabException refusal) {
            reader.accept(account.with(recorder.stop()).refused(String.valueOf(refusal.getMessage())));
            throw refusal;
        }
    }

    /** The account of an op that is only made exact: what would be asked, with no answers. */
    public static Account rehearsed(NetworkOp op, Rehearsal rehearsal) {
        Effect effect = rehearsal.of(op);
        return accountOf(op).with(exchanges(effect, rehearsal.files()));
    }

    /** The requests of an effect, as they would be sent. */
    static List<Exchange> exchanges(Effect effect, Map<Integer, WireEnd> files) {
        if (!(effect instanceof Effect.Netlink asked)) {
            return List.of();
        }
        return asked.requests().stream()
                .map(request -> new Exchange(asked.node().text(), request.message(), List.of(), files))
                .toList();
    }

    /** The account of an op whose command is typed in the host, with nothing told yet of what it did. */
    public static Account accountOf(NetworkOp op) {
        List<Command> commands = List.of(new Command.Ops(List.of(op)));
        return Account.of(CommandPrinter.print(op), op.node(), commands);
    }
}
