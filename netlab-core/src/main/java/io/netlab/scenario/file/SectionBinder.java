package io.netlab.scenario.file;

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
import io.netlab.scenario.shape.Reading;
import io.netlab.scenario.shape.Several.Named;
import io.netlab.topology.Node.Kind;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes what sections of a file declare, the file itself and each round of its repeats, and collects it. */
final class SectionBinder {
    private static final List<String> SLEEP = List.of("sleep", "infinity");

    private final Problems problems;
    private final Draft draft;
    private final LinkBinder links;
    private final Engines networks;
    private final EndedProcesses ended;
    private final List<NodeProcess> processes = new ArrayList<>();
    private final List<Server> servers = new ArrayList<>();
    private final List<Located<Chosen>> steps = new ArrayList<>();
    private final List<Located<Chosen>> checks = new ArrayList<>();

    SectionBinder(Problems problems, Reading reading) {
        this.problems = problems;
        this.draft = new Draft(reading::isUnread);
        this.links = new LinkBinder(draft, problems);
        this.networks = new Engines(draft, problems);
        this.ended = new EndedProcesses(problems);
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

    /**
     * Declares what the section declares, as far as it could be read; its steps and checks wait until everything is
     * declared.
     */
    void add(Fields section) {
        expectWhatIsUnread(section);
        section.find(ScenarioKeys.HOST).ifPresent(this::declareHost);
        declareNodes(section, ScenarioKeys.HOSTS, Kind.HOST);
        declareNodes(section, ScenarioKeys.NAMESPACES, Kind.NAMESPACE);
        declareNodes(section, ScenarioKeys.PROCESSES, Kind.PROCESS);
        section.list(ScenarioKeys.PROCESSES).forEach(this::declareProcess);
        section.find(ScenarioKeys.ENGINE).ifPresent(engine -> networks.start(engine.value()));
        section.list(ScenarioKeys.NETWORKS).forEach(networks::declare);
        section.list(ScenarioKeys.BRIDGES).forEach(links::declareBridge);
        section.list(ScenarioKeys.LINKS).forEach(link -> links.declare(link.value()));
        RouteBinder routes = new RouteBinder(draft, problems);
        section.list(ScenarioKeys.ROUTES).forEach(route -> routes.declare(route.value()));
        section.list(ScenarioKeys.NEIGHBOURS).forEach(item -> TableKeys.declareNeighbour(item.value(), draft));
        section.list(ScenarioKeys.FDB).forEach(item -> TableKeys.declareFdb(item.value(), draft));
        section.list(ScenarioKeys.RULES).forEach(item -> TableKeys.declareRule(item.value(), draft));
        section.list(ScenarioKeys.FIREWALL).forEach(item -> FirewallKeys.declare(item.value(), draft));
        section.list(ScenarioKeys.SERVERS)
                .forEach(server -> ServerKeys.server(server.value(), draft).ifPresent(servers::add));
        steps.addAll(section.list(ScenarioKeys.STEPS));
        checks.addAll(section.list(ScenarioKeys.CHECKS));
    }

    private void expectWhatIsUnread(Fields section) {
        if (section.isDoubtful(ScenarioKeys.REPEATS)) {
            draft.gaps().expectAnything();
        }
        boolean noLinks = Stream.of(ScenarioKeys.LINKS, ScenarioKeys.BRIDGES)
                .anyMatch(key -> section.isDoubtful(key) && section.find(key).isEmpty());
        if (noLinks || section.hasUnreadParts()) {
            draft.gaps().expectLinks();
        }
    }

    /** Declares what Docker's engine makes of networks and nodes, when all of these are known. */
    void expandNetworks() {
        networks.expand(servers).forEach(proxy -> {
            Located<NodeName> name = new Located<>(proxy.name(), Position.ofFile(""));
            draft.add(new DraftNode(name, Kind.GUEST, List.of(), Map.of()));
            processes.add(proxy);
        });
    }

    /** The steps, when everything is declared. */
    List<Step> steps() {
        List<Step> bound = new ArrayList<>();
        CheckBinder binder = new CheckBinder(draft, problems);
        for (Located<Chosen> step : steps) {
            Fields fields = step.value().fields();
            switch (step.value().word()) {
                case "run" -> run(fields).ifPresent(bound::add);
                case "end" -> end(fields).ifPresent(bound::add);
                default ->
                    fields.value(StepKeys.CHECK)
                            .flatMap(check -> verify(check, fields.position(), binder))
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
            verify(check.value(), check.position(), binder).ifPresent(bound::add);
        }
        return bound;
    }

    private Optional<Step.Verify> verify(Chosen said, Position position, CheckBinder binder) {
        binder.node(said).ifPresent(node -> ended.visit(node, position));
        return binder.check(said).map(check -> new Step.Verify(position, check));
    }

    private void declareHost(Located<Fields> host) {
        draft.add(node(new Located<>(NodeName.HOST, host.position()), host.value(), Kind.HOST));
    }

    private void declareNodes(Fields section, Key<List<Named<NodeName, Fields>>> key, Kind kind) {
        for (Named<NodeName, Fields> named : section.list(key)) {
            named.name().ifPresent(name -> declareNode(name, named.value(), kind));
        }
    }

    private void declareNode(Located<NodeName> name, Fields fields, Kind kind) {
        if (!name.value().isHost()) {
            draft.add(node(name, fields, kind));
            if (kind == Kind.HOST) {
                networks.start(name, fields);
            }
            networks.attach(name, fields, kind);
            return;
        }
        problems.add(
                name.position(),
                "\"host\" is the lab's own host, which is always there",
                "say things of it under the key \"host\"");
    }

    private static DraftNode node(Located<NodeName> name, Fields fields, Kind kind) {
        boolean isGuest = kind == Kind.PROCESS && NetworkModes.isGuest(fields);
        return isGuest
                ? new DraftNode(name, Kind.GUEST, List.of(), Map.of())
                : new DraftNode(name, kind, NodeKeys.loopback(fields), NodeKeys.sysctls(fields));
    }

    private void declareProcess(Named<NodeName, Fields> named) {
        Fields fields = named.value();
        List<String> command =
                fields.list(NodeKeys.COMMAND).stream().map(Located::value).toList();
        named.name().map(Located::value).ifPresent(name -> {
            String variable = fields.value(NodeKeys.PID).orElse(name.text());
            processes.add(
                    new NodeProcess(name, command.isEmpty() ? SLEEP : command, variable, NetworkModes.hostOf(fields)));
        });
    }

    private Optional<Step> run(Fields fields) {
        Located<NodeName> node = Place.of(fields, StepKeys.IN, draft);
        draft.useLater(node);
        ended.visit(node.value(), fields.position());
        return fields.find(StepKeys.RUN).map(line -> run(line, node.value(), fields));
    }

    private Step run(Located<String> line, NodeName node, Fields fields) {
        try {
            draft.mayMake(ShellWords.of(line.value()));
        } catch (IllegalArgumentException e) {
            problems.add(line.position(), String.valueOf(e.getMessage()));
        }
        String prints = fields.value(StepKeys.PRINTS).orElse("");
        String fails = fields.value(StepKeys.FAILS).orElse("");
        return new Step.Run(fields.position(), node, line.value(), prints, fails);
    }

    private Optional<Step> end(Fields fields) {
        return fields.find(StepKeys.END).map(name -> {
            boolean isProcess =
                    processes.stream().anyMatch(process -> process.name().equals(name.value()));
            if (!isProcess && !draft.gaps().mayHaveNode(name.value())) {
                problems.add(name.position(), "\"" + name + "\" is no process of the scenario, so it cannot be ended");
            }
            ended.end(name.value(), fields.position());
            return new Step.End(fields.position(), name.value());
        });
    }
}
