package io.netlab.scenario.file;

import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Key;
import io.netlab.scenario.shape.Located;
import io.netlab.scenario.shape.Scalars;
import io.netlab.scenario.shape.Several;
import io.netlab.scenario.shape.Several.Named;
import io.netlab.scenario.shape.Shape;
import io.netlab.scenario.shape.Type;
import io.netlab.topology.NodeName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a file can say of namespaces, further hosts and processes. */
final class NodeKeys {
    private static final Type<String> SYSCTL_NAME =
            Scalars.parsed("the name of a setting like net.ipv4.ip_forward", "^net\\.", NodeKeys::parseSysctlName);
    private static final Key<Boolean> LO = Key.optional(
            "lo",
            Scalars.choice("a state of lo", List.of(true, false), up -> up ? "up" : "down"),
            "Whether the loopback is set up; a new namespace has it down.");
    private static final Key<List<Named<String, String>>> SYSCTLS = Key.optional(
            "sysctls", Several.byName(SYSCTL_NAME, Values.TEXT), "Kernel settings of the namespace, by dotted name.");

    static final Key<List<Located<String>>> COMMAND = Key.optional(
            "command", Several.oneOrMore(Values.TEXT), "The program and its words; sleep infinity unless said.");
    static final Key<String> PID = Key.optional(
            "pid",
            Scalars.name("the name of a variable", "^[A-Za-z_][A-Za-z0-9_]*$", NodeKeys::parseVariable),
            "The variable that has the process id in steps; the process's own name unless said.");

    /** What stands under {@code host}. */
    static final Shape HOST = new Shape("the host", "The lab's own host.", List.of(LO, SYSCTLS));

    /** What stands under the name of a namespace. */
    static final Shape NODE =
            new Shape("a namespace", "A network namespace.", Shape.join(List.of(LO, SYSCTLS), NetworkKeys.OF_NODE));

    /** What stands under the name of a further host. */
    static final Shape FURTHER_HOST = new Shape(
            "a host",
            "A further machine: a network namespace that may have an engine.",
            Shape.join(List.of(LO, SYSCTLS, NetworkKeys.OWN_ENGINE), NetworkKeys.OF_NODE));

    /** What stands under the name of a process. */
    static final Shape PROCESS = new Shape(
            "a process",
            "A process with a network namespace of its own, as docker run --net=none leaves it.",
            Shape.join(List.of(COMMAND, PID, LO, SYSCTLS), NetworkKeys.OF_NODE));

    private NodeKeys() {}

    /** Names of namespaces with what is said of them. */
    static Key<List<Named<NodeName, Fields>>> section(String name, Shape shape, String about) {
        return Key.optional(name, Several.byName(Values.NODE, shape), about);
    }

    /** Whether lo is to be up, if something is said of it; Docker sets it up in whatever it wires. */
    static List<Boolean> loopback(Fields fields) {
        List<Boolean> unsaid = NetworkKeys.isWired(fields) ? List.of(true) : List.of();
        return fields.value(LO).map(List::of).orElse(unsaid);
    }

    /** The settings by name. */
    static Map<String, String> sysctls(Fields fields) {
        Map<String, String> sysctls = new HashMap<>();
        fields.list(SYSCTLS).forEach(named -> named.name().ifPresent(name -> sysctls.put(name.value(), named.value())));
        return sysctls;
    }

    /** Only {@code net.*} belongs to a network namespace; the rest is the whole machine's. */
    static String parseSysctlName(String text) {
        if (!text.matches("net\\.[^\\s/]+")) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no setting of a network namespace: those begin with net.");
        }
        return text;
    }

    private static String parseVariable(String text) {
        if (!text.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException("\"" + text + "\" cannot be the name of a variable");
        }
        return text;
    }
}
