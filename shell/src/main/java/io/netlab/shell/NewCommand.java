package io.netlab.shell;

import io.netlab.tutorial.Language;
import io.netlab.tutorial.TutorialLint;
import io.netlab.tutorial.TutorialTemplate;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code netlab new tutorial NAME}: writes a tutorial to begin with, in every language. */
final class NewCommand implements Subcommand {
    @Override
    public CommandSpec spec() {
        return Arguments.command("Writes a tutorial to begin with: tutorials/en/NAME.md and tutorials/zh/NAME.md.")
                .addPositional(Arguments.operands("tutorial NAME", "2..*", "What to write, and what it is called."))
                .addOption(Arguments.texts("--output", "FILE", "Where to write; the directory names the language."));
    }

    @Override
    public int run(ParseResult arguments, Console console) {
        List<String> words = Arguments.operands(arguments);
        boolean isRight = words.size() == 2
                && words.get(0).equals("tutorial")
                && words.get(1).matches("[a-z0-9][a-z0-9-]{0,40}");
        if (!isRight) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(),
                    "new tutorial NAME: the name is small letters, digits and -");
        }
        for (String path : Arguments.values(arguments, "--output")) {
            Language language = TutorialLint.languageOf(path).orElse(Language.EN);
            Outputs.write(path, TutorialTemplate.text(words.get(1), language));
            console.print(path + "\n");
        }
        return 0;
    }
}
