package io.netlab.tests;

import static io.netlab.tests.Outcomes.assertExit;

import io.netlab.shell.repl.command.LabCommand;
import io.netlab.shell.repl.command.LabCommands;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the help, typed as it stands. */
class ShellExamplesIT {
    static Stream<String> commands() {
        return LabCommands.byName().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void worksAsItStands(String name) {
        LabCommand command = Objects.requireNonNull(LabCommands.byName().get(name));
        try (Person person = Person.ordinary()) {
            String[] lines = command.example().stream()
                    .flatMap(line -> Stream.of("-c", line))
                    .toArray(String[]::new);

            assertExit(person.netlab(lines).run(), 0);
        }
    }
}
