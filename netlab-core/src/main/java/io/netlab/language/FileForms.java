package io.netlab.language;

import io.netlab.op.FileOp;
import io.netlab.op.NetworkOp;
import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Optional;

/** The lines that write a node's own files where {@code ip netns exec} looks for them ({@code /etc/netns/NODE}). */
final class FileForms {
    private static final String WRITE = "mkdir -p \"/etc/netns/$1\" && printf %s \"$3\" >\"/etc/netns/$1/$2\"";
    private static final String DELETE = "rm \"/etc/netns/$1/$2\"";
    private static final List<String> SHELL = List.of("sh", "-c");
    private static final int AT_ARGUMENTS = 4;

    private FileForms() {}

    static String write(FileOp.WriteFile op) {
        return line(WRITE, op) + " " + Quoting.quote(op.text());
    }

    static String delete(FileOp.DeleteFile op) {
        return line(DELETE, op);
    }

    private static String line(String script, FileOp op) {
        List<String> words = List.of(script, "sh", op.node().text(), op.name());
        return String.join(" ", SHELL) + " " + Quoting.quote(words);
    }

    /** The op of exactly these forms; any other script is the shell's. */
    static Optional<NetworkOp> parse(List<Word> words) {
        List<String> all = words.stream().map(Word::text).toList();
        boolean isOurs = all.size() > AT_ARGUMENTS + 1
                && all.subList(0, 2).equals(SHELL)
                && all.get(3).equals("sh")
                && NodeName.faultOf(all.get(AT_ARGUMENTS)).isEmpty();
        return isOurs ? parse(all.get(2), all.subList(AT_ARGUMENTS, all.size())) : Optional.empty();
    }

    private static Optional<NetworkOp> parse(String script, List<String> arguments) {
        NodeName node = NodeName.of(arguments.get(0));
        if (script.equals(WRITE) && arguments.size() == 3) {
            return Optional.of(new FileOp.WriteFile(node, arguments.get(1), arguments.get(2)));
        }
        return script.equals(DELETE) && arguments.size() == 2
                ? Optional.of(new FileOp.DeleteFile(node, arguments.get(1)))
                : Optional.empty();
    }
}
