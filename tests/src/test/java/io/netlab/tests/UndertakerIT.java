package io.netlab.tests;

import static io.netlab.tests.Outcomes.assertExit;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The undertaker alone, with news that in a whole lab come only once in many times. */
class UndertakerIT {
    private static final Map<String, String> LAUNCHER = Map.of(
            "NL_HOME", Checkout.root().resolve("launcher").toString(),
            "NL_ROOT", Identity.runsAsRoot() ? "yes" : "",
            "NL_MAP", "root",
            "NL_BASE", "1879048192",
            "NL_STORE", "",
            "NL_STORE_WRITES", "",
            "NL_MEMORY", "268435456",
            "NL_PROCESSES", "32",
            "NL_STATE", "",
            "NL_TIME", "");

    /** No process has the number: it is above the largest that the kernel gives (PID_MAX_LIMIT in linux/threads.h). */
    private static final String ENDED_AT_ONCE = """
            mkfifo pipe && exec 5<>pipe 6>pipe 5>&-
            echo 'outer 4194305' >news
            sh "$NL_HOME/undertaker.sh" 7>/dev/null 8<news 2>&6 6>&- &
            undertaker=$!
            wait $undertaker
            status=$?
            find /sys/fs/cgroup -name "netlab-$undertaker"
            exit $status
            """;

    @Test
    void removesItsControlGroupsWhenTheLabHasEndedAndNobodyReadsItsMessages() {
        try (Person person = Person.ordinary()) {
            Path home = person.home();

            Command.Outcome undertaker = new Command("sh", "-c", "cd " + home + "; " + ENDED_AT_ONCE)
                    .with(LAUNCHER)
                    .run();

            assertExit(undertaker, 97);
            assertThat(undertaker.output()).isEmpty();
        }
    }
}
