package io.netlab.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A lab of which any process is killed, at any moment of building, running and removing, leaves nothing. */
class KilledLabIT {
    /** How often each test kills; the moments and the victims are the same each time for the same seed. */
    private static final int ROUNDS = Integer.getInteger("netlab.kill.rounds", 40);

    private static final long SEED = Long.getLong("netlab.kill.seed", 1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LAB = "killed" + ProcessHandle.current().pid();

    static Stream<Identity> identities() {
        return Identity.all();
    }

    @ParameterizedTest
    @MethodSource("identities")
    void leavesNothingWhenAnyProcessOfARunIsKilled(Identity identity) {
        try (Person person = Person.as(identity)) {
            killAtRandomMoments(person, 500, person.netlab("run", "docker0"));
        }
    }

    @ParameterizedTest
    @MethodSource("identities")
    void leavesNothingWhenAnyProcessOfAKeptLabIsKilled(Identity identity) {
        try (Person person = Person.as(identity)) {
            killAtRandomMoments(person, 500, up(person));
        }
    }

    @ParameterizedTest
    @MethodSource("identities")
    void leavesNothingWhenAnyProcessIsKilledWhileALabIsTakenDown(Identity identity) {
        try (Person person = Person.as(identity)) {
            killAtRandomMoments(person, 20, person.netlab("down", LAB), up(person));
        }
    }

    private static Command up(Person person) {
        return person.netlab("up", "docker0", "--name", LAB);
    }

    private static void killAtRandomMoments(Person person, int withinMillis, Command command, Command... before) {
        Random random = new Random(SEED);
        Leftovers clean = Leftovers.read(person.home(), LAB);
        for (int round = 0; round < ROUNDS; round++) {
            MarkedProcesses processes = new MarkedProcesses();
            for (Command first : before) {
                first.with(processes.environment()).mustWork();
            }
            String story = killOnce(person, processes, command, random, withinMillis);

            assertThat(Leftovers.since(clean, person.home(), LAB, PATIENCE))
                    .as("round " + round + ", " + story)
                    .isEmpty();
        }
    }

    private static String killOnce(
            Person person, MarkedProcesses processes, Command command, Random random, int withinMillis) {
        Process process = command.with(processes.environment()).start();
        long delay = random.nextLong(TimeUnit.MILLISECONDS.toNanos(withinMillis));
        LockSupport.parkNanos(delay);
        List<ProcessHandle> alive = processes.alive();
        List<ProcessHandle> inhabitants = Namespaces.inhabitants(alive);
        String story = "after " + delay / 1_000 + " us killed " + killOne(alive, random);
        awaitEnd(process, story);
        if (!command.words().contains("run")) {
            takeDown(person, story);
        }
        assertThat(processes.awaitEnd(PATIENCE)).as(story + ": processes").isEmpty();
        assertThat(Namespaces.awaitEnd(inhabitants, PATIENCE))
                .as(story + ": others in its namespaces")
                .isEmpty();
        return story;
    }

    /**
     * A kept lab that was not hit is as usable as before; one that was hit may still be ending. One that lives without
     * being listed has processes that do not end, which the caller sees.
     */
    private static void takeDown(Person person, String story) {
        if (!isListed(person)) {
            return;
        }
        Command.Outcome inside = person.netlab("exec", LAB, "--", "true").run();
        if (inside.exitCode() != 0) {
            assertThat(staysListed(person))
                    .as(story + ": listed, and yet " + inside.all())
                    .isFalse();
        }
        Command.Outcome down = person.netlab("down", LAB).run();
        boolean gone = down.exitCode() == 0 || down.errors().contains("there is no kept lab");
        assertThat(gone).as(story + ": " + down.all()).isTrue();
    }

    private static boolean staysListed(Person person) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean listed = isListed(person);
        while (listed && System.nanoTime() < deadline) {
            listed = isListed(person);
        }
        return listed;
    }

    private static boolean isListed(Person person) {
        return person.netlab("ls", "--json").mustWork().contains("\"lab\":\"" + LAB + "\"");
    }

    private static String killOne(List<ProcessHandle> alive, Random random) {
        if (alive.isEmpty()) {
            return "nothing, all had ended";
        }
        ProcessHandle victim = alive.get(random.nextInt(alive.size()));
        String story = victim.pid() + " " + victim.info().commandLine().orElse("?");
        new Command("kill", "-KILL", Long.toString(victim.pid())).run();
        return story;
    }

    private static void awaitEnd(Process process, String story) {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as(story + ": the program ends")
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            process.destroyForcibly();
        }
    }
}
