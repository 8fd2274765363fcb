package io.netlab.shell.repl.command;

import io.netlab.doctor.Capabilities;
import io.netlab.lab.ScenarioRun;
import io.netlab.report.RunReport;
import io.netlab.report.RunText;
import io.netlab.scenario.Scenario;
import io.netlab.scenario.file.ScenarioReader;
import io.netlab.shell.repl.grammar.Kind;
import io.netlab.shell.repl.grammar.Reading;
import io.netlab.topology.Topology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code run NAME|FILE}: builds a scenario in this lab, and leaves it there to be looked at. */
final class RunCommand implements LabCommand {
    @Override
    public String name() {
        return "run";
    }

    @Override
    public String arguments() {
        return "NAME|FILE [KEY=VALUE...]";
    }

    @Override
    public String about() {
        return "builds a scenario in this lab, on top of what is there, and does its steps";
    }

    @Override
    public String more() {
        return "Unlike netlab run it makes no checks and removes nothing: look around in it, and type check to make them."
                + "\nKEY=VALUE sets a parameter: run star nodes=5."
                + "\nA checkpoint is made before, so restore brings back what was there.";
    }

    @Override
    public List<String> example() {
        return List.of("run veth-pair", "show", "check");
    }

    @Override
    public void read(Reading reading) {
        reading.next(Kind.SCENARIO, Kind.OWN_FILE);
        reading.rest(Kind.ANY);
    }

    @Override
    public int run(Typed typed, Workplace work) {
        String name = typed.first().orElseThrow(() -> typed.refusal(1, "run: the name of a scenario is missing", ""));
        Scenario scenario = ScenarioReader.read(work.files().scenario(name), parameters(typed));
        Capabilities.here().require(scenario);
        String checkpoint = "before-" + scenario.name();
        work.session().checkpoint(checkpoint);
        Topology before = work.lab().observe();
        RunReport report = new ScenarioRun(work.lab(), scenario, (phase, done, total) -> {}).up("", "");
        work.changed(before, work.lab().observe());
        work.built(scenario);
        work.screen().print(RunText.render(report, work.screen().page(), false));
        work.screen().line("restore " + checkpoint + " takes it away again; check makes its checks");
        return report.isGood() ? 0 : 1;
    }

    private static Map<String, String> parameters(Typed typed) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 2; i < typed.pieces().size(); i++) {
            String word = typed.pieces().get(i).text();
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw typed.refusal(i, "a parameter is set by KEY=VALUE", "");
            }
            parameters.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return parameters;
    }
}
