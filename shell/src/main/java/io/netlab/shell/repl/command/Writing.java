package io.netlab.shell.repl.command;

/** What files that netlab writes for a person have in common. */
final class Writing {
    /** By this line the launcher tells files that netlab may replace from others (launcher/scribe.sh). */
    static final String MARK = "# written by netlab\n";

    private Writing() {}

    /** {@code labs/two-hosts.yaml} is called {@code two-hosts}. */
    static String title(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.indexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    /** A script with the mark below its first line. */
    static String script(String script) {
        int end = script.indexOf('\n') + 1;
        boolean hasInterpreter = script.startsWith("#!");
        return hasInterpreter ? script.substring(0, end) + MARK + script.substring(end) : MARK + script;
    }
}
