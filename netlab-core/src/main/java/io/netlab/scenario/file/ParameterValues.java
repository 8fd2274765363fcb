package io.netlab.scenario.file;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What stands for {@code ${NAME}}.
 *
 * @param values the values by name
 * @param isValueless true of a parameter that was declared wrongly: it is there, but its value is not known
 */
record ParameterValues(Map<String, String> values, Predicate<String> isValueless) {
    ParameterValues {
        values = Map.copyOf(values);
    }

    /** The same, and a round's number for {@code ${i}}. */
    ParameterValues inRound(long i) {
        Map<String, String> more = new HashMap<>(values);
        more.put("i", Long.toString(i));
        return new ParameterValues(more, isValueless);
    }
}
