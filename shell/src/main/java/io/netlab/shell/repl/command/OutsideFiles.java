package io.netlab.shell.repl.command;

import io.netlab.net.Bytes;
import io.netlab.scenario.yaml.YamlText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The person's own files, which lie outside of the sealed lab, in the directory that the shell was started in. */
public interface OutsideFiles {
    /** The text of a bundled scenario or of a file. Throws InvalidInputException when there is neither. */
    YamlText scenario(String nameOrPath);

    /** Writes a whole file, or throws NetlabException with what refused it. */
    void write(String path, Bytes content);

    /** Writes a whole file of text, or throws NetlabException with what refused it. */
    default void write(String path, String content) {
        write(path, Bytes.of(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** What was written down of tutorials that the person has done, the oldest first. */
    List<String> progress();

    /** Writes down a line of it. */
    void addProgress(String line);

    /** The paths that begin so; directories end with a slash. */
    List<String> list(String prefix);
}
