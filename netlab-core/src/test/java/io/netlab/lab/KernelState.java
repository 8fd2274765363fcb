package io.netlab.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** The state of a lab's network as iproute2 tells it, without what differs from run to run. */
final class KernelState {
    /** Prints, for each namespace, what iproute2 knows of it. */
    static final String SCRIPT = """
            for ns in "" $(ls /run/netns); do
              n=${ns:+-n $ns}
              echo "ns $ns"
              ip -j -d $n addr; echo
              ip -j $n route show table all; echo
              ip -j -6 $n route show table all; echo
              ip -j $n neigh; echo
              ip -j $n rule; echo
              ip -j -6 $n rule; echo
              ip -j $n neigh show proxy; echo
              bridge -j -d $n link; echo
              bridge -j $n fdb; echo
              bridge -j $n vlan; echo
              ip $n netns list-id
              for key in ipv4.ip_forward ipv6.conf.all.forwarding ipv4.ip_local_port_range; do
                ${ns:+ip netns exec $ns} sysctl net.$key
              done
            done
            """;

    /** Numbers of links and namespaces, clocks, and what follows from an Ethernet address that the kernel made up. */
    private static final Set<String> VOLATILE = Set.of(
            "ifindex",
            "link_index",
            "link_netnsid",
            "hello_timer",
            "tcn_timer",
            "topology_change_timer",
            "gc_timer",
            "hold_timer",
            "message_age_timer",
            "forward_delay_timer",
            "id",
            "expires",
            "cacheinfo",
            "valid_life_time",
            "preferred_life_time",
            "topology_change",
            "topology_change_detected",
            "designated_cost",
            "config_pending",
            "link_pointtopoint",
            "root_port",
            "designated_port",
            "no");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private KernelState() {}

    /** One line for each thing that is there, in an order that does not depend on the kernel's numbers. */
    static List<String> lines(String printed) {
        List<String> lines = new ArrayList<>();
        String namespace = "";
        for (String line : printed.lines().toList()) {
            if (line.startsWith("ns ")) {
                namespace = line;
            } else if (line.startsWith("[")) {
                for (JsonNode node : MAPPER.readTree(line)) {
                    lines.add(namespace + " " + masked(plain(node).toString()));
                }
            } else if (!line.isBlank()) {
                lines.add(namespace + " " + line);
            }
        }
        lines.sort(null);
        return lines;
    }

    private static JsonNode plain(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(VOLATILE);
        }
        node.forEach(KernelState::plain);
        return node;
    }

    /** Ethernet addresses that a script gives begin with 02:00:00:00:00. */
    private static String masked(String json) {
        return json.replace("LOWERLAYERDOWN", "DOWN") // which of the two depends on the numbers of both ends
                .replaceAll("([0-9a-f]{4})\\.[0-9a-f]{1,2}(:[0-9a-f]{1,2}){5}", "$1.MAC")
                .replaceAll("33:33:ff(:[0-9a-f]{2}){3}", "MAC")
                .replaceAll(
                        "(?!02:00:00:00:00|00:00:00:00:00|ff:ff:ff:ff|33:33:00|01:00:5e)\\b[0-9a-f]{2}(:[0-9a-f]{2}){5}\\b",
                        "MAC")
                .replaceAll("fe80::[0-9a-f:]{6,}", "LL")
                .replaceAll("ff02::1:ff[0-9a-f:]+", "LL");
    }
}
