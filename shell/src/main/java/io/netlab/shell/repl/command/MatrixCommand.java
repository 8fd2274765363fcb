package io.netlab.shell.repl.command;

import io.netlab.check.Check;
import io.netlab.check.Outcome;
import io.netlab.matrix.Expectations;
import io.netlab.matrix.Matrix;
import io.netlab.matrix.MatrixHtml;
import io.netlab.matrix.MatrixJson;
import io.netlab.matrix.MatrixRun;
import io.netlab.matrix.MatrixText;
import io.netlab.matrix.Pair;
import io.netlab.matrix.Way;
import io.netlab.net.AddressFamily;
import io.netlab.scenario.Step;
import io.netlab.shell.repl.grammar.Kind;
import io.netlab.shell.repl.grammar.Reading;
import io.netlab.sys.Syscalls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code matrix}: which nodes reach which, and where that is not as expected. */
final class MatrixCommand implements LabCommand {
    private static final Map<String, String> WORDS = Map.of(
            "live", "again at every change",
            "tcp", "tcp PORT: connections, too",
            "udp", "udp PORT: datagrams, too",
            "-4", "IPv4 alone",
            "-6", "IPv6 alone",
            "--json", "for programs",
            "--html", "--html FILE: a page for a browser");

    @Override
    public String name() {
        return "matrix";
    }

    @Override
    public String arguments() {
        return "[live] [tcp|udp PORT]... [--html FILE]";
    }

    @Override
    public String about() {
        return "tries every node against every other, and marks what is not as expected";
    }

    @Override
    public String more() {
        return "Expected is what the checks of the scenario say; where they say nothing, what the matrix showed the last "
                + "time.\n-4 or -6 takes one family alone. matrix live tries again whenever the kernel announces a "
                + "change, until you press a key.";
    }

    @Override
    public List<String> example() {
        return List.of("run docker0", "matrix -4", "ip netns exec box02 ip link set eth0 down", "matrix -4 tcp 80");
    }

    @Override
    public void read(Reading reading) {
        Optional<String> word = reading.choice(WORDS);
        while (word.isPresent()) {
            switch (word.get()) {
                case "tcp", "udp" -> reading.next(Kind.NUMBER);
                case "--html" -> reading.next(Kind.OWN_FILE);
                default -> {}
            }
            word = reading.choice(WORDS);
        }
    }

    @Override
    public int run(Typed typed, Workplace work) {
        Asked asked = Asked.of(typed);
        if (asked.isLive() && work.screen().isTerminal()) {
            Matrix start = measure(asked, work);
            work.screen()
                    .live(() -> MatrixText.render(
                            measure(asked, work), work.screen().page()));
            work.remember(start.outcomes());
            return 0;
        }
        Matrix matrix = measure(asked, work);
        work.screen()
                .print(
                        asked.isJson()
                                ? MatrixJson.render(matrix)
                                : MatrixText.render(matrix, work.screen().page()));
        work.remember(matrix.outcomes());
        if (!asked.file().isEmpty()) {
            String title = Writing.title(asked.file());
            work.files().write(asked.file(), MatrixHtml.render(matrix, title, Writing.MARK.strip()));
            work.screen().complain("  written: " + asked.file() + "\n");
        }
        return 0;
    }

    private static Matrix measure(Asked asked, Workplace work) {
        Map<Pair, Outcome> before = new HashMap<>(work.remembered());
        Expectations expectations = Expectations.of(checks(work), before);
        return new MatrixRun(Syscalls.libc(), work.lab().nodes(), expectations)
                .run(work.lab().observe(), asked.ways());
    }

    private static List<Check> checks(Workplace work) {
        return work.scenarioIfAny().stream()
                .flatMap(scenario -> scenario.checks().stream())
                .map(Step.Verify::check)
                .toList();
    }

    /** What the line asks for. */
    private record Asked(List<Way> ways, boolean isLive, boolean isJson, String file) {
        static Asked of(Typed typed) {
            List<String> words = typed.arguments();
            List<AddressFamily> families = words.contains("-4")
                    ? List.of(AddressFamily.IPV4)
                    : words.contains("-6")
                            ? List.of(AddressFamily.IPV6)
                            : List.of(AddressFamily.IPV4, AddressFamily.IPV6);
            List<Way> ways = new ArrayList<>();
            families.forEach(family -> ways.add(Way.echo(family)));
            String file = "";
            for (int each = 1; each < typed.pieces().size(); each++) {
                String word = typed.pieces().get(each).text();
                switch (word) {
                    case "tcp", "udp" -> {
                        each++;
                        int port = port(typed, each);
                        Way.Kind kind = word.equals("tcp") ? Way.Kind.TCP : Way.Kind.UDP;
                        families.forEach(family -> ways.add(new Way(kind, family, port)));
                    }
                    case "--html" -> file = next(typed, ++each);
                    default -> known(typed, each);
                }
            }
            return new Asked(ways, words.contains("live"), words.contains("--json"), file);
        }

        private static void known(Typed typed, int at) {
            if (!WORDS.containsKey(typed.pieces().get(at).text())) {
                throw typed.unknown(at, "word of matrix", WORDS.keySet());
            }
        }

        private static String next(Typed typed, int at) {
            if (at >= typed.pieces().size()) {
                throw typed.refusal(at, "matrix: a word is missing here", "");
            }
            return typed.pieces().get(at).text();
        }

        private static int port(Typed typed, int at) {
            String text = next(typed, at);
            boolean isPort = text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= 65_535;
            if (!isPort) {
                throw typed.refusal(at, "\"" + text + "\" is no port", "");
            }
            return Integer.parseInt(text);
        }
    }
}
