package io.netlab.tests;

/** What programs print, without what differs from one run to the next. */
final class Masked {
    private static final String MAC = "(?!00:00:00:00:00:00|ff:ff:ff:ff:ff:ff)\\b[0-9a-f]{2}(:[0-9a-f]{2}){5}\\b";

    private Masked() {}

    /** Masks numbers of links, Ethernet addresses, clocks and counters; blanks are one blank, and none at a line's end. */
    static String of(String text) {
        return text.replaceAll("(?m)^\\d+: ", "N: ")
                .replaceAll("@if\\d+", "@ifN")
                .replaceAll(MAC, "MAC")
                .replaceAll("fe80::[0-9a-f:]+", "fe80::LL")
                .replaceAll("8000\\.[0-9a-f]{12}", "8000.MAC")
                .replaceAll("time=[0-9.]+ ms", "time=T ms")
                .replaceAll("time \\d+ms", "time Tms")
                .replaceAll("= [0-9.]+/[0-9.]+/[0-9.]+/[0-9.]+ ms", "= T ms")
                .replaceAll("ACCEPT \\d+ packets, \\d+ bytes", "ACCEPT N packets, N bytes")
                .replaceAll("(?m)^ *\\d+ +\\d+ (?=[A-Z]+ )", "N N ")
                .replaceAll("MASQUERADE +(all|0) ", "MASQUERADE all ") // newer iptables print the number
                .replaceAll("[ \\t]+", " ")
                .replaceAll("(?m) +$", "");
    }
}
