package io.netlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.netlab.doctor.Need.LinksOf;
import io.netlab.doctor.Need.OfFeature;
import io.netlab.doctor.Need.ProgramNamed;
import io.netlab.error.NetlabException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CapabilitiesTest {
    private static final Machine MACHINE =
            new Machine(Path.of("/nowhere"), new ProgramPath(List.of()), 1000, "learner");

    @Test
    void triesNeitherCablesNorSwitches() {
        List<Need> tried = new ArrayList<>();
        Trials refuseAll = need -> {
            tried.add(need);
            return Optional.of("no");
        };

        List<Lack> lacks = capabilities(refuseAll).missing(requirements(new LinksOf("veth"), new LinksOf("bridge")));

        assertThat(lacks).isEmpty();
        assertThat(tried).isEmpty();
    }

    @Test
    void namesAPackageOnceHoweverManyOfItsProgramsAreMissing() {
        Trials refuseAll = need -> Optional.of("not installed");

        List<Lack> lacks = capabilities(refuseAll)
                .missing(requirements(new ProgramNamed("ovs-vsctl"), new ProgramNamed("ovs-appctl")));

        assertThat(lacks)
                .containsExactly(new Lack(
                        "Open vSwitch", "not installed", "install openvswitch-switch with your package manager"));
    }

    @Test
    void refusesAScenarioWithAllThatItLacks() {
        Trials refuseAll = need -> Optional.of("so says the kernel");

        assertThatExceptionOfType(NetlabException.class)
                .isThrownBy(() -> capabilities(refuseAll)
                        .require(Scenarios.withSteps("ip link add vx type vxlan id 1", "frobnicate")))
                .withMessage("scenario tried needs vxlan links, which this machine lacks: so says the kernel;"
                        + " mend: boot a kernel with CONFIG_VXLAN\n"
                        + "scenario tried needs the program frobnicate, which this machine lacks: so says the kernel;"
                        + " mend: install frobnicate with your package manager")
                .satisfies(refused -> assertThat(refused.kind().exitCode()).isEqualTo(3));
    }

    @Test
    void letsAScenarioPassWhenAllIsThere() {
        capabilities(need -> Optional.empty()).require(Scenarios.withSteps("frobnicate"));

        assertThat(capabilities(need -> Optional.empty()).missing(requirements(new OfFeature(Feature.NAT))))
                .isEmpty();
    }

    private static Capabilities capabilities(Trials trials) {
        return new Capabilities(trials, new RemedyFinder(new Remedies(MACHINE)));
    }

    private static Requirements requirements(Need... needs) {
        return new Requirements(new LinkedHashSet<>(Set.of(needs)));
    }
}
