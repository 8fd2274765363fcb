package io.netlab.listing;

import io.netlab.netlink.route.LinkCounter;
import io.netlab.netlink.route.LinkStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The counters of a link as a table, for {@code ip -s}: two lines a direction, and two for each kind of error. */
final class StatisticsTable {
    /** The least widths: those of the widest headings. */
    private static final List<String> WIDEST =
            List.of("*X errors:", "packets", "errors", "dropped", "heartbt", "overrun", "compressed", "otherhost");

    private static final int FIRST_EXTRA = 6;

    private final LinkStatistics counts;
    private final OptionalLong carrierChanges;
    private final List<Line> lines = new ArrayList<>();

    /** A heading with what stands below it; extra cells are left out when they are not shown. */
    private record Cell(String heading, long value, boolean isShown) {}

    /** @param name what stands before the headings, {@code RX:} or {@code RX errors:} */
    private record Line(String name, List<Cell> cells) {
        boolean isOfErrors() {
            return name.endsWith("errors:");
        }
    }

    private StatisticsTable(LinkStatistics counts, OptionalLong carrierChanges) {
        this.counts = counts;
        this.carrierChanges = carrierChanges;
    }

    /** The lines, without a line end behind the last. */
    static Row of(LinkStatistics counts, OptionalLong carrierChanges, boolean withErrors) {
        StatisticsTable table = new StatisticsTable(counts, carrierChanges);
        table.receive(withErrors);
        table.send(withErrors);
        return table.row();
    }

    private void receive(boolean withErrors) {
        lines.add(new Line(
                "RX:",
                List.of(
                        cell("bytes", LinkCounter.RX_BYTES),
                        cell("packets", LinkCounter.RX_PACKETS),
                        cell("errors", LinkCounter.RX_ERRORS),
                        cell("dropped", LinkCounter.RX_DROPPED),
                        cell("missed", LinkCounter.RX_MISSED_ERRORS),
                        cell("mcast", LinkCounter.MULTICAST),
                        extra("compressed", LinkCounter.RX_COMPRESSED))));
        if (withErrors) {
            lines.add(new Line(
                    "RX errors:",
                    List.of(
                            NOTHING,
                            cell("length", LinkCounter.RX_LENGTH_ERRORS),
                            cell("crc", LinkCounter.RX_CRC_ERRORS),
                            cell("frame", LinkCounter.RX_FRAME_ERRORS),
                            cell("fifo", LinkCounter.RX_FIFO_ERRORS),
                            cell("overrun", LinkCounter.RX_OVER_ERRORS),
                            extra("nohandler", LinkCounter.RX_NOHANDLER),
                            extra("otherhost", LinkCounter.RX_OTHERHOST_DROPPED))));
        }
    }

    private void send(boolean withErrors) {
        lines.add(new Line(
                "TX:",
                List.of(
                        cell("bytes", LinkCounter.TX_BYTES),
                        cell("packets", LinkCounter.TX_PACKETS),
                        cell("errors", LinkCounter.TX_ERRORS),
                        cell("dropped", LinkCounter.TX_DROPPED),
                        cell("carrier", LinkCounter.TX_CARRIER_ERRORS),
                        cell("collsns", LinkCounter.COLLISIONS),
                        extra("compressed", LinkCounter.TX_COMPRESSED))));
        if (withErrors) {
            lines.add(new Line(
                    "TX errors:",
                    List.of(
                            NOTHING,
                            cell("aborted", LinkCounter.TX_ABORTED_ERRORS),
                            cell("fifo", LinkCounter.TX_FIFO_ERRORS),
                            cell("window", LinkCounter.TX_WINDOW_ERRORS),
                            cell("heartbt", LinkCounter.TX_HEARTBEAT_ERRORS),
                            new Cell("transns", carrierChanges.orElse(0), carrierChanges.isPresent()))));
        }
    }

    private static final Cell NOTHING = new Cell("", 0, false);

    private Cell cell(String heading, LinkCounter counter) {
        return new Cell(heading, counts.get(counter), true);
    }

    private Cell extra(String heading, LinkCounter counter) {
        return new Cell(heading, counts.get(counter), counts.get(counter) != 0);
    }

    private Row row() {
        Row row = new Row();
        for (Line line : lines) {
            if (!row.isEmpty()) {
                row.lineEnd();
            }
            row.words(headings(line)).lineEnd().words(values(line));
        }
        return row;
    }

    private String headings(Line line) {
        StringBuilder text = new StringBuilder("    ").append(line.name());
        text.append(line.isOfErrors() ? " ".repeat(width(0) - WIDEST.get(0).length()) : "");
        for (int column = line.isOfErrors() ? 1 : 0; column < line.cells().size(); column++) {
            Cell cell = line.cells().get(column);
            boolean isLeftOut = line.isOfErrors() && column >= FIRST_EXTRA && !cell.isShown();
            int width = column == 0 ? width(0) - line.name().length() - 1 : width(column);
            text.append(isLeftOut ? "" : " " + right(cell.isShown() ? cell.heading() : "", width));
        }
        return text.toString();
    }

    private String values(Line line) {
        StringBuilder text = new StringBuilder(line.isOfErrors() ? " ".repeat(width(0) + 5) : "    ");
        for (int column = 0; column < line.cells().size(); column++) {
            Cell cell = line.cells().get(column);
            text.append(cell.isShown() ? right(Long.toUnsignedString(cell.value()), width(column)) + " " : "");
        }
        return text.toString();
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    /** All lines have columns of the same widths. */
    private int width(int column) {
        return lines.stream()
                .filter(line -> column < line.cells().size())
                .mapToInt(line -> digits(line.cells().get(column).value()))
                .reduce(WIDEST.get(column).length(), Math::max);
    }

    /** As {@code ip} counts them: 10, 100 and so on have one less than they seem. */
    private static int digits(long value) {
        int digits = 1;
        for (long power = 10; power < value; power *= 10) {
            digits++;
        }
        return digits;
    }
}
