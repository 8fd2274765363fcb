package io.netlab.shell.repl.command;

import io.netlab.session.Output;
import io.netlab.text.Page;
import java.util.function.Supplier;

/** What a person sees, and how programs get the person's terminal. */
public interface Screen extends Output {
    /** What texts are made for, as wide as it is now. */
    Page page();

    /** True where a person sits at a terminal that can be redrawn. */
    boolean isTerminal();

    /** Shows a picture, again whenever something changes in the network, until a key is pressed. */
    void live(Supplier<String> picture);

    /** A line of print. */
    default void line(String text) {
        print(text + "\n");
    }
}
