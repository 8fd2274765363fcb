package io.netlab.scenario.file;

import io.netlab.check.Check;
import io.netlab.error.Position;
import io.netlab.error.Problems;
import io.netlab.language.ShellWords;
import io.netlab.scenario.NodeProcess;
import io.netlab.scenario.Server;
import io.netlab.scenario.Step;
import io.netlab.scenario.draft.Draft;
import io.netlab.scenario.draft.DraftNode;
import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Key;
import io.netlab.scenario.shape.Located;
import io.netlab.scenario.shape.OneShape.Chosen;
import io.netlab.scenario.shape.Several.Named;
import io.netlab.topology.Node.Kind;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;

/** Takes what sections of a file declare, the file itself and each round of its repeats, and collects it. */
final class SectionBinder {
    private static final List<String> SLEEP = List.of("sleep", "infinity");

    private final Problems problems;
    private final Draft draft = new Draft();
    private final LinkBinder links = new LinkBinder(draft);
    private final List<NodeProcess> processes = new ArrayList<>();
    private final List<Server> servers = new ArrayList<>();
    private final List<Located<Chosen>> steps = new ArrayList<>();
    private final List<Located<Chosen>> checks = new ArrayList<>();

    SectionBinder(Problems problems) {
        this.problems = problems;
    }

    Draft draft() {
        return draft;
    }

    List<NodeProcess> processes() {
        return processes;
    }

    List<Server> servers() {
        return servers;
    }

    /** Declares what the section declares; its steps and checks wait until everything is declared. */
    void add(Fields section) {
        section.find(ScenarioKeys.HOST).ifPresent(this::declareHost);
        declareNodes(section, ScenarioKeys.HOSTS, Kind.HOST);
        declareNodes(section, ScenarioKeys.NAMESPACES, Kind.NAMESPACE);
        declareNodes(section, ScenarioKeys.PROCESSES, Kind.PROCESS);
        section.list(ScenarioKeys.PROCESSES).forEach(process -> processes.add(process(process)));
        section.list(ScenarioKeys.BRIDGES).forEach(links::declareBridge);
        section.list(ScenarioKeys.LINKS).forEach(link -> links.declare(link.value()));
        section.list(ScenarioKeys.ROUTES).forEach(route -> RouteKeys.declare(route.value(), draft));
        section.list(ScenarioKeys.NEIGHBOURS).forEach(item -> TableKeys.declareNeighbour(item.value(), draft));
        section.list(ScenarioKeys.FDB).forEach(item -> TableKeys.declareFdb(item.value(), draft));
        section.list(ScenarioKeys.RULES).forEach(item -> TableKeys.declareRule(item.value(), draft));
        section.list(ScenarioKeys.FIREWALL).forEach(item -> FirewallKeys.declare(item.value(), draft));
        section.list(ScenarioKeys.SERVERS).forEach(server -> servers.add(ServerKeys.server(server.value(), draft)));
        steps.addAll(section.list(ScenarioKeys.STEPS));
        checks.addAll(section.list(ScenarioKeys.CHECKS));
    }

    /** The steps, when everything is declared. */
    List<Step> steps() {
        List<Step> bound = new ArrayList<>();
        CheckBinder binder = new CheckBinder(draft, problems);
        for (Located<Chosen> step : steps) {
            Fields fields = step.value().fields();
            switch (step.value().word()) {
                case "run" -> bound.add(run(fields));
                case "end" -> bound.add(end(fields));
                default ->
                    binder.check(fields.get(StepKeys.CHECK).value())
                            .map(check -> new Step.Verify(fields.position(), check))
                            .ifPresent(bound::add);
            }
        }
        return bound;
    }

    /** The checks, when everything is declared. */
    List<Step.Verify> checks() {
        List<Step.Verify> bound = new ArrayList<>();
        CheckBinder binder = new CheckBinder(draft, problems);
        for (Located<Chosen> check : checks) {
            Position position = check.position();
            binder.check(check.value())
                    .map((Check made) -> new Step.Verify(position, made))
                    .ifPresent(bound::add);
        }
        return bound;
    }

    private void declareHost(Located<Fields> host) {
        draft.add(node(new Named<>(new Located<>(NodeName.HOST, host.position()), host.value()), Kind.HOST));
    }

    private void declareNodes(Fields section, Key<List<Named<NodeName, Fields>>> key, Kind kind) {
        for (Named<NodeName, Fields> named : section.list(key)) {
            if (named.name().value().isHost()) {
                problems.add(
                        named.name().position(),
                        "\"host\" is the lab's own host, which is always there",
                        "say things of it under the key \"host\"");
            } else {
                draft.add(node(named, kind));
            }
        }
    }

    private static DraftNode node(Named<NodeName, Fields> named, Kind kind) {
        Fields fields = named.value();
        return new DraftNode(named.name(), kind, NodeKeys.loopback(fields), NodeKeys.sysctls(fields));
    }

    private static NodeProcess process(Named<NodeName, Fields> named) {
        Fields fields = named.value();
        List<String> command =
                fields.list(NodeKeys.COMMAND).stream().map(Located::value).toList();
        String variable = fields.value(NodeKeys.PID).orElse(named.name().value().text());
        return new NodeProcess(named.name().value(), command.isEmpty() ? SLEEP : command, variable);
    }

    private Step run(Fields fields) {
        Located<String> line = fields.get(StepKeys.RUN);
        Located<NodeName> node = Place.of(fields, StepKeys.IN);
        draft.useLater(node);
        try {
            draft.mayMake(ShellWords.of(line.value()));
        } catch (IllegalArgumentException e) {
            problems.add(line.position(), String.valueOf(e.getMessage()));
        }
        String prints = fields.value(StepKeys.PRINTS).orElse("");
        String fails = fields.value(StepKeys.FAILS).orElse("");
        return new Step.Run(fields.position(), node.value(), line.value(), prints, fails);
    }

    private Step end(Fields fields) {
        Located<NodeName> name = fields.get(StepKeys.END);
        boolean isProcess =
                processes.stream().anyMatch(process -> process.name().equals(name.value()));
        if (!isProcess) {
            problems.add(name.position(), "\"" + name + "\" is no process of the scenario, so it cannot be ended");
        }
        return new Step.End(fields.position(), name.value());
    }
}
