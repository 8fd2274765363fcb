package io.netlab.plan;

import io.netlab.net.InterfaceName;
import io.netlab.topology.Node;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kernel settings of a node that somebody has said. A setting of many links sets that of each (ip-sysctl.rst): what
 * follows from it is not said again.
 */
final class SaidSysctls {
    private static final Pattern DEFAULT = Pattern.compile("net\\.(ipv[46])\\.conf\\.default\\.([a-z0-9_]+)");

    private final Node node;
    private final Node blank;
    private final Map<String, String> values = new TreeMap<>();

    SaidSysctls(Node node, Node blank) {
        this.node = node;
        this.blank = blank;
    }

    Map<String, String> values() {
        node.sysctls().forEach((key, value) -> {
            boolean isOfALink = LinkKey.link(key).isPresent();
            if (!isOfALink && !value.equals(blank.sysctls().get(key)) && !followsFromAnother(key, value)) {
                values.put(key, value);
            }
        });
        blank.sysctls().forEach(this::links);
        return values;
    }

    /** Links are made before anything is set: each that differs from a new one's setting has to be said. */
    private void links(String key, String ofNew) {
        Matcher matcher = DEFAULT.matcher(key);
        if (!matcher.matches()) {
            return;
        }
        String now = node.sysctls().getOrDefault(key, ofNew);
        for (InterfaceName link : node.links().keySet()) {
            String ofLink = LinkKey.of(String.valueOf(matcher.group(1)), link, String.valueOf(matcher.group(2)));
            String value = node.sysctls().getOrDefault(ofLink, now);
            String ofBlank = blank.sysctls().getOrDefault(ofLink, ofNew);
            if (!value.equals(ofBlank) && !followsFromAnother(ofLink, value)) {
                values.put(ofLink, value);
            }
        }
    }

    private boolean followsFromAnother(String key, String value) {
        if (isOfTheKernel(key, value)) {
            return true;
        }
        if (key.equals("net.ipv4.conf.all.accept_redirects")) {
            return value.equals("0") && isOne("net.ipv4.ip_forward"); // inet_forward_change in net/ipv4/devinet.c
        }
        if (key.startsWith("net.ipv4.conf.")) {
            return key.endsWith(".forwarding") && value.equals("1") && isOne("net.ipv4.ip_forward");
        }
        boolean isWide = key.endsWith(".forwarding") || key.endsWith(".disable_ipv6");
        String ofAll = "net.ipv6.conf.all" + key.substring(key.lastIndexOf('.'));
        return isWide && !key.equals(ofAll) && value.equals("1") && isOne(ofAll);
    }

    /** No address is asked for where there is no ARP ({@code ipv6_add_dev}); groups that are not mapped are nobody's. */
    private static boolean isOfTheKernel(String key, String value) {
        return (key.endsWith(".accept_dad") && value.equals("-1"))
                || (key.equals("net.ipv4.ping_group_range")
                        && Set.of("1\t0", "65534\t0", "1 0", "65534 0").contains(value));
    }

    private boolean isOne(String key) {
        return "1".equals(node.sysctls().get(key));
    }
}
