package io.netlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoctorTextTest {
    private static final State PRESENT = new State.Present("");

    @Test
    void setsWhatIsThereInColumnsAndAMendToEachThingThatIsNot() {
        Diagnosis diagnosis = new Diagnosis(
                List.of(
                        new Verdict(Feature.USER_NAMESPACES, PRESENT),
                        new Verdict(Feature.VETH, PRESENT),
                        new Verdict(Feature.BRIDGE, PRESENT),
                        new Verdict(Feature.VXLAN, PRESENT),
                        new Verdict(
                                Feature.DUMMY, new State.Missing("EOPNOTSUPP: Unknown device type", "modprobe dummy")),
                        new Verdict(
                                Feature.BR_NETFILTER,
                                new State.Missing("it is not there", "sudo modprobe br_netfilter")),
                        new Verdict(Feature.JAVA, new State.Present("17.0.15")),
                        new Verdict(Feature.IPTABLES, new State.Present("1.8.9 (nf_tables)")),
                        new Verdict(Feature.RUNC, new State.Unknown("no lab could be started")),
                        new Verdict(
                                Feature.OPEN_VSWITCH,
                                new State.Missing(
                                        "ovs-vsctl is not installed", "sudo apt-get install -y openvswitch-switch"))),
                Map.of("docker0", List.of(), "ovs-bridge", List.of("Open vSwitch")));

        assertThat(new DoctorText(diagnosis, Symbols.UNICODE).render()).isEqualTo("""
                          ✔ user namespaces         ✔ veth, bridge, vxlan     ✔ java 17.0.15
                          ✔ iptables 1.8.9 (nf_tables)
                          ✘ br_netfilter       icc rules cannot work until:  sudo modprobe br_netfilter
                                               (it is not there)
                          – dummy              only for dummy links:  modprobe dummy
                                               (EOPNOTSUPP: Unknown device type)
                          – Open vSwitch       only for scenario ovs-bridge:
                                               sudo apt-get install -y openvswitch-switch
                          ? runc: not known, no lab could be started

                        Every bundled scenario can run here but ovs-bridge (Open vSwitch).
                        """);
    }

    @Test
    void saysThatEverythingRunsWhenNothingIsLacking() {
        Diagnosis diagnosis = new Diagnosis(List.of(new Verdict(Feature.VETH, PRESENT)), Map.of("docker0", List.of()));

        assertThat(new DoctorText(diagnosis, Symbols.ASCII).render())
                .isEqualTo("  + veth\n\nEvery bundled scenario can run here.\n");
    }

    @Test
    void saysThatNothingRunsWithoutWhatAllNeed() {
        Diagnosis diagnosis = new Diagnosis(
                List.of(new Verdict(Feature.NAMESPACE_LIMITS, new State.Missing("it is 0", "sudo sysctl -w a=1"))),
                Map.of("docker0", List.of()));

        assertThat(new DoctorText(diagnosis, Symbols.ASCII).render()).isEqualTo("""
                          x namespace limits   no lab can be made until:  sudo sysctl -w a=1
                                               (it is 0)

                        Nothing can run here until that is mended.
                        """);
    }

    @Test
    void promisesNothingWhenNoLabWasTried() {
        Diagnosis diagnosis = new Diagnosis(
                List.of(new Verdict(Feature.SEALED_LAB, new State.Unknown("no launcher"))),
                Map.of("docker0", List.of()));

        assertThat(new DoctorText(diagnosis, Symbols.ASCII).render()).contains("labs can run here is not known");
    }

    @Test
    void keepsWithinEightyColumnsWhateverIsMissing() {
        List<Verdict> verdicts = new ArrayList<>();
        Arrays.stream(Feature.values())
                .map(feature -> new Verdict(feature, new State.Missing("long reason ".repeat(12), "sudo mend it")))
                .forEach(verdicts::add);

        assertThat(new DoctorText(new Diagnosis(verdicts, Map.of()), Symbols.UNICODE)
                        .render()
                        .lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void writesOnlyAsciiWhereNothingElseCanBeShown() {
        List<Verdict> verdicts = new ArrayList<>();
        for (Feature feature : Feature.values()) {
            verdicts.add(new Verdict(feature, PRESENT));
            verdicts.add(new Verdict(feature, new State.Missing("why", "mend")));
        }

        assertThat(new DoctorText(new Diagnosis(verdicts, Map.of()), Symbols.ASCII).render())
                .matches("\\p{ASCII}*");
    }
}
