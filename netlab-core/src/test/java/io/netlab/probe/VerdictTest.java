package io.netlab.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.check.Outcome;
import io.netlab.net.IpAddress;
import io.netlab.sys.Errno;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the kernel's reports mean. */
class VerdictTest {
    @ParameterizedTest
    @CsvSource({
        "ICMP, 3, 0, NETWORK_UNREACHABLE",
        "ICMP, 3, 1, HOST_UNREACHABLE",
        "ICMP, 3, 3, REFUSED",
        "ICMP, 3, 4, TOO_BIG",
        "ICMP, 3, 9, PROHIBITED",
        "ICMP, 3, 10, PROHIBITED",
        "ICMP, 3, 13, PROHIBITED",
        "ICMP, 11, 0, TTL_EXCEEDED",
        "ICMP6, 1, 0, NETWORK_UNREACHABLE",
        "ICMP6, 1, 1, PROHIBITED",
        "ICMP6, 1, 3, HOST_UNREACHABLE",
        "ICMP6, 1, 4, REFUSED",
        "ICMP6, 1, 6, PROHIBITED",
        "ICMP6, 2, 0, TOO_BIG",
        "ICMP6, 3, 0, TTL_EXCEEDED"
    })
    void anIcmpMessageCountsMoreThanTheErrorNumber(ErrorReport.Origin origin, int type, int code, Outcome outcome) {
        Errno misleading = Errno.of(Errno.EINVAL);

        ErrorReport report = new ErrorReport(misleading, origin, type, code, 0, Optional.empty());

        assertThat(Verdict.of(report)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "101, NETWORK_UNREACHABLE",
        "113, HOST_UNREACHABLE",
        "111, REFUSED",
        "13, PROHIBITED",
        "1, PROHIBITED",
        "90, TOO_BIG",
        "110, NO_REPLY",
        "22, NETWORK_UNREACHABLE"
    })
    void theNodesOwnRefusalIsToldByItsNumber(int errno, Outcome outcome) {
        assertThat(Verdict.of(ErrorReport.local(Errno.of(errno)))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"ICMP, 3, 3", "ICMP6, 1, 4"})
    void aMissingPortIsAFirewallsWordToAnEcho(ErrorReport.Origin origin, int type, int code) {
        Errno refused = Errno.of(Errno.ECONNREFUSED);

        ErrorReport report = new ErrorReport(refused, origin, type, code, 0, Optional.empty());

        assertThat(Verdict.ofEcho(report)).isEqualTo(Outcome.PROHIBITED);
        assertThat(Verdict.of(report)).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void readsTheReportAndItsOffender() {
        ByteBuffer control = ByteBuffer.allocate(32).order(ByteOrder.nativeOrder());
        control.putInt(113); // ee_errno EHOSTUNREACH
        control.put((byte) 2).put((byte) 3).put((byte) 1).put((byte) 0); // origin ICMP, type, code, pad
        control.putInt(1400).putInt(0); // ee_info, ee_data
        control.putShort((short) 2).putShort((short) 0); // AF_INET, no port
        control.put(new byte[] {10, 0, 0, (byte) 254}).putLong(0); // the address, padding

        ErrorReport report = ErrorReport.decode(control.flip());

        assertThat(report.errno().symbol()).isEqualTo("EHOSTUNREACH");
        assertThat(report.origin()).isEqualTo(ErrorReport.Origin.ICMP);
        assertThat(report.info()).isEqualTo(1400);
        assertThat(report.offender()).contains(IpAddress.parse("10.0.0.254"));
        assertThat(report.text())
                .isEqualTo(
                        "10.0.0.254 said \"Destination Host Unreachable\" (ICMP type 3 code 1): EHOSTUNREACH (No route to host)");
    }
}
