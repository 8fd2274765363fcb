package io.netlab.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.netlink.route.LinkCounter;
import io.netlab.netlink.route.LinkStatistics;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Tables with counters that no test can count up to. */
class StatisticsTableTest {
    private static String table(Map<LinkCounter, Long> counts, boolean withErrors) {
        Row row = StatisticsTable.of(new LinkStatistics(counts), OptionalLong.of(10), withErrors);
        return new LineText(Palette.PLAIN, false).of(row);
    }

    @Test
    void columnsGrowWithTheLargestCounterOfAllLines() {
        String table = table(
                Map.of(
                        LinkCounter.RX_BYTES, 35_571_000_000_123L,
                        LinkCounter.RX_PACKETS, 15_016_149L,
                        LinkCounter.TX_BYTES, 126_570_234_447_969L,
                        LinkCounter.TX_PACKETS, 15_016_149_200L),
                true);

        assertThat(table).isEqualTo("""
                    RX:       bytes     packets errors dropped  missed   mcast          \s
                     35571000000123    15016149      0       0       0       0\s
                    RX errors:           length    crc   frame    fifo overrun
                                              0      0       0       0       0\s
                    TX:       bytes     packets errors dropped carrier collsns          \s
                    126570234447969 15016149200      0       0       0       0\s
                    TX errors:          aborted   fifo  window heartbt transns
                                              0      0       0       0      10\s
                """.stripTrailing().indent(0).stripTrailing() + " ");
    }

    @Test
    void rareCountersHaveColumnsOnlyWhenTheyCount() {
        String table = table(
                Map.of(
                        LinkCounter.RX_COMPRESSED, 1L,
                        LinkCounter.RX_NOHANDLER, 2L,
                        LinkCounter.RX_OTHERHOST_DROPPED, 3L),
                true);

        assertThat(table.lines().toList())
                .contains(
                        "    RX:  bytes packets errors dropped  missed   mcast compressed",
                        "             0       0      0       0       0       0          1 ",
                        "    RX errors:  length    crc   frame    fifo overrun  nohandler otherhost",
                        "                     0      0       0       0       0          2         3 ",
                        "    TX:  bytes packets errors dropped carrier collsns           ");
    }

    @Test
    void aPowerOfTenIsOneDigitShorterInTheEyesOfTheRealProgram() {
        assertThat(table(Map.of(LinkCounter.TX_ERRORS, 1_000_000L), false))
                .contains("packets errors dropped carrier", "      0 1000000       0       0");
        assertThat(table(Map.of(LinkCounter.TX_ERRORS, 1_000_001L), false))
                .contains("packets  errors dropped carrier", "      0 1000001       0       0");
    }
}
