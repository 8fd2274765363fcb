package io.netlab.shell;

import io.netlab.lesson.Progress;
import io.netlab.shell.learn.TutorialList;
import io.netlab.shell.repl.ShellOptions;
import io.netlab.tutorial.Language;
import io.netlab.tutorial.Tutorials;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code netlab learn [NAME]}: lists the tutorials with a person's progress, or opens one in the shell. */
final class LearnCommand implements Subcommand {
    @Override
    public CommandSpec spec() {
        return Arguments.command("Opens a tutorial in the shell, in a fresh lab; without a name, lists them.")
                .addPositional(Arguments.operands("TUTORIAL", "0..1", "One of " + String.join(", ", Tutorials.names())))
                .addOption(Arguments.text("--lang", "en|zh", "The language; unless said, that of LANG."))
                .addOption(Arguments.text("--step", "NUMBER", "Begins at a step; unless said, where you left off."))
                .addOption(Arguments.texts("-c", "LINE", "Runs this line instead of reading lines; may be repeated."))
                .addOption(Arguments.flag("--keep-going", "Without a person: goes on after a line that failed."))
                .addOption(Arguments.flag("--sealed", "Reads and writes no files of yours, not even your progress."));
    }

    @Override
    public int run(ParseResult arguments, Console console) {
        Language language = language(arguments);
        Optional<String> name = Arguments.operands(arguments).stream().findFirst();
        if (name.isEmpty()) {
            Progress progress = Progress.of(Scribe.open().progress());
            console.print(TutorialList.render(progress, language, console.page()));
            return 0;
        }
        Tutorials.text(name.get(), language); // says which there are, when there is none of that name
        String step = arguments.matchedOptionValue("--step", "");
        String line = "learn " + name.get() + " --lang " + language.word() + (step.isEmpty() ? "" : " --step " + step);
        List<String> lines = Arguments.values(arguments, "-c");
        return ShellCommand.run(new ShellOptions("", lines, Arguments.has(arguments, "--keep-going"), line), console);
    }

    private static Language language(ParseResult arguments) {
        String word = arguments.matchedOptionValue("--lang", "");
        return word.isEmpty()
                ? Language.wantedBy(System.getenv())
                : Language.of(word)
                        .orElseThrow(() -> new ParameterException(
                                arguments.commandSpec().commandLine(), "--lang takes en or zh, not \"" + word + "\""));
    }
}
