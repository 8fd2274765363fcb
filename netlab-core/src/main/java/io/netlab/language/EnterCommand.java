package io.netlab.language;

import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Optional;

/** {@code nsenter -t PID -n COMMAND} and {@code nsenter --net=FILE COMMAND}: a command in the node that they name. */
final class EnterCommand {
    private EnterCommand() {}

    static Command parse(Arguments arguments) {
        Optional<NodeName> node = Optional.empty();
        boolean network = false;
        while (!arguments.isEmpty() && arguments.peek().text().startsWith("-")) {
            String option = arguments.next().text();
            if (option.equals("-n") || option.equals("--net")) {
                network = true;
            } else if (option.equals("-t") || option.equals("--target")) {
                node = process(arguments.next("a process id").text());
            } else if (option.startsWith("--net=") || option.startsWith("-n/")) {
                network = true;
                node = file(option.substring(Math.max(0, option.indexOf("/"))));
            } else {
                throw new BeyondNetlab(option);
            }
        }
        if (!network || node.isEmpty() || arguments.isEmpty()) {
            throw new BeyondNetlab("nsenter");
        }
        return Verbs.parse(List.copyOf(arguments.rest()), node.get());
    }

    private static Optional<NodeName> process(String pid) {
        return pid.matches("[1-9][0-9]{0,9}") ? Optional.of(NodeName.of(pid)) : Optional.empty();
    }

    private static Optional<NodeName> file(String path) {
        Optional<String> name =
                NamespacePath.name(path).filter(each -> NodeName.faultOf(each).isEmpty());
        return name.isPresent()
                ? name.map(NodeName::of)
                : NamespacePath.pid(path).stream()
                        .mapToObj(pid -> NodeName.of("" + pid))
                        .findFirst();
    }
}
