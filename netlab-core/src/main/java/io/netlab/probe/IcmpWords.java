package io.netlab.probe;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;

/** What ICMP messages say, in the words of {@code ping(8)}; the numbers are those of RFC 792, 1812 and 4443. */
final class IcmpWords {
    private static final int UNREACHABLE = 3; // linux/icmp.h
    private static final int REDIRECT = 5;
    private static final int TIME_EXCEEDED = 11;
    private static final int PARAMETER_PROBLEM = 12;
    private static final int UNREACHABLE_V6 = 1; // linux/icmpv6.h
    private static final int TOO_BIG_V6 = 2;
    private static final int TIME_EXCEEDED_V6 = 3;

    private IcmpWords() {}

    /** What a report from elsewhere says. */
    static String of(ErrorReport report) {
        return report.origin() == ErrorReport.Origin.ICMP6 ? ofV6(report) : ofV4(report);
    }

    private static String ofV4(ErrorReport report) {
        return switch (report.type()) {
            case UNREACHABLE -> unreachable(report);
            case REDIRECT -> redirect(report.code(), gateway(report.info()));
            case TIME_EXCEEDED -> report.code() == 0 ? "Time to live exceeded" : "Frag reassembly time exceeded";
            case PARAMETER_PROBLEM -> "Parameter problem: pointer = " + report.info();
            default -> "Bad ICMP type: " + report.type();
        };
    }

    private static String unreachable(ErrorReport report) {
        return switch (report.code()) {
            case 0 -> "Destination Net Unreachable";
            case 1 -> "Destination Host Unreachable";
            case 2 -> "Destination Protocol Unreachable";
            case 3 -> "Destination Port Unreachable";
            case 4 -> "Frag needed and DF set (mtu = " + report.info() + ")";
            case 5 -> "Source Route Failed";
            case 6 -> "Destination Net Unknown";
            case 7 -> "Destination Host Unknown";
            case 8 -> "Source Host Isolated";
            case 9 -> "Destination Net Prohibited";
            case 10 -> "Destination Host Prohibited";
            case 11 -> "Destination Net Unreachable for Type of Service";
            case 12 -> "Destination Host Unreachable for Type of Service";
            case 13 -> "Packet filtered";
            case 14 -> "Precedence Violation";
            case 15 -> "Precedence Cutoff";
            default -> "Dest Unreachable, Bad Code: " + report.code();
        };
    }

    private static String ofV6(ErrorReport report) {
        return switch (report.type()) {
            case UNREACHABLE_V6 -> "Destination unreachable: " + unreachableV6(report.code());
            case TOO_BIG_V6 -> "Packet too big: mtu=" + report.info();
            case TIME_EXCEEDED_V6 -> "Time exceeded: " + (report.code() == 0 ? "Hop limit" : "Defragmentation failure");
            default -> "Parameter problem: pointer = " + report.info();
        };
    }

    private static String unreachableV6(int code) {
        return switch (code) {
            case 0 -> "No route";
            case 1 -> "Administratively prohibited";
            case 2 -> "Beyond scope of source address";
            case 3 -> "Address unreachable";
            case 4 -> "Port unreachable";
            default -> "Unknown code " + code;
        };
    }

    private static IpAddress gateway(int number) {
        return IpAddress.any(AddressFamily.IPV4).plus(Integer.toUnsignedLong(number));
    }

    /** What a router says that knows a nearer gateway. */
    static String redirect(int code, IpAddress gateway) {
        String what = switch (code) {
            case 0 -> "Redirect Network";
            case 1 -> "Redirect Host";
            case 2 -> "Redirect Type of Service and Network";
            case 3 -> "Redirect Type of Service and Host";
            default -> "Redirect, Bad Code: " + code;
        };
        return what + "(New nexthop: " + gateway + ")";
    }
}
