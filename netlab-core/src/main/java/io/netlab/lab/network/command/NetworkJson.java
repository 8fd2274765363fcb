package io.netlab.lab.network.command;

import io.netlab.docker.Attachment;
import io.netlab.docker.BridgeNetwork;
import io.netlab.docker.Container;
import io.netlab.docker.LinkNames;
import io.netlab.docker.Subnet;
import io.netlab.net.AddressFamily;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A network as {@code docker network inspect} shows it, but for the time at which it was made. */
record NetworkJson(BridgeNetwork network, List<Container> containers) {
    private static final String STEP = "    ";
    private static final String BRIDGE = "com.docker.network.bridge.";

    String text() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Name", quoted(network.name()));
        fields.put("Id", quoted(LinkNames.id("network " + network.name())));
        fields.put("Scope", quoted("local"));
        fields.put("Driver", quoted("bridge"));
        fields.put(
                "EnableIPv6", String.valueOf(network.subnet(AddressFamily.IPV6).isPresent()));
        fields.put("IPAM", ipam());
        fields.put("Internal", String.valueOf(network.internal()));
        fields.put("Attachable", "false");
        fields.put("Ingress", "false");
        fields.put("ConfigFrom", object(Map.of("Network", quoted("")), 2));
        fields.put("ConfigOnly", "false");
        fields.put("Containers", members());
        fields.put("Options", object(options(), 2));
        fields.put("Labels", "{}");
        return STEP + object(fields, 1);
    }

    private String ipam() {
        List<String> config = network.subnets().stream().map(this::subnet).toList();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Driver", quoted("default"));
        fields.put("Options", "{}");
        fields.put("Config", "[\n" + String.join(",\n", config) + "\n" + STEP.repeat(3) + "]");
        return object(fields, 2);
    }

    private String subnet(Subnet subnet) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Subnet", quoted(subnet.network().toString()));
        if (!subnet.range().equals(subnet.network())) {
            fields.put("IPRange", quoted(subnet.range().toString()));
        }
        fields.put("Gateway", quoted(subnet.gateway().toString()));
        return STEP.repeat(4) + object(fields, 4);
    }

    private String members() {
        Map<String, String> members = new LinkedHashMap<>();
        for (Container container : containers) {
            container
                    .in(network)
                    .ifPresent(place ->
                            members.put(LinkNames.id("container " + container.name()), member(container, place)));
        }
        return object(members, 2);
    }

    private String member(Container container, Attachment place) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Name", quoted(container.name().text()));
        fields.put("EndpointID", quoted(LinkNames.id(container.name() + " in " + network.name())));
        fields.put("MacAddress", quoted(place.mac().toString()));
        fields.put("IPv4Address", quoted(address(place, AddressFamily.IPV4)));
        fields.put("IPv6Address", quoted(address(place, AddressFamily.IPV6)));
        return object(fields, 3);
    }

    private String address(Attachment place, AddressFamily family) {
        return network.subnet(family)
                .flatMap(subnet -> place.address(family)
                        .map(address -> address + "/" + subnet.network().length()))
                .orElse("");
    }

    /** What differs from the driver's defaults; of docker0 all of it. */
    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        if (network.isDefault()) {
            options.put(BRIDGE + "default_bridge", quoted("true"));
        }
        if (network.isDefault() || !network.icc()) {
            options.put(BRIDGE + "enable_icc", quoted(String.valueOf(network.icc())));
        }
        if (network.isDefault() || !network.masquerade()) {
            options.put(BRIDGE + "enable_ip_masquerade", quoted(String.valueOf(network.masquerade())));
        }
        options.put(BRIDGE + "name", quoted(network.bridge().text()));
        return options;
    }

    private static String object(Map<String, String> fields, int depth) {
        String indent = STEP.repeat(depth + 1);
        return fields.isEmpty()
                ? "{}"
                : new ArrayList<>(fields.entrySet())
                        .stream()
                                .map(field -> indent + quoted(field.getKey()) + ": " + field.getValue())
                                .collect(Collectors.joining(",\n", "{\n", "\n" + STEP.repeat(depth) + "}"));
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
