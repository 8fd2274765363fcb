package io.netlab.shell;

import io.netlab.error.InvalidInputException;
import io.netlab.error.Position;
import io.netlab.error.Problem;
import io.netlab.scenario.file.Scenarios;
import io.netlab.scenario.yaml.YamlText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Files that the user named. The machine's own files cannot be seen from inside a lab, so the launcher puts copies of
 * them beside a list of their names, as typed.
 */
final class Inputs {
    private static final String LIST = "NETLAB_INPUTS";

    private Inputs() {}

    /** The text of a bundled scenario or of a file. Throws InvalidInputException when there is neither. */
    static YamlText text(String nameOrPath) {
        String list = System.getenv().getOrDefault(LIST, "");
        if (list.isEmpty()) {
            return Scenarios.text(nameOrPath);
        }
        try {
            int place = Files.readAllLines(Path.of(list)).indexOf(nameOrPath);
            return place < 0 ? Scenarios.text(nameOrPath) : staged(nameOrPath, Path.of(list), place + 1);
        } catch (IOException e) {
            throw new InvalidInputException(
                    List.of(Problem.at(Position.ofFile(nameOrPath), "the file cannot be read: " + e.getMessage())));
        }
    }

    private static YamlText staged(String path, Path list, int number) throws IOException {
        try (InputStream in = Files.newInputStream(list.resolveSibling(Integer.toString(number)))) {
            return YamlText.read(path, in);
        }
    }
}
