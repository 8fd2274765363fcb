package io.netlab.session;

import io.netlab.lab.Terminal;
import java.util.List;

/** Where a person's lines write to, and how a program gets the person's terminal. */
public interface Output extends Terminal {
    @Override
    void print(String text);

    @Override
    void complain(String text);

    /** Runs a program with this terminal, or pipe, to its end; the words that lead into the namespace are in front. */
    @Override
    int run(List<String> words);
}
