package io.netlab.shell;

import io.netlab.error.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a person reads who typed a command or an option that there is not. */
final class Misuse {
    private Misuse() {}

    /** What is wrong with the command line, and the word that was perhaps meant. */
    static String message(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unknown(unmatched.getUnmatched(), e.getCommandLine().getCommandSpec());
        }
        return String.valueOf(e.getMessage());
    }

    private static String unknown(List<String> words, CommandSpec spec) {
        String first = words.get(0);
        if (first.startsWith("-")) {
            return "unknown option " + first
                    + suggestion(first, spec.optionsMap().keySet());
        }
        if (!spec.subcommands().isEmpty()) {
            return "there is no command \"" + first + "\""
                    + suggestion(first, Subcommands.visible().keySet());
        }
        return "too many words: "
                + words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(" "));
    }

    private static String suggestion(String written, Collection<String> candidates) {
        String suggestion = Spelling.suggest(written, candidates);
        return suggestion.isEmpty() ? "" : ": " + suggestion;
    }
}
