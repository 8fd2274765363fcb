package io.netlab.tests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A terminal with a person at it who types and reads: tmux(1) keeps its screen. */
final class TmuxTerminal implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Person person;
    private final String socket;

    private TmuxTerminal(Person person, String socket) {
        this.person = person;
        this.socket = socket;
    }

    static boolean isInstalled() {
        return new Command("sh", "-c", "command -v tmux").run().exitCode() == 0;
    }

    /** A terminal of 100 by 24 in which the program is started with these arguments. */
    static TmuxTerminal with(Person person, String name, String arguments) {
        return with(person, name, arguments, 100);
    }

    /** The same, so many columns wide. */
    static TmuxTerminal with(Person person, String name, String arguments, int columns) {
        TmuxTerminal terminal =
                new TmuxTerminal(person, person.home().resolve(name).toString());
        String line = Installation.tree() + "/netlab " + arguments + "; echo ended $?; exec sleep 1000";
        terminal.tmux("-f", "/dev/null", "new-session", "-d", "-x", "" + columns, "-y", "24", line);
        return terminal;
    }

    private String tmux(String... words) {
        List<String> all = new ArrayList<>(List.of("tmux", "-S", socket));
        all.addAll(List.of(words));
        return person.program(all.toArray(String[]::new)).mustWork();
    }

    /** Types a text, letter by letter, without Enter. */
    void type(String text) {
        tmux("send-keys", "-l", text);
    }

    /** Types a line with Enter. */
    void line(String text) {
        type(text);
        key("Enter");
    }

    /** Presses a key by tmux's name for it. */
    void key(String name) {
        tmux("send-keys", name);
    }

    /** Pastes a text, as a terminal does that can tell pasted text from typed. */
    void paste(String text) {
        tmux("set-buffer", text);
        tmux("paste-buffer", "-p");
    }

    /**
     * Pastes the bytes of a file of the person's.
     *
     * @param how {@code -p} as a terminal does that can tell pasted text from typed, {@code -r} as if each were a key
     */
    void pasteFile(String name, String how) {
        tmux("load-buffer", person.home().resolve(name).toString());
        tmux("paste-buffer", how);
    }

    void resize(int columns, int rows) {
        tmux("resize-window", "-x", "" + columns, "-y", "" + rows);
    }

    /** The screen as text. */
    String screen() {
        return tmux("capture-pane", "-p");
    }

    /** The screen with its colours. */
    String colouredScreen() {
        return tmux("capture-pane", "-p", "-e");
    }

    /** Waits until the screen shows a text that fits the pattern; returns the screen. */
    String waitFor(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String screen = screen();
        while (!wanted.matcher(screen).find()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the screen never showed " + pattern + ":\n" + screen);
            }
            screen = screen(); // each look is a program of its own: that is pause enough
        }
        return screen;
    }

    /** Does something again and again until the screen shows it: for what is seen only by whoever listens already. */
    String waitForWhile(String pattern, Runnable deed) {
        Pattern wanted = Pattern.compile(pattern);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.matcher(screen()).find()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the screen never showed " + pattern + ":\n" + screen());
            }
            deed.run();
        }
        return screen();
    }

    @Override
    public void close() {
        person.program("tmux", "-S", socket, "kill-server").run();
    }
}
