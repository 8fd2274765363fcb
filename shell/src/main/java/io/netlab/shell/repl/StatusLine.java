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
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.Status;

/** The line at the lower edge: the lab, the place, what there is, and how the last line ended. */
final class StatusLine {
    private final Terminal terminal;
    private final Status status;
    private final Page page;
    private final String lab;

    StatusLine(Terminal terminal, Page page, String lab) {
        this.terminal = terminal;
        this.page = page;
        this.lab = lab;
        this.status = Status.getStatus(terminal);
        status.setBorder(true);
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
        status.update(List.of(new AttributedString(text).columnSubSequence(0, Math.max(1, terminal.getWidth() - 1))));
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

    /**
     * Takes the lower edge again after a program that may have drawn over it, or have set the rows that scroll anew. Its
     * rows are blanked first, so that all of it is drawn, not only what has changed.
     */
    void restore() {
        int firstRow = terminal.getHeight() - status.size();
        terminal.puts(Capability.save_cursor);
        terminal.puts(Capability.change_scroll_region, 0, Math.max(0, firstRow - 1));
        terminal.puts(Capability.restore_cursor);
        status.update(List.of(AttributedString.EMPTY));
    }

    /** Leaves nothing of it on the screen. */
    void close() {
        status.hide();
        status.close();
    }
}
