package io.netlab.shell.repl.command;

import io.netlab.session.Output;
import io.netlab.text.Page;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** What a person sees, and how programs get the person's terminal. */
public interface Screen extends Output {
    /** What texts are made for, as wide as it is now. */
    Page page();

    /** True where a person sits at a terminal that can be redrawn. */
    @Override
    boolean isTerminal();

    /** Shows a picture, again whenever something changes in the network, until a key is pressed. */
    void live(Supplier<String> picture);

    /** Shows pages one after the other, the next by any key; the last one alone where there are no keys. */
    void steps(int count, IntFunction<String> page);

    /** A line of print. */
    default void line(String text) {
        print(text + "\n");
    }
}
