package io.netlab.explain;

import io.netlab.language.CommandPrinter;
import io.netlab.text.Mark;
import io.netlab.text.MarkedText;
import io.netlab.text.Page;
import io.netlab.topology.Topology;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells accounts as a person reads them: the command in full, what it means, what the kernel was asked and answered, what
 * changed, and what takes it back. It remembers the names of links from one account to the next.
 */
public final class ExplainText {
    private final Page page;
    private final Detail detail;
    private final KnownNames names = new KnownNames();

    /** How much is told. */
    public enum Detail {
        /** Only what changes something: no questions that were asked on the way. */
        CHANGES,
        /** Questions on the way in a line each, lists counted. */
        USUAL,
        /** Every message of every list. */
        EVERYTHING
    }

    /** Writes for that page. */
    public ExplainText(Page page, Detail detail) {
        this.page = page;
        this.detail = detail;
    }

    /** One account as it is usually told. */
    public static List<MarkedText> lines(Account account, Page page) {
        return new ExplainText(page, Detail.USUAL).lines(account);
    }

    /** Takes note of the names in messages without telling of them. */
    public void learn(List<Exchange> exchanges) {
        exchanges.forEach(names::learn);
    }

    /** One account. */
    public List<MarkedText> lines(Account account) {
        Sections sections = new Sections(page);
        command(sections, account);
        account.commands()
                .forEach(command ->
                        command.accept(new CommandWords()).forEach(words -> sections.add("in words", words)));
        deeds(sections, account);
        account.exchanges().forEach(exchange -> exchange(sections, exchange, account));
        changed(sections, account);
        undo(sections, account);
        return sections.lines();
    }

    /** The line itself and, below it, its account: for many accounts that follow each other. */
    public List<MarkedText> entry(Account account) {
        List<MarkedText> entry = new ArrayList<>(List.of(MarkedText.of(Mark.PLACE, account.line())));
        entry.addAll(lines(account));
        entry.add(MarkedText.EMPTY);
        return entry;
    }

    /** The modern command in full, unless it is what was typed. */
    private static void command(Sections sections, Account account) {
        List<String> commands =
                account.ops().stream().map(CommandPrinter::print).toList();
        String joined = String.join(" && ", commands);
        if (!joined.equals(account.line().strip())) {
            commands.forEach(command -> sections.add("command", Mark.PLACE, command));
        }
    }

    private void deeds(Sections sections, Account account) {
        List<Deed> deeds = new ArrayList<>(Deeds.of(account.ops()));
        account.commands().forEach(command -> deeds.addAll(command.accept(new ProgramDeeds())));
        for (Deed deed : deeds) {
            String behind = elsewhere(deed.node().text(), account);
            List<MarkedText> lines = new ArrayList<>();
            for (String line : deed.lines()) {
                String whole = lines.isEmpty() ? line + behind : line;
                Sections.fields(whole, Sections.room(page)).forEach(part -> lines.add(MarkedText.of(part)));
            }
            sections.add("asked", lines);
        }
        if (!account.refusal().isEmpty() && account.exchanges().stream().allMatch(ExplainText::isGood)) {
            sections.add("answered", Mark.BAD, account.refusal());
        }
    }

    private static boolean isGood(Exchange exchange) {
        return exchange.answer().errno() == 0;
    }

    private static String elsewhere(String node, Account account) {
        return node.equals(account.place().text()) ? "" : "  in " + node;
    }

    private void exchange(Sections sections, Exchange exchange, Account account) {
        names.open(exchange.files());
        boolean isOnTheWay = exchange.isQuestion() && !account.ops().isEmpty();
        MessageDecoder decoder =
                new MessageDecoder(names, exchange.namespace(), page.glyphs().arrow());
        if (!isOnTheWay || detail == Detail.EVERYTHING) {
            whole(sections, exchange, decoder, elsewhere(exchange.namespace(), account));
        } else if (detail == Detail.USUAL) {
            inShort(sections, exchange, decoder, elsewhere(exchange.namespace(), account));
        }
        names.learn(exchange);
    }

    private void whole(Sections sections, Exchange exchange, MessageDecoder decoder, String where) {
        AnswerText answer = new AnswerText(exchange, decoder, Sections.room(page));
        boolean wasSent = !exchange.answers().isEmpty();
        Decoded request = wasSent ? decoder.decode(exchange.request()) : decoder.decodeUnsent(exchange.request());
        sections.add("asked", DecodedText.lines(request, where, Sections.room(page), answer.culprit()));
        if (wasSent) {
            names.learn(exchange);
            sections.add("answered", answer.lines(detail == Detail.EVERYTHING));
        }
    }

    /** Before a name can be said to the kernel, its number is asked for. */
    private void inShort(Sections sections, Exchange exchange, MessageDecoder decoder, String where) {
        Decoded request = decoder.decode(exchange.request());
        String answer = new AnswerText(exchange, decoder, Sections.room(page)).count();
        sections.add("looked up", request.name() + where + " " + page.glyphs().arrow() + " " + answer);
    }

    private void changed(Sections sections, Account account) {
        boolean wasSeen =
                !account.before().equals(Topology.EMPTY) || !account.after().equals(Topology.EMPTY);
        if (!wasSeen) {
            return;
        }
        TopologyChange change = TopologyChange.between(account.before(), account.after());
        if (!change.isEmpty()) {
            sections.add("changed", ChangeText.lines(change, Sections.room(page)));
        } else if (!account.ops().isEmpty()) {
            sections.add("changed", "nothing in what was looked at");
        }
    }

    private static void undo(Sections sections, Account account) {
        String undo = String.join(
                " && ", account.undo().stream().map(CommandPrinter::print).toList());
        if (!undo.isEmpty()) {
            sections.add("undo", undo);
        }
    }
}
