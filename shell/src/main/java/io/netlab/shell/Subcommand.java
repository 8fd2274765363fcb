package io.netlab.shell;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One of the program's subcommands. */
interface Subcommand {
    /** Its name, options and help, for picocli. */
    CommandSpec spec();

    /** Does the work and returns the exit code; NetlabExceptions are for the caller. */
    int run(ParseResult arguments, Console console);
}
