package io.netlab.scenario.yaml;

import io.netlab.error.Position;
import io.netlab.error.Problem;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Says in plain words what the YAML parser found wrong, and where. */
final class YamlFault {
    private YamlFault() {}

    static Problem of(String file, JacksonException fault) {
        if (fault.getCause() instanceof MarkedYamlEngineException marked) {
            return of(file, marked);
        }
        TokenStreamLocation location = fault.getLocation();
        Position position = location == null
                ? Position.ofFile(file)
                : new Position(file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()), 1);
        return Problem.at(position, "this is not YAML: " + fault.getOriginalMessage());
    }

    private static Problem of(String file, MarkedYamlEngineException fault) {
        String problem = Optional.ofNullable(fault.getProblem()).orElse("unreadable");
        boolean endless = problem.contains("stream end") || problem.contains("end of stream");
        Optional<Mark> begin = fault.getContextMark();
        Optional<Mark> mark =
                endless && begin.isPresent() ? begin : fault.getProblemMark().or(() -> begin);
        Position position = mark.map(at -> new Position(file, at.getLine() + 1, at.getColumn() + 1, 1))
                .orElse(Position.ofFile(file));
        return endless
                ? new Problem(position, "what begins here is never closed", "is a quote, ] or } missing?")
                : inWords(position, problem);
    }

    private static Problem inWords(Position position, String problem) {
        if (problem.contains("mapping values are not allowed")) {
            return new Problem(
                    position,
                    "a key with its \": \" cannot stand here",
                    "check the indentation, or quote text that has \": \" in it");
        }
        if (problem.contains("TAB")) {
            return new Problem(position, "a tab cannot indent YAML", "use spaces");
        }
        if (problem.contains("but got {")) {
            return new Problem(position, "a { cannot stand here", "inside [ ] and { }, put text with ${...} in quotes");
        }
        return Problem.at(position, "this is not YAML: " + problem);
    }
}
