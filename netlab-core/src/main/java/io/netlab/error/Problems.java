package io.netlab.error;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with a text, all of it, so that its writer can mend it in one go. */
public final class Problems {
    private static final int MOST_AT_ONE_PLACE = 3;

    private final List<Problem> found = new ArrayList<>();

    /** Notes a problem for which no mend can be named. */
    public void add(Position position, String message) {
        add(position, message, "");
    }

    /** Notes a problem and what would mend it; an empty suggestion is none. */
    public void add(Position position, String message, String suggestion) {
        found.add(new Problem(position, message, suggestion));
    }

    /** True when nothing was wrong so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** The problems by line and column; what is repeated at one place with other numbers is told once. */
    public List<Problem> list() {
        Set<String> told = new HashSet<>();
        return found.stream().sorted().filter(problem -> isNew(problem, told)).toList();
    }

    /** Throws InvalidInputException when anything was wrong. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidInputException(list());
        }
    }

    private static boolean isNew(Problem problem, Set<String> told) {
        Position position = problem.position();
        String place = position + "+" + position.length() + " ";
        if (position.line() == 0) {
            return told.add(place + problem.message());
        }
        long before = told.stream().filter(text -> text.startsWith(place)).count();
        return before < MOST_AT_ONE_PLACE
                && told.add(place + problem.message().replaceAll("[0-9a-f:.]*[0-9][0-9a-f:.]*", "#"));
    }
}
