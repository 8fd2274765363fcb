package io.netlab.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is tried inside of a lab, the machine and its files stay as they were, and what a lab is for works. */
class SealedLabIT {
    private static final Path ATTEMPTS = Checkout.root().resolve("tests/sandbox/attempts.sh");

    static Stream<Identity> identities() {
        return Identity.all();
    }

    @ParameterizedTest
    @MethodSource("identities")
    void holdsAgainstEveryAttempt(Identity identity) throws IOException {
        try (Person person = Person.as(identity)) {
            MachineState before = MachineState.read();

            Command.Outcome attempts = person.netlab("__detached", "sh", "-c", Files.readString(ATTEMPTS))
                    .run();

            List<String> surprises = attempts.output()
                    .lines()
                    .filter(line -> line.startsWith("SUCCEEDED") || line.startsWith("FAILED"))
                    .toList();
            assertThat(surprises).as(attempts.errors()).isEmpty();
            assertThat(attempts.output()).contains("0 surprises");
            assertThat(MachineState.read()).isEqualTo(before);
            assertThat(person.files()).isEmpty();
        }
    }
}
