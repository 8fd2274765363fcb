package io.netlab.shell.repl;

import io.netlab.shell.repl.command.Screen;
import io.netlab.text.Page;
import java.io.PrintStream;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Text alone, for pipes, files and terminals that can do no more. */
record PlainScreen(PrintStream out, PrintStream err, Page page, Foreground foreground) implements Screen {
    @Override
    public void print(String text) {
        out.print(text);
        out.flush();
    }

    @Override
    public void complain(String text) {
        out.flush();
        err.print(text);
        err.flush();
    }

    @Override
    public int run(List<String> words) {
        out.flush();
        return foreground.run(words, this::complain);
    }

    @Override
    public boolean isTerminal() {
        return false;
    }

    @Override
    public void steps(int count, IntFunction<String> page) {
        print(page.apply(count - 1));
    }

    @Override
    public void live(Supplier<String> picture) {
        print(picture.get());
    }
}
