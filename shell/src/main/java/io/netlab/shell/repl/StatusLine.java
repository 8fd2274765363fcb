package io.netlab.shell.repl;

import io.netlab.graph.Graph;
import io.netlab.text.Page;
import io.netlab.text.Words;
import io.netlab.topology.Link;
import io.netlab.topology.Node;
import io.netlab.topology.Topology;
import java.time.Duration;
import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;

/** The line at the lower edge: the lab, the place, what there is, and how the last line ended. */
final class StatusLine {
    private final Terminal terminal;
    private final LowerEdge edge;
    private final Page page;
    private final String lab;

    StatusLine(OwnTerminal terminal, Page page, String lab) {
        this.terminal = terminal;
        this.page = page;
        this.lab = lab;
        this.edge = terminal.makeEdge();
        edge.setBorder(true);
    }

    /** Shows the place, and what there is in the words of {@link #count}. */
    void show(String place, String there, String last) {
        String dot = " " + page.glyphs().dot() + " ";
        String text =
                " " + lab + dot + place + (there.isEmpty() ? "" : dot + there) + (last.isEmpty() ? "" : dot + last);
        showText(text);
    }

    /** Shows a text of somebody else's. */
    void showText(String text) {
        edge.fit();
        edge.update(List.of(new AttributedString(text).columnSubSequence(0, Math.max(1, terminal.getWidth() - 1))));
    }

    /** {@code last: 2 ms}, with the sign of how it ended. */
    String last(Duration took, boolean isGood) {
        String sign = (isGood ? page.glyphs().passed() : page.glyphs().failed()).strip();
        return "last: " + Words.duration(took) + " " + sign;
    }

    /** {@code 2 namespaces, 1 cable, 0 addresses}; what every node has on its loopback does not count. */
    static String count(Topology there) {
        long namespaces = there.nodes().size() - 1L;
        long addresses = there.nodes().values().stream()
                .flatMap((Node node) -> node.links().values().stream())
                .flatMap((Link link) -> link.addresses().stream())
                .filter(address -> !address.prefix().address().isLoopback()
                        && !address.prefix().address().isLinkLocal())
                .count();
        int cables = Graph.of(there).cables().size();
        return Words.count(namespaces, "namespace") + ", " + Words.count(cables, "cable") + ", "
                + Words.number(addresses) + (addresses == 1 ? " address" : " addresses");
    }

    /** Goes along when the terminal has changed its size. */
    void fit() {
        edge.fit();
    }

    /** Takes the lower edge again after a program that had the terminal. */
    void restore() {
        edge.takeBack();
    }

    /** Leaves nothing of it on the screen. */
    void close() {
        edge.hide();
        edge.close();
    }
}
