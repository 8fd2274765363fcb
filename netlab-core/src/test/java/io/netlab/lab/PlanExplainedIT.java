package io.netlab.lab;

import io.netlab.explain.Account;
import io.netlab.explain.ExplainText;
import io.netlab.explain.ExplainText.Detail;
import io.netlab.netlink.WireTap;
import io.netlab.scenario.Scenario;
import io.netlab.scenario.file.ScenarioReader;
import io.netlab.scenario.file.Scenarios;
import io.netlab.text.Golden;
import io.netlab.text.Page;
import io.netlab.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlanExplainedIT {
    @Test
    void aPlanIsExplainedWithTheBytesThatWouldBeSent() {
        Scenario scenario = ScenarioReader.read(Scenarios.text("veth-pair"), Map.of());
        try (Lab lab = Lab.openFresh(WireTap.NONE)) {
            List<Account> accounts = lab.rehearse(lab.plan(scenario, Topology.EMPTY));

            ExplainText text = new ExplainText(Page.plain(), Detail.CHANGES);
            String told = accounts.stream()
                    .flatMap(account -> text.entry(account).stream())
                    .map(line -> line.on(Page.plain()) + "\n")
                    .collect(Collectors.joining());
            Golden.assertSame("plan-explained-veth-pair.txt", told);
        }
    }
}
