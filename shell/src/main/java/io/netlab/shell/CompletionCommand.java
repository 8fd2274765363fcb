package io.netlab.shell;

import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code netlab completion}: a script that completes the command line in bash and zsh. */
final class CompletionCommand implements Subcommand {
    @Override
    public CommandSpec spec() {
        return Arguments.command("Prints a script that completes netlab's command line: . <(netlab completion bash)")
                .addPositional(Arguments.operands("SHELL", "0..1", "bash or zsh; one script serves both."));
    }

    @Override
    public int run(ParseResult arguments, Console console) {
        String shell = Arguments.operands(arguments).stream().findFirst().orElse("bash");
        if (!shell.equals("bash") && !shell.equals("zsh")) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(), "completion is for bash and zsh, not for \"" + shell + "\"");
        }
        console.print(AutoComplete.bash("netlab", Program.line(Program.commands())));
        return 0;
    }
}
