package io.netlab.verify;

import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.LinkFlag;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Says of a link what {@code ip link} says of it. */
public final class KernelLinkText {
    private static final Map<Integer, String> FLAGS = flags();

    private KernelLinkText() {}

    private static Map<Integer, String> flags() {
        Map<Integer, String> words = new LinkedHashMap<>();
        words.put(LinkFlag.LOOPBACK, "LOOPBACK");
        words.put(LinkFlag.BROADCAST, "BROADCAST");
        words.put(LinkFlag.POINTOPOINT, "POINTOPOINT");
        words.put(LinkFlag.MULTICAST, "MULTICAST");
        words.put(LinkFlag.NOARP, "NOARP");
        words.put(LinkFlag.UP, "UP");
        words.put(LinkFlag.LOWER_UP, "LOWER_UP");
        return words;
    }

    /** {@code veth}, {@code bridge}, ...; lo, which nobody made, is {@code loopback}. */
    static String kind(Link link) {
        return link.kind().isEmpty() && link.has(LinkFlag.LOOPBACK) ? "loopback" : link.kind();
    }

    /** {@code flags BROADCAST,MULTICAST, not UP}. */
    public static String state(Link link) {
        String flags = FLAGS.entrySet().stream()
                .filter(each -> link.has(each.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(","));
        String fault = link.isUp() ? link.hasCarrier() ? "" : ", no carrier" : ", not UP";
        return "flags " + flags + fault;
    }
}
