package io.netlab.shell.repl;

import io.netlab.shell.repl.command.OutsideFiles;
import io.netlab.shell.repl.command.Screen;
import io.netlab.shell.repl.command.Workplace;
import io.netlab.text.Mark;
import io.netlab.text.Page;
import java.io.FileDescriptor;
import java.io.IOException;
import java.util.Optional;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.impl.jni.linux.LinuxNativePty;
import org.jline.terminal.spi.Pty;
import org.jline.terminal.spi.SystemStream;

/** A terminal while the shell has it: the screen, the lower edge and the news, which are closed together. */
final class TerminalSession implements AutoCloseable {
    private static final String TTY = "/dev/tty";
    private static final Size UNKNOWN_SIZE = new Size(80, 24);

    private final Terminal terminal;
    private final Page page;
    private final StatusLine status;
    private final KernelNews news;
    private final TerminalScreen screen;
    private volatile Optional<Repl> repl = Optional.empty();

    TerminalSession(OwnTerminal terminal, Page page, String title, Foreground foreground) {
        this.terminal = terminal;
        this.page = page;
        this.status = new StatusLine(terminal, page, title);
        this.news = new KernelNews(this::tell);
        this.screen = new TerminalScreen(terminal, page, status, news, foreground);
    }

    /** The process's own terminal. Lines of the locale's own character set are drawn wherever they can be. */
    static TerminalSession open(Page page, String title, Foreground foreground) throws IOException {
        System.setProperty(TerminalBuilder.PROP_DISABLE_ALTERNATE_CHARSET, "true");
        String type = System.getenv().getOrDefault("TERM", "xterm");
        OwnTerminal terminal = new OwnTerminal(type, pty());
        foreground.group().ignoreStops(); // building the terminal has set them anew
        if (terminal.getWidth() == 0 || terminal.getHeight() == 0) {
            terminal.setSize(UNKNOWN_SIZE); // a serial line, or a program that stands for a terminal, may not tell
        }
        return new TerminalSession(terminal, page, title, foreground);
    }

    /**
     * JLine's own way to it asks for the name of the terminal, which in a kept lab has none: its device is not among
     * those of the lab.
     */
    private static Pty pty() {
        return new LinuxNativePty(
                new JniTerminalProvider(),
                SystemStream.Output,
                -1,
                null,
                0,
                FileDescriptor.in,
                1,
                FileDescriptor.out,
                TTY);
    }

    Screen screen() {
        return screen;
    }

    /** What Ctrl-C does while a line is run; while one is typed it is the line editor's. */
    void onInterrupt(Runnable interrupt) {
        terminal.handle(Terminal.Signal.INT, signal -> interrupt.run());
    }

    Repl repl(Workplace work, OutsideFiles files, Remembered remembered) throws IOException {
        boolean colours = !page.style().mark(Mark.BAD, "x").equals("x");
        Repl made = new Repl(terminal, work, files, status, news, remembered, colours);
        repl = Optional.of(made);
        news.start();
        return made;
    }

    private void tell(String news) {
        repl.ifPresent(reader -> reader.tell(page.style().mark(Mark.CHANGED, news)));
    }

    @Override
    public void close() throws IOException {
        news.close();
        status.close();
        terminal.close();
    }
}
