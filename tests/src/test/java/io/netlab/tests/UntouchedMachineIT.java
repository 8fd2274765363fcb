package io.netlab.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bundled scenario is built, found true and removed, and the machine is the same before, during and after. */
class UntouchedMachineIT {
    static Stream<Arguments> everyScenarioAsEveryone() {
        return Identity.all()
                .flatMap(identity -> Checkout.scenarios().stream().map(name -> Arguments.of(name, identity)));
    }

    @ParameterizedTest
    @MethodSource("everyScenarioAsEveryone")
    void runsGreenAndLeavesTheMachineAsItWas(String scenario, Identity identity) {
        try (Person person = Person.as(identity)) {
            MachineState before = MachineState.read();

            Command.Outcome run = person.netlab("run", scenario).run();

            assertThat(MachineState.read()).isEqualTo(before);
            assumeNothingIsLacking(run);
            assertThat(run.exitCode()).as(run.all()).isZero();
            assertThat(run.output()).contains(scenario).containsPattern("([0-9]+) of \\1 checks? passed");
        }
    }

    @ParameterizedTest
    @MethodSource("everyScenarioAsEveryone")
    void leavesTheMachineAsItIsWhileAKeptLabIsUp(String scenario, Identity identity) {
        String lab = "untouched" + ProcessHandle.current().pid();
        try (Person person = Person.as(identity)) {
            MachineState before = MachineState.read();

            Command.Outcome up = person.netlab("up", scenario, "--name", lab).run();
            MachineState during = MachineState.read();
            Command.Outcome down = person.netlab("down", lab).run();

            assertThat(during).isEqualTo(before);
            assertThat(MachineState.read()).isEqualTo(before);
            assumeNothingIsLacking(up);
            assertThat(up.exitCode()).as(up.all()).isZero();
            assertThat(down.exitCode()).as(down.all()).isZero();
        }
    }

    /** Some scenarios want what a machine need not give to everybody, such as /dev/net/tun, and are refused for that. */
    private static void assumeNothingIsLacking(Command.Outcome outcome) {
        boolean isRefused = outcome.exitCode() == 3 && outcome.errors().contains("which this machine lacks");
        assumeFalse(isRefused, outcome.errors());
    }
}
