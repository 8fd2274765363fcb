package io.netlab.shell.repl.command;

import io.netlab.check.Diagnosis;
import io.netlab.check.Protocol;
import io.netlab.diagnose.Inquiry;
import io.netlab.report.DiagnosisJson;
import io.netlab.report.DiagnosisText;
import io.netlab.shell.repl.grammar.Kind;
import io.netlab.shell.repl.grammar.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code why A B}: whether a packet gets from one node to another and back, and if not, why. */
final class WhyCommand implements LabCommand {
    private static final int MOST_WORDS = 5;
    private static final int LARGEST = 65_000;

    @Override
    public String name() {
        return "why";
    }

    @Override
    public String arguments() {
        return "A B [tcp|udp PORT]";
    }

    @Override
    public String about() {
        return "says why a packet does not get from A to B and back, or that it does";
    }

    @Override
    public String more() {
        return "A and B are namespaces or addresses. One echo request is sent, or with tcp 80 one connection tried. "
                + "Then the way there and back is walked through what the kernel has, up to the first thing that is "
                + "broken: what it is, what shows it, and the command that mends it.\n"
                + "why A B size 1400 sends a large echo request that may not be cut up. With --json, as JSON.";
    }

    @Override
    public List<String> example() {
        return List.of("run veth-pair", "why ns1 ns2", "ip -n ns2 link set veth-ns2 down", "why ns1 192.168.0.12");
    }

    @Override
    public void read(Reading reading) {
        reading.next(Kind.NODE, Kind.ADDRESS);
        reading.next(Kind.NODE, Kind.ADDRESS);
        reading.choice(Map.of(
                "tcp", "tries a connection to a port",
                "udp", "sends a datagram to a port",
                "size", "sends a larger echo request",
                "--json", "writes JSON"));
        reading.next(Kind.NUMBER);
        reading.choice(List.of("--json"), "writes JSON");
    }

    @Override
    public int run(Typed typed, Workplace work) {
        boolean json = typed.arguments().contains("--json");
        Diagnosis found = work.lab().why().ask(inquiry(typed));
        work.screen()
                .print(
                        json
                                ? DiagnosisJson.render(found)
                                : DiagnosisText.render(found, work.screen().page()));
        return 0;
    }

    private static Inquiry inquiry(Typed typed) {
        typed.atMost(MOST_WORDS);
        List<String> words = typed.arguments().stream()
                .filter(word -> !word.equals("--json"))
                .toList();
        if (words.size() < 2) {
            throw typed.refusal(typed.pieces().size(), "why: from whom to whom? why A B", "");
        }
        if (words.size() == 2) {
            return new Inquiry(words.get(0), words.get(1), Optional.empty(), 0, 0);
        }
        return further(typed, words);
    }

    private static Inquiry further(Typed typed, List<String> words) {
        String how = words.get(2);
        if (!List.of("tcp", "udp", "size").contains(how)) {
            throw typed.refusal(3, "\"" + how + "\" is none of tcp, udp, size", "");
        }
        int number = number(typed, words);
        if (how.equals("size")) {
            return new Inquiry(words.get(0), words.get(1), Optional.empty(), 0, number);
        }
        Protocol protocol = how.equals("tcp") ? Protocol.TCP : Protocol.UDP;
        return new Inquiry(words.get(0), words.get(1), Optional.of(protocol), number, 0);
    }

    private static int number(Typed typed, List<String> words) {
        String text = words.size() > 3 ? words.get(3) : "";
        if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > LARGEST) {
            throw typed.refusal(4, words.get(2) + " takes a number from 1 to " + LARGEST, "");
        }
        return Integer.parseInt(text);
    }
}
