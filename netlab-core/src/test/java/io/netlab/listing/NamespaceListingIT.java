package io.netlab.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ip netns} against the machine's own, byte for byte. */
class NamespaceListingIT {
    private final RealPrograms real;

    NamespaceListingIT(@TempDir Path directory) {
        real = new RealPrograms(directory);
    }

    @AfterEach
    void remove() {
        real.close();
    }

    @Test
    void namespacesAreListedInTheRealProgramsOrderWithTheirNumbers() {
        real.assertSame("ip netns");
        RealPrograms.run("for name in zoo ant host-b far m 5; do ip netns add $name; done");
        RealPrograms.run("ip link add v0 type veth peer name v1 netns far; ip netns set zoo 77");

        for (String style : List.of("", "-j ", "-j -p ", "-br ", "-o ", "-n far ")) {
            real.assertSame("ip " + style + "netns");
            real.assertSame("ip " + style + "netns list");
        }
        real.assertSame("ip -n far link");
    }

    @Test
    void theFirstOfSeveralNamesOfANamespaceIsShownAtTheOtherEnd() {
        RealPrograms.run("""
                ip netns add one; ip link add v0 type veth peer name v1 netns one
                touch /run/netns/two /run/netns/a; mount --bind /run/netns/one /run/netns/two
                mount --bind /run/netns/one /run/netns/a
                """);

        real.assertSame("ip link show v0");
        real.assertSame("ip netns exec one ip netns identify");
        real.assertSame("ip netns list");
    }

    @Test
    void aNameThatIsNoNamespaceIsLeftToTheRealProgram() {
        RealPrograms.run("ip netns add one; ip link add v0 type veth peer name v1 netns one; touch /run/netns/plain");

        assertThat(real.listed("ip netns")).isEmpty();
        assertThat(real.listed("ip link show v0")).isEmpty();
        real.assertSame("ip -j link show v0");
        real.assertSame("ip link show lo");
    }

    @Test
    void theNamespaceOfAProcessAndTheProcessesOfANamespaceAreFound() throws IOException {
        RealPrograms.run("ip netns add far; ip netns add empty");
        Process sleep =
                new ProcessBuilder("ip", "netns", "exec", "far", "sh", "-c", "echo there; exec sleep 1000").start();
        try {
            sleep.getInputStream().read();

            real.assertSame("ip netns pids far");
            real.assertSame("ip netns pids empty");
            real.assertSame("ip netns pids nosuch");
            real.assertSame("ip netns identify " + sleep.pid());
            real.assertSame("ip netns identify 1");
            real.assertSame("ip netns identify");
            real.assertSame("ip -n far netns identify");
            real.assertSame("ip -j netns identify " + sleep.pid());
            assertThat(real.listed("ip netns identify 999999")).isEmpty();
        } finally {
            sleep.destroyForcibly();
        }
    }
}
