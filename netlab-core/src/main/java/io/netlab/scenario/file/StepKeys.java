package io.netlab.scenario.file;

import io.netlab.scenario.shape.Key;
import io.netlab.scenario.shape.OneShape;
import io.netlab.scenario.shape.Shape;
import io.netlab.scenario.shape.Type;
import io.netlab.topology.NodeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a file can say of steps. */
final class StepKeys {
    static final Key<String> RUN =
            Key.required("run", Values.TEXT, "A command line as one would type it; $NAME is a variable.");
    static final Key<NodeName> IN =
            Key.optional("in", Values.NODE, "Where it is typed; on the lab's host unless said.");
    static final Key<String> PRINTS = Key.optional("prints", Values.TEXT, "A text that the output must have in it.");
    static final Key<String> FAILS =
            Key.optional("fails", Values.TEXT, "The line must fail, and its error must have this text in it.");
    static final Key<NodeName> END = Key.required("end", Values.NODE, "The process to end.");
    static final Key<OneShape.Chosen> CHECK = Key.required("check", CheckKeys.CHECK, "A check that is tried now.");

    /** An item of {@code steps}. */
    static final Type<OneShape.Chosen> STEP = OneShape.byKey("a step", shapes());

    private StepKeys() {}

    private static Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        shapes.put("run", new Shape("a run step", "Runs a command line.", List.of(RUN, IN, PRINTS, FAILS)));
        shapes.put("end", new Shape("an end step", "Ends a process of the scenario.", List.of(END)));
        shapes.put("check", new Shape("a check step", "Tries a check now.", List.of(CHECK)));
        return shapes;
    }
}
