package io.netlab.probe;

import io.netlab.topology.Neighbour;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Says a neighbour's state in the words of {@code ip neigh}. */
public final class NeighbourWord {
    private NeighbourWord() {}

    /** {@code REACHABLE}, {@code STALE}, ... */
    public static String of(int state) {
        String words = Arrays.stream(Neighbour.State.values())
                .filter(each -> (each.number() & state) != 0)
                .map(Enum::name)
                .collect(Collectors.joining(","));
        return words.isEmpty() ? "NONE" : words;
    }
}
