package io.netlab.shell;

import io.netlab.check.Diagnosis;
import io.netlab.check.Protocol;
import io.netlab.diagnose.Inquiry;
import io.netlab.lab.AppliedScenario;
import io.netlab.lab.Lab;
import io.netlab.lab.ScenarioRun;
import io.netlab.netlink.WireTap;
import io.netlab.report.DiagnosisJson;
import io.netlab.report.DiagnosisText;
import io.netlab.report.RunReport;
import io.netlab.report.RunText;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code netlab why}: whether a packet gets from one node to another and back, and if not, why. */
final class WhyCommand implements Subcommand {
    private static final int WORDS = 3;
    private static final int WORDS_WITH_PORT = 5;

    @Override
    public CommandSpec spec() {
        return Arguments.command("Says why a packet does not get from one node to another and back, or that it does.")
                .addPositional(Arguments.operands(
                        "FILE|NAME|LAB FROM TO [tcp|udp PORT]",
                        "3..*",
                        "A scenario, or a kept lab; then two nodes or addresses."))
                .addOption(Arguments.parameters())
                .addOption(Arguments.flag("--json", "Writes JSON."));
    }

    @Override
    public int run(ParseResult arguments, Console console) {
        List<String> words = Arguments.operands(arguments);
        Inquiry inquiry = inquiry(words, arguments);
        try (Lab lab = Lab.open(WireTap.NONE)) {
            Optional<RunReport> bad = built(lab, arguments).filter(report -> !report.isGood());
            if (bad.isPresent()) {
                console.print(RunText.render(bad.get(), console.page(), false));
                return bad.get().exitCode();
            }
            Diagnosis found = lab.why().ask(inquiry);
            boolean json = Arguments.has(arguments, "--json");
            console.print(json ? DiagnosisJson.render(found) : DiagnosisText.render(found, console.page()));
            return found.isWell() ? 0 : 1;
        }
    }

    /** A kept lab is there; a scenario is built first. */
    private static Optional<RunReport> built(Lab lab, ParseResult arguments) {
        if (AppliedScenario.read().isPresent()) {
            return Optional.empty();
        }
        lab.prepare();
        String file = Arguments.operands(arguments).get(0);
        return Optional.of(new ScenarioRun(lab, Arguments.scenario(file, arguments), (phase, done, total) -> {})
                .up(LabName.id(), LabName.note()));
    }

    private static Inquiry inquiry(List<String> words, ParseResult arguments) {
        boolean hasPort = words.size() == WORDS_WITH_PORT
                && words.get(WORDS).matches("tcp|udp")
                && words.get(WORDS + 1).matches("[1-9][0-9]{0,4}");
        if (words.size() != WORDS && !hasPort) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(),
                    "why takes a scenario or a lab, two nodes or addresses, and perhaps tcp or udp with a port");
        }
        Optional<Protocol> protocol =
                hasPort ? Optional.of(words.get(WORDS).equals("tcp") ? Protocol.TCP : Protocol.UDP) : Optional.empty();
        int port = hasPort ? Integer.parseInt(words.get(WORDS + 1)) : 0;
        return new Inquiry(words.get(1), words.get(2), protocol, port, 0);
    }
}
