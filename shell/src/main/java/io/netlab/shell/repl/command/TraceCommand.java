package io.netlab.shell.repl.command;

import io.netlab.capture.Pcapng;
import io.netlab.graph.Graph;
import io.netlab.graph.TextPicture;
import io.netlab.net.InterfaceName;
import io.netlab.shell.repl.grammar.Reading;
import io.netlab.sys.Syscalls;
import io.netlab.text.Page;
import io.netlab.topology.LinkRef;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import io.netlab.trace.Tracer;
import io.netlab.trace.Walk;
import io.netlab.trace.WalkJson;
import io.netlab.trace.WalkText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code trace A B}: the walk of one packet through the kernel, there and back. */
final class TraceCommand implements LabCommand {
    private static final int SHOWN_STEPS = 6;

    @Override
    public String name() {
        return "trace";
    }

    @Override
    public String arguments() {
        return "[NS] TARGET [tcp|udp PORT]";
    }

    @Override
    public String about() {
        return "sends one packet and tells its walk through links, bridges, rules and back";
    }

    @Override
    public String more() {
        return "TARGET is an address or a namespace; without NS it is sent from where you are.\n"
                + "size N sends N bytes that may not be cut up, ttl N lets it make N hops, -6 takes the IPv6 address.\n"
                + "--step goes on by a key and lights up the way in the picture (b steps back, q ends), --json is for "
                + "programs, --pcap FILE.pcapng writes what was seen on all links for Wireshark.\n"
                + "What is told was seen: frames on the links, and the rules that the kernel itself traced. While it "
                + "looks, a table of nftables asks for that trace; the kernel removes it at the end.";
    }

    @Override
    public List<String> example() {
        return List.of("run docker0", "trace box01 box02", "trace box01 172.17.0.1 tcp 80 --json", "show");
    }

    @Override
    public void read(Reading reading) {
        TraceWords.read(reading);
    }

    @Override
    public int run(Typed typed, Workplace work) {
        Topology there = work.lab().observe();
        TraceWords words = TraceWords.of(typed, work.place(), there);
        Walk walk = Tracer.of(Syscalls.libc(), work.lab().nodes()).trace(words.errand());
        if (words.isJson()) {
            work.screen().print(WalkJson.render(walk));
        } else if (words.isStepped() && work.screen().isTerminal()) {
            work.screen()
                    .steps(
                            walk.steps().size(),
                            step -> page(walk, step, there, work.screen().page()));
        } else {
            work.screen().print(WalkText.render(walk, work.screen().page()));
        }
        work.mark(lit(walk, walk.steps().size()));
        if (!words.file().isEmpty()) {
            work.files().write(words.file(), Pcapng.of(walk.frames(), Writing.MARK.strip()));
            work.screen().complain("  written: " + words.file() + "\n");
        }
        return 0;
    }

    /** The last steps, and the picture with all links lit that were passed until now. */
    private static String page(Walk walk, int step, Topology there, Page page) {
        List<String> lines = WalkText.render(walk, step + 1, page).lines().toList();
        String last = String.join("\n", lines.subList(Math.max(0, lines.size() - 2 * SHOWN_STEPS), lines.size()));
        return last + "\n\n" + TextPicture.render(Graph.of(there), page, lit(walk, step));
    }

    private static Set<LinkRef> lit(Walk walk, int step) {
        return walk.placesUntil(step).stream().map(TraceCommand::link).collect(Collectors.toSet());
    }

    private static LinkRef link(String place) {
        int colon = place.indexOf(':');
        return new LinkRef(NodeName.of(place.substring(0, colon)), InterfaceName.of(place.substring(colon + 1)));
    }
}
