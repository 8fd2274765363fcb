package io.netlab.explain;

import io.netlab.netlink.route.MacvlanMode;
import io.netlab.netlink.route.OperState;
import io.netlab.netlink.route.RouteKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The names of numbers that stand for one thing of several, each as the {@code ip} command prints it. */
final class Numbers {
    private static final List<String> PORT_STATES =
            List.of("disabled", "listening", "learning", "forwarding", "blocking"); // linux/if_bridge.h
    private static final List<String> MACVLAN_MODES = Arrays.stream(MacvlanMode.values())
            .map(mode -> mode.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final List<String> ADDRESS_MODES = List.of("eui64", "none", "stable secret", "random");
    private static final List<String> RULE_ACTIONS =
            List.of("unspec", "to table", "goto", "nop", "3", "4", "blackhole", "unreachable", "prohibit");

    private Numbers() {}

    /** {@code AF_*} of {@code linux/socket.h}. */
    static String family(int number) {
        return switch (number) {
            case 0 -> "UNSPEC";
            case 2 -> "INET";
            case 7 -> "BRIDGE";
            case 10 -> "INET6";
            default -> Integer.toString(number);
        };
    }

    /** {@code RT_TABLE_*}; the number beside the name, since {@code ip} takes both. */
    static String table(int number) {
        return switch (number) {
            case 0 -> "0 (unspec)";
            case 253 -> "253 (default)";
            case 254 -> "254 (main)";
            case 255 -> "255 (local)";
            default -> Integer.toUnsignedString(number);
        };
    }

    /** A queue's number as {@code tc} writes it, {@code MAJOR:MINOR}; {@code TC_H_ROOT} is all ones. */
    static String handle(int handle) {
        if (handle == -1) {
            return "root";
        }
        int minor = handle & 0xffff;
        return Integer.toHexString(handle >>> 16) + ":" + (minor == 0 ? "" : Integer.toHexString(minor));
    }

    /** {@code RT_SCOPE_*}. */
    static String scope(int number) {
        return switch (number) {
            case 0 -> "universe";
            case 200 -> "site";
            case 253 -> "link";
            case 254 -> "host";
            case 255 -> "nowhere";
            default -> Integer.toString(number);
        };
    }

    /** {@code RTPROT_*}: who made a route. */
    static String origin(int number) {
        return switch (number) {
            case 0 -> "unspec";
            case 1 -> "redirect";
            case 2 -> "kernel";
            case 3 -> "boot";
            case 4 -> "static";
            case 9 -> "ra";
            default -> Integer.toString(number);
        };
    }

    /** {@code RTN_*}: what a route does with a packet. */
    static String routeKind(int number) {
        return Arrays.stream(RouteKind.values())
                .filter(kind -> kind.number() == number)
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse(Integer.toString(number));
    }

    /** {@code FR_ACT_*}: what a rule does. */
    static String ruleAction(int number) {
        return named(number, RULE_ACTIONS, number);
    }

    /** {@code BR_STATE_*}: what a port of a bridge does. */
    static String portState(long number) {
        return number + " (" + named((int) number, PORT_STATES, (int) number) + ")";
    }

    /** {@code IF_OPER_*}. */
    static String operState(long number) {
        List<String> names =
                Arrays.stream(OperState.values()).map(OperState::name).toList();
        return number + " (" + named((int) number, names, (int) number) + ")";
    }

    /** {@code MACVLAN_MODE_*}, which are bits. */
    static String macvlanMode(long number) {
        int index = Long.numberOfTrailingZeros(number);
        return number + " (" + named(index, MACVLAN_MODES, (int) number) + ")";
    }

    /** {@code IN6_ADDR_GEN_MODE_*}: how a link makes its own IPv6 address. */
    static String addressMode(long number) {
        return number + " (" + named((int) number, ADDRESS_MODES, (int) number) + ")";
    }

    private static String named(int index, List<String> names, int number) {
        return index >= 0 && index < names.size() ? names.get(index) : Integer.toString(number);
    }
}
