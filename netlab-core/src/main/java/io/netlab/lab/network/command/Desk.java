package io.netlab.lab.network.command;

import io.netlab.lab.network.Networks;
import java.util.function.Consumer;

/**
 * Where the commands work, and where they print to.
 *
 * @param output takes lines of standard output, with their ends
 * @param errors takes lines of standard error, with their ends
 */
public record Desk(Networks networks, Consumer<String> output, Consumer<String> errors) {
    void print(String line) {
        output.accept(line + "\n");
    }

    void complain(String line) {
        errors.accept(line + "\n");
    }
}
