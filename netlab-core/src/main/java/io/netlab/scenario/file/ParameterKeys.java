package io.netlab.scenario.file;

import io.netlab.scenario.shape.Key;
import io.netlab.scenario.shape.Scalars;
import io.netlab.scenario.shape.Shape;
import io.netlab.scenario.shape.Type;
import java.util.List;

/** What a file can say of its parameters. */
final class ParameterKeys {
    static final Type<String> NAME =
            Scalars.name("the name of a parameter", "^[a-z][a-z0-9-]*$", ParameterKeys::parseName);
    static final Key<String> DEFAULT = Key.required("default", Values.TEXT, "The value unless the user chooses one.");
    static final Key<Long> MIN =
            Key.optional("min", Scalars.whole(0, Integer.MAX_VALUE), "The least value, of a number.");
    static final Key<Long> MAX =
            Key.optional("max", Scalars.whole(0, Integer.MAX_VALUE), "The greatest value, of a number.");
    static final Key<String> ABOUT = Key.optional("about", Values.TEXT, "What it is, for people.");

    static final Shape SHAPE =
            new Shape("a parameter", "A value that the user may choose.", List.of(DEFAULT, MIN, MAX, ABOUT));

    private ParameterKeys() {}

    private static String parseName(String text) {
        if (!text.matches("[a-z][a-z0-9-]*") || text.equals("i")) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" cannot be a parameter: use small letters, digits and -, and not i");
        }
        return text;
    }
}
