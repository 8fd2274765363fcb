package io.netlab.scenario.file;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.scenario.shape.Scalars;
import io.netlab.scenario.shape.Type;
import io.netlab.topology.NodeName;
import java.util.List;

/**
 * What a probe is sent to: an address, or a node that has one address only; with a port or without.
 *
 * @param text as it was written, for the title
 * @param address the address, or none when a node was named
 * @param node the node's name, or none
 * @param port 0 where there is none
 * @param path of a web page, else empty
 */
record Target(String text, List<IpAddress> address, List<NodeName> node, int port, String path) {
    static final Type<Target> HOST = Scalars.name(
            "an address or the name of a namespace", "^[^ ]+( *\\+ *[0-9]{1,9})?$", text -> host(text, text, 0, ""));
    static final Type<Target> PORT = Scalars.parsed(
            "an address with a port like 203.0.113.8:80, or a namespace's name in place of the address",
            "^[^ ]+:[0-9]{1,5}$",
            text -> withPort(text, text, ""));
    static final Type<Target> URL =
            Scalars.parsed("an address like http://203.0.113.8:80/", "^http://[^ ]+$", Target::url);

    Target {
        address = List.copyOf(address);
        node = List.copyOf(node);
    }

    private static Target host(String whole, String host, int port, String path) {
        boolean literal = host.indexOf(':') >= 0 || host.indexOf('+') >= 0 || host.matches("[0-9]+\\..*");
        return literal
                ? new Target(whole, List.of(Values.parseAddress(host)), List.of(), port, path)
                : new Target(whole, List.of(), List.of(NodeName.of(host)), port, path);
    }

    private static Target withPort(String whole, String text, String path) {
        int colon = text.lastIndexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("\"" + whole + "\" has no port; write it like 203.0.113.8:80");
        }
        int port = Integer.parseInt(text.substring(colon + 1));
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("port " + port + " is outside 1 to 65535");
        }
        return bracketed(whole, text.substring(0, colon), port, path);
    }

    private static Target bracketed(String whole, String host, int port, String path) {
        boolean inBrackets = host.startsWith("[") && host.endsWith("]");
        Target target = host(whole, inBrackets ? host.substring(1, host.length() - 1) : host, port, path);
        boolean isIpv6 = target.address.stream().anyMatch(one -> one.family() == AddressFamily.IPV6);
        if (isIpv6 != inBrackets) {
            throw new IllegalArgumentException("\"" + whole + "\": an IPv6 address before a port stands in [ ]");
        }
        return target;
    }

    private static Target url(String text) {
        if (!text.startsWith("http://")) {
            throw new IllegalArgumentException("\"" + text + "\" does not begin with http://");
        }
        String rest = text.substring("http://".length());
        int slash = rest.indexOf('/');
        String path = slash < 0 ? "/" : rest.substring(slash);
        String place = slash < 0 ? rest : rest.substring(0, slash);
        boolean hasPort = place.matches(".*:[0-9]{1,5}") && !place.endsWith("]");
        return withPort(text, hasPort ? place : place + ":80", path);
    }
}
