package io.netlab.shell;

/** Where the program starts. */
public final class Main {
    private Main() {}

    /** Runs one subcommand and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new Program(Console.standard()).run(arguments));
    }
}
