package io.netlab.shell;

import io.netlab.text.Glyphs;
import io.netlab.text.Page;
import io.netlab.text.Style;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where results and everything else are written: results on standard output, the rest on standard error. Colour only on
 * a terminal and without {@code NO_COLOR}; lines and ticks only where the locale has UTF-8.
 */
record Console(PrintStream out, PrintStream err, Page page, boolean showsProgress) {
    /** The process's own streams, as its terminal and environment have them. */
    static Console standard() {
        Map<String, String> environment = System.getenv();
        boolean colour =
                isTerminal(1) && !environment.containsKey("NO_COLOR") && !"dumb".equals(environment.get("TERM"));
        Page page = Page.plain()
                .with(isUtf8(environment) ? Glyphs.UNICODE : Glyphs.ASCII)
                .with(colour ? Style.ansi() : Style.plain());
        return new Console(stream(FileDescriptor.out), stream(FileDescriptor.err), page, isTerminal(2));
    }

    /** True where a person types and sees what comes of it. */
    static boolean isInteractive() {
        return isTerminal(0) && isTerminal(1);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** The first that is set decides (locale(7)). */
    private static boolean isUtf8(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value -> value.toUpperCase(Locale.ROOT).replace("-", "").endsWith("UTF8"))
                .orElse(false);
    }

    /** True when the descriptor is a terminal. */
    static boolean isTerminal(int descriptor) {
        try {
            String file = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return file.startsWith("/dev/pts/") || file.startsWith("/dev/tty") || file.equals("/dev/console");
        } catch (IOException e) {
            return false; // it is closed
        }
    }

    /** Writes a result. Its lines end with a line end each. */
    void print(String result) {
        out.print(result);
        out.flush();
    }

    /** Writes a message of one or more lines. */
    void complain(String message) {
        err.println("netlab: " + message);
        err.flush();
    }
}
