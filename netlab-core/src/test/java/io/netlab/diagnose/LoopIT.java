package io.netlab.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.check.Diagnosis;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Two ways between two bridges. Without a limit the storm would take the machine from everybody else; with one, pings
 * still get through, so that only the walk is asked, not the probe.
 */
class LoopIT {
    private static final String LOOP = """
            ip link add br9 type bridge
            ip link set br9 up
            ip link add x1 type veth peer name x2
            ip link add y1 type veth peer name y2
            tc qdisc add dev x1 root tbf rate 1mbit burst 4k latency 20ms
            tc qdisc add dev x2 root tbf rate 1mbit burst 4k latency 20ms
            tc qdisc add dev y1 root tbf rate 1mbit burst 4k latency 20ms
            tc qdisc add dev y2 root tbf rate 1mbit burst 4k latency 20ms
            ip link set x1 master br0 up
            ip link set x2 master br9 up
            ip link set y1 master br0 up
            ip link set y2 master br9 up
            """;

    private static Optional<String> walked(BuiltLab lab) {
        Question question = BuiltLab.question("h1 > 10.0.0.12");
        return RoundTrip.through(new Scene(new LabView(lab.lab().nodes()), Optional.empty(), question))
                .fault()
                .map(Diagnosis.Fault::id);
    }

    @Test
    void isSeenUntilOneOfTheWaysIsDown() {
        try (BuiltLab lab = new BuiltLab(FlatRows.GROUND)) {
            lab.type(LOOP);
            Optional<String> looping = walked(lab);
            lab.type("ip link set y1 down");

            assertThat(looping).contains("B06");
            assertThat(walked(lab)).isEmpty();
        }
    }
}
