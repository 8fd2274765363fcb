package io.netlab.doctor;

/** Looks whether the user has ids to give away in a lab ({@code subuid(5)}). */
final class SubordinateIds {
    private static final int ENOUGH = 65536;
    private static final long FIRST = 100_000;

    private final Machine machine;
    private final Remedies remedies;

    SubordinateIds(Machine machine) {
        this.machine = machine;
        this.remedies = new Remedies(machine);
    }

    Verdict examine() {
        return new Verdict(Feature.SUBORDINATE_IDS, state());
    }

    private State state() {
        if (machine.isRoot()) {
            return new State.Present("(root needs none)");
        }
        if (isListed("/etc/subuid") && isListed("/etc/subgid")) {
            return new State.Present("");
        }
        long first = Math.max(firstFree("/etc/subuid"), firstFree("/etc/subgid"));
        String range = first + "-" + (first + ENOUGH - 1);
        return new State.Missing(
                "/etc/subuid and /etc/subgid have no " + ENOUGH + " ids for " + machine.user(),
                remedies.asRoot("usermod --add-subuids " + range + " --add-subgids " + range + " " + machine.user()));
    }

    private boolean isListed(String file) {
        return machine.lines(file).stream()
                .map(line -> line.split(":", -1))
                .anyMatch(parts -> parts.length == 3
                        && (parts[0].equals(machine.user()) || parts[0].equals(String.valueOf(machine.uid())))
                        && number(parts[2]) >= ENOUGH);
    }

    private long firstFree(String file) {
        return machine.lines(file).stream()
                .map(line -> line.split(":", -1))
                .filter(parts -> parts.length == 3)
                .mapToLong(parts -> number(parts[1]) + number(parts[2]))
                .reduce(FIRST, Math::max);
    }

    private static long number(String text) {
        boolean digits = text.matches("[0-9]{1,11}");
        return digits ? Long.parseLong(text) : 0;
    }
}
