package io.netlab.shell.repl;

import io.netlab.shell.repl.command.Screen;
import io.netlab.text.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/** A terminal that a person sits at. While a program has it, nothing of netlab's is drawn. */
final class TerminalScreen implements Screen {
    private static final int LEAST_WIDTH = 40;

    private final Terminal terminal;
    private final Page page;
    private final StatusLine status;
    private final KernelNews news;
    private final Foreground foreground;

    TerminalScreen(Terminal terminal, Page page, StatusLine status, KernelNews news, Foreground foreground) {
        this.terminal = terminal;
        this.page = page;
        this.status = status;
        this.news = news;
        this.foreground = foreground;
    }

    @Override
    public Page page() {
        return page.withWidth(Math.max(LEAST_WIDTH, terminal.getWidth()));
    }

    @Override
    public void print(String text) {
        terminal.writer().print(text);
        terminal.flush();
    }

    @Override
    public void complain(String text) {
        print(text);
    }

    @Override
    public boolean isTerminal() {
        return true;
    }

    @Override
    public int run(List<String> words) {
        Attributes before = terminal.getAttributes();
        try {
            return foreground.run(words, this::complain);
        } finally {
            terminal.setAttributes(before); // a program that was killed left the terminal as it had set it
            status.restore();
        }
    }

    @Override
    public void steps(int count, IntFunction<String> page) {
        Attributes before = terminal.enterRawMode();
        terminal.puts(Capability.enter_ca_mode);
        try {
            int at = 0;
            while (at >= 0 && at < count) {
                draw(page.apply(at), "any key goes on, b steps back, q ends");
                at = next(at, terminal.reader().read());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            terminal.puts(Capability.exit_ca_mode);
            terminal.setAttributes(before);
            status.restore();
        }
    }

    /** The page after a key; -1 to end: q, Ctrl-C, Ctrl-D, or the end of the terminal. */
    private static int next(int at, int key) {
        return switch (key) {
            case 'q', -1, 3, 4 -> -1;
            case 'b' -> Math.max(0, at - 1);
            default -> at + 1;
        };
    }

    @Override
    public void live(Supplier<String> picture) {
        Attributes before = terminal.enterRawMode();
        terminal.puts(Capability.enter_ca_mode);
        Runnable draw = () -> draw(picture.get(), "any key ends this");
        Terminal.SignalHandler resized = terminal.handle(Terminal.Signal.WINCH, signal -> draw.run());
        news.addHearer(draw);
        try {
            draw.run();
            terminal.reader().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            news.removeHearer(draw);
            terminal.handle(Terminal.Signal.WINCH, resized);
            terminal.puts(Capability.exit_ca_mode);
            terminal.setAttributes(before);
            status.restore();
        }
    }

    /** In raw mode a line end does not go back to the first column by itself. */
    private synchronized void draw(String picture, String keys) {
        String shown =
                picture.lines().limit(Math.max(1, terminal.getHeight() - 2L)).collect(Collectors.joining("\r\n"));
        terminal.puts(Capability.clear_screen);
        terminal.writer().print(shown + "\r\n\r\n" + keys);
        terminal.flush();
    }
}
