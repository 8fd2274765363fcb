package io.netlab.report;

import io.netlab.check.CheckResult;
import io.netlab.error.NetlabException;
import io.netlab.error.Position;
import io.netlab.topology.NodeName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of one run of a scenario.
 *
 * @param typed what the user called the scenario by: its name, or the path of its file
 * @param lab the id of the lab, {@code 3f2a}; may be empty
 * @param note what is worth saying of the lab, {@code no root needed}; may be empty
 * @param started when the run began
 * @param steps the scenario's steps that were done, in order
 * @param checks the checks that were made when everything was there
 * @param failures what stopped the work, in the order of time; empty when nothing did
 * @param total the whole run, from reading to removal
 */
public record RunReport(
        String scenario,
        String title,
        String typed,
        String lab,
        String note,
        Instant started,
        Build build,
        List<Entry> steps,
        List<Checked> checks,
        Removal removal,
        List<Failure> failures,
        Duration total) {
    public RunReport {
        steps = List.copyOf(steps);
        checks = List.copyOf(checks);
        failures = List.copyOf(failures);
    }

    /** What was built, thing by thing (see {@link BuildSummary}), with how many ops, and how long it took. */
    public record Build(List<String> parts, int ops, Duration took) {
        /** Nothing was built. */
        public static final Build NONE = new Build(List.of(), 0, Duration.ZERO);

        public Build {
            parts = List.copyOf(parts);
        }
    }

    /** How the lab ended: what is still there that should not be, which is nothing. */
    public record Removal(List<String> left, Duration took) {
        /** Nothing was to be removed: the lab stays. */
        public static final Removal NONE = new Removal(List.of(), Duration.ZERO);

        public Removal {
            left = List.copyOf(left);
        }
    }

    /** What stopped the work, with the exit code that it asks for: a refusal of the kernel's, a missing program. */
    public record Failure(String message, int exitCode) {
        /** The message and the exit code of an exception. */
        public static Failure of(NetlabException exception) {
            String message = exception.getMessage();
            return new Failure(
                    message == null ? exception.kind().toString() : message,
                    exception.kind().exitCode());
        }
    }

    /** Something of a scenario that was done and went well or did not. */
    public sealed interface Entry {
        /** Where it stands in the scenario's file. */
        Position position();

        /** What a reader sees. */
        String title();

        /** True when all is as it should be. */
        boolean passed();

        /** How long it took; of a probe, its round trip. */
        Duration took();
    }

    /** A command line that was run in a node, or a process that was ended; the fault is empty when it went well. */
    public record Done(Position position, NodeName node, String line, String fault, Duration took) implements Entry {
        /** As the shell shows it: {@code host# ip netns add ns1}. */
        @Override
        public String title() {
            return node + "# " + line;
        }

        @Override
        public boolean passed() {
            return fault.isEmpty();
        }
    }

    /** A check that was made. */
    public record Checked(Position position, CheckResult result) implements Entry {
        @Override
        public String title() {
            return result.check().title();
        }

        @Override
        public boolean passed() {
            return result.passed();
        }

        @Override
        public Duration took() {
            return result.took();
        }
    }

    /** The same, of a scenario that the user called by this word. */
    public RunReport called(String word) {
        return new RunReport(scenario, title, word, lab, note, started, build, steps, checks, removal, failures, total);
    }

    /** The steps, and then the checks. */
    public List<Entry> entries() {
        return Stream.concat(steps.stream(), checks.stream()).toList();
    }

    /** How many steps and checks went well. */
    public int passed() {
        return (int) entries().stream().filter(Entry::passed).count();
    }

    /** How many did not. */
    public int failed() {
        return entries().size() - passed();
    }

    /** How many checks were made, also among the steps. */
    public int checksMade() {
        return (int) entries().stream().filter(Checked.class::isInstance).count();
    }

    /** How many checks passed. */
    public int checksPassed() {
        return (int) entries().stream()
                .filter(entry -> entry instanceof Checked && entry.passed())
                .count();
    }

    /** True when every step and check went well, nothing stopped the work, and nothing is left. */
    public boolean isGood() {
        return exitCode() == 0;
    }

    /** 0 all well, 1 a step or check failed, else what the first failure asks for; 4 when something is left over. */
    public int exitCode() {
        if (!failures.isEmpty()) {
            return failures.get(0).exitCode();
        }
        if (!removal.left().isEmpty()) {
            return NetlabException.Kind.INTERNAL.exitCode();
        }
        return failed() > 0 ? 1 : 0;
    }

    /** The exit code of several runs: the highest of theirs. */
    public static int exitCode(List<RunReport> runs) {
        return runs.stream().mapToInt(RunReport::exitCode).max().orElse(0);
    }
}
