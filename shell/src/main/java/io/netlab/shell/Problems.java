package io.netlab.shell;

import io.netlab.error.InvalidInputException;
import io.netlab.error.NetlabException;
import io.netlab.error.ProblemReport;
import java.util.List;

/** What a person sees of a file with mistakes: every problem, with the line that it is in. */
final class Problems {
    private Problems() {}

    static String render(InvalidInputException e) {
        String file = e.problems().get(0).position().file();
        return ProblemReport.render(file, e.problems(), lines(file));
    }

    /** The lines of the file; none when it cannot be read, which is then one of the problems. */
    private static List<String> lines(String file) {
        try {
            return Inputs.text(file).lines();
        } catch (NetlabException e) {
            return List.of();
        }
    }
}
