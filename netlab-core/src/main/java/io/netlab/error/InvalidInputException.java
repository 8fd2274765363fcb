package io.netlab.error;

import java.util.List;
import java.util.stream.Collectors;

/** A file or a line that a person wrote has mistakes: all of them, in the order of the text. Nothing was built. */
public final class InvalidInputException extends NetlabException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** Throws IllegalArgumentException when there is no problem. */
    public InvalidInputException(List<Problem> problems) {
        super(Kind.INPUT, problems.stream().sorted().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("no problem to report");
        }
        this.problems = problems.stream().sorted().toList();
    }

    /** All problems, by line and column. */
    public List<Problem> problems() {
        return problems;
    }
}
