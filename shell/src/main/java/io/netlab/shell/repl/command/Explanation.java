package io.netlab.shell.repl.command;

import io.netlab.error.NetlabException;
import io.netlab.explain.Account;
import io.netlab.explain.ExplainText;
import io.netlab.explain.Recorder;
import io.netlab.language.CommandLine;
import io.netlab.session.Entry;
import io.netlab.session.Outcome;
import io.netlab.session.Undo;
import io.netlab.text.MarkedText;
import io.netlab.text.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs a line while it listens to what is said to the kernel, and gives an account of it. */
final class Explanation {
    private final Workplace work;
    private final Recorder recorder;

    Explanation(Workplace work) {
        this.work = work;
        this.recorder = work.recorder();
    }

    Outcome run(String line) {
        Account account = Account.of(
                line,
                work.place(),
                CommandLine.parse(line, work.place(), work.session().variables()));
        recorder.start();
        try {
            Outcome outcome = work.session().run(line, work.place(), work.screen());
            tell(after(account.with(recorder.stop()), outcome), outcome.ops().isEmpty());
            return outcome;
        } catch (NetlabException e) {
            tell(account.with(recorder.stop()).refused(String.valueOf(e.getMessage())), false);
            throw e;
        } finally {
            recorder.stop();
        }
    }

    private Account after(Account account, Outcome outcome) {
        if (outcome.entry().isEmpty()) {
            return account;
        }
        Entry entry = outcome.entry().get();
        Account changed = account.between(entry.before(), entry.after());
        Optional<Undo> undo = work.session().nextUndo();
        return undo.map(way -> changed.undoneBy(way.ops())).orElse(changed);
    }

    /** Of a line that changes something, what it asks on the way is left out; of one that only asks, it is the point. */
    private void tell(Account account, boolean asksOnly) {
        Page page = work.screen().page();
        ExplainText.Detail detail = asksOnly ? ExplainText.Detail.USUAL : ExplainText.Detail.CHANGES;
        List<MarkedText> lines = new ExplainText(page, detail).lines(account);
        work.screen().print(lines.stream().map(text -> text.on(page) + "\n").collect(Collectors.joining()));
    }
}
