package io.netlab.command;

/** How a program ended: its exit code (128 + N when signal N ended it), and what it wrote. */
public record ProgramResult(int exitCode, String output, String errors) {
    /** True when the exit code is 0. */
    public boolean succeeded() {
        return exitCode == 0;
    }

    /** What it wrote to standard error, or when that is empty to standard output, without the line end. */
    public String complaint() {
        return (errors.isBlank() ? output : errors).strip();
    }
}
