package io.netlab.language;

import io.netlab.error.InvalidInputException;
import io.netlab.query.Query;
import java.util.function.Supplier;

/** Makes commands of what is to be shown. */
final class Shows {
    private Shows() {}

    /** What is wrong with such a command is the real program's to say, in the words that its users know. */
    static Command of(Supplier<Query> query, Command.Program instead) {
        try {
            return new Command.Show(query.get(), instead);
        } catch (InvalidInputException e) {
            return instead;
        }
    }
}
