package io.netlab.language;

import io.netlab.op.GuestOp;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines that start and end a process in a namespace that is there: those of {@code start-stop-daemon(8)}, which
 * notes the process id in a file.
 */
final class GuestCommand {
    static final String PROGRAM = "start-stop-daemon";

    private static final List<String> START = List.of("--start", "--background", "--make-pidfile", "--pidfile");
    private static final List<String> STOP = List.of("--stop", "--signal", "KILL", "--pidfile");
    private static final List<String> COMMAND = List.of("--startas", "/usr/bin/env", "--");
    private static final String BEFORE = "/run/";
    private static final String BEHIND = ".pid";

    private GuestCommand() {}

    static String start(GuestOp.RunProcess op) {
        return PROGRAM + " " + String.join(" ", START) + " " + file(op.name()) + " " + String.join(" ", COMMAND) + " "
                + Quoting.quote(op.command());
    }

    static String stop(GuestOp.StopProcess op) {
        return PROGRAM + " " + String.join(" ", STOP) + " " + file(op.name());
    }

    private static String file(NodeName name) {
        return BEFORE + name + BEHIND;
    }

    /** The op of exactly these forms; anything else is the real program's. */
    static Command parse(NodeName node, List<Word> words) {
        List<String> rest = words.stream().skip(1).map(Word::text).toList();
        int atFile = START.size();
        int atCommand = atFile + 1 + COMMAND.size();
        if (rest.size() == STOP.size() + 1 && rest.subList(0, STOP.size()).equals(STOP)) {
            return new Command.Ops(List.of(new GuestOp.StopProcess(name(rest.get(STOP.size())))));
        }
        List<String> expected = new ArrayList<>(START);
        if (rest.size() <= atCommand) {
            throw new BeyondNetlab(PROGRAM);
        }
        expected.add(rest.get(atFile));
        expected.addAll(COMMAND);
        if (!rest.subList(0, atCommand).equals(expected)) {
            throw new BeyondNetlab(PROGRAM);
        }
        List<String> command = rest.subList(atCommand, rest.size());
        return new Command.Ops(List.of(new GuestOp.RunProcess(node, name(rest.get(atFile)), command)));
    }

    private static NodeName name(String file) {
        boolean isOne =
                file.startsWith(BEFORE) && file.endsWith(BEHIND) && file.length() > BEFORE.length() + BEHIND.length();
        String name = isOne ? file.substring(BEFORE.length(), file.length() - BEHIND.length()) : "";
        if (!NodeName.faultOf(name).isEmpty()) {
            throw new BeyondNetlab(PROGRAM);
        }
        return NodeName.of(name);
    }
}
