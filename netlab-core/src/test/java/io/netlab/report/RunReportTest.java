package io.netlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.error.NetlabException;
import io.netlab.graph.Networks;
import io.netlab.report.RunReport.Failure;
import io.netlab.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunReportTest {
    @Test
    void exitsWith0When1WhenACheckFailedAnd4WhenTheKernelRefusedOrSomethingIsLeft() {
        assertThat(Runs.docker0().exitCode()).isZero();
        assertThat(Runs.failed().exitCode()).isEqualTo(1);
        assertThat(Runs.refused().exitCode()).isEqualTo(4);
        assertThat(Runs.leftover().exitCode()).isEqualTo(4);
    }

    @Test
    void exitsWithTheHighestCodeOfSeveralRuns() {
        assertThat(RunReport.exitCode(List.of(Runs.failed(), Runs.refused(), Runs.docker0())))
                .isEqualTo(4);
        assertThat(RunReport.exitCode(List.of())).isZero();
    }

    @Test
    void takesTheExitCodeOfAnException() {
        NetlabException exception = new NetlabException(NetlabException.Kind.MACHINE, "runc is not installed");

        assertThat(Failure.of(exception)).isEqualTo(new Failure("runc is not installed", 3));
    }

    @Test
    void countsStepsAndChecks() {
        RunReport run = Runs.failed();

        assertThat(List.of(run.passed(), run.failed(), run.checksMade(), run.checksPassed()))
                .containsExactly(3, 3, 4, 2);
    }

    @Test
    void summarisesBridgesThenNamespaces() {
        assertThat(BuildSummary.of(Networks.docker0()))
                .containsExactly("bridge docker0 172.17.0.1/16", "box01 172.17.0.2", "box02 172.17.0.3");
        assertThat(BuildSummary.of(Networks.star(1000)))
                .containsExactly("bridge br0 10.0.0.1/16", "ns1 10.0.0.2 to ns1000 10.0.3.233 (1,000 namespaces)");
        assertThat(BuildSummary.of(Topology.EMPTY)).isEmpty();
    }
}
