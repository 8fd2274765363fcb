package io.netlab.shell;

import io.netlab.explain.Account;
import io.netlab.explain.ExplainText;
import io.netlab.explain.ExplainText.Detail;
import io.netlab.explain.Explainer;
import io.netlab.explain.Recorder;
import io.netlab.text.MarkedText;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What {@code --explain} asks for: of each change the command, its meaning and the messages to the kernel. */
final class Explanations {
    private final Console console;
    private final ExplainText text;

    private Explanations(Console console) {
        this.console = console;
        this.text = new ExplainText(console.page(), Detail.CHANGES);
    }

    static OptionSpec option() {
        return Arguments.flag(
                "--explain",
                "Tells of every change what it means and what the kernel is asked, byte for byte decoded.");
    }

    /** True when they are asked for. Throws ParameterException when the screen is to have another report than text. */
    static boolean areWanted(ParseResult arguments, List<Report> reports) {
        boolean wanted = Arguments.has(arguments, "--explain");
        if (wanted && reports.stream().noneMatch(Report::isScreenText)) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(),
                    "--explain writes text; the other report needs a file: --report json=PATH");
        }
        return wanted;
    }

    /** Tells of each change while a lab is built. */
    static Explainer whileBuilding(Console console) {
        return new Explainer(new Recorder(), new Explanations(console)::print);
    }

    /** Tells of changes that are only planned; the recorder heard what was looked up for them. */
    static void print(List<Account> accounts, Recorder recorder, Console console) {
        Explanations explanations = new Explanations(console);
        explanations.text.learn(recorder.stop());
        accounts.forEach(explanations::print);
    }

    private void print(Account account) {
        List<MarkedText> entry = text.entry(account);
        console.print(entry.stream().map(line -> line.on(console.page()) + "\n").collect(Collectors.joining()));
    }
}
