package io.netlab.language;

import java.util.Map;

/** Says what well-known settings of the kernel do ({@code Documentation/networking/ip-sysctl.rst} in its source). */
final class SysctlWords {
    private static final Map<String, String> FORWARDING = Map.of(
            "1", ": it passes packets on between its interfaces, as a router does",
            "0", ": packets that are for others are dropped, not passed on");

    private SysctlWords() {}

    /** What the value means, behind what is there; nothing for settings that are not well known. */
    static String of(String key, String value) {
        return switch (key) {
            case "net.ipv4.ip_forward", "net.ipv6.conf.all.forwarding", "net.ipv4.conf.all.forwarding" ->
                FORWARDING.getOrDefault(value, "");
            case "net.bridge.bridge-nf-call-iptables", "net.bridge.bridge-nf-call-ip6tables" ->
                value.equals("0")
                        ? ": frames from port to port of a bridge do not pass the firewall"
                        : ": frames from port to port of a bridge pass the firewall, too";
            case "net.ipv4.conf.all.rp_filter", "net.ipv4.conf.default.rp_filter" ->
                value.equals("0") ? "" : ": packets are dropped whose answer would leave by another way";
            default -> "";
        };
    }
}
