package io.netlab.scenario.network;

import io.netlab.check.Protocol;
import io.netlab.docker.Port;
import io.netlab.docker.PublishedPort;
import io.netlab.net.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What stands behind {@code docker run -p}: {@code 80}, {@code 8080:80}, {@code 127.0.0.1:8080:80},
 * {@code 7000-7003:7000-7003/udp}, {@code [::1]:8080:80}.
 *
 * @param address the address of the host; none for all
 * @param host the first port of the host, 0 for one that the engine chooses
 * @param first the first port of the container
 * @param count how many ports these are
 */
public record Publication(Set<IpAddress> address, int host, int first, int count, Protocol protocol) {
    /** How it is written, for editors. */
    public static final String PATTERN =
            "^((\\[[0-9a-fA-F:.]+\\]|[0-9.]+):)?(([0-9]+(-[0-9]+)?)?:)?[0-9]+(-[0-9]+)?(/(tcp|udp))?$";

    private static final String AN_EXAMPLE = "; write it like 8080:80, 127.0.0.1:8080:80 or 7000-7003:7000-7003/udp";

    public Publication {
        address = Set.copyOf(address);
    }

    /** A range of ports, with its first and its last. */
    private record Range(int first, int last) {
        int count() {
            return last - first + 1;
        }
    }

    /** Throws IllegalArgumentException with a sentence for the user. */
    public static Publication parse(String text) {
        int slash = text.indexOf('/');
        Protocol protocol = slash < 0 ? Protocol.TCP : protocol(text, text.substring(slash + 1));
        String ports = slash < 0 ? text : text.substring(0, slash);
        int colon = ports.lastIndexOf(':');
        Range inside = range(text, ports.substring(colon + 1));
        if (colon < 0) {
            return new Publication(Set.of(), 0, inside.first(), inside.count(), protocol);
        }
        String host = ports.substring(0, colon);
        int end = host.lastIndexOf(':');
        Set<IpAddress> address = end < 0 ? Set.of() : Set.of(address(host.substring(0, end)));
        String outer = host.substring(end + 1);
        Range outside = outer.isEmpty() && end >= 0 ? new Range(0, inside.count() - 1) : range(text, outer);
        if (outside.count() != inside.count()) {
            throw new IllegalArgumentException("\"" + text + "\" has " + outside.count() + " ports of the host for "
                    + inside.count() + " of the container");
        }
        return new Publication(address, outside.first(), inside.first(), inside.count(), protocol);
    }

    /** A port with its transport, {@code 53/udp}, or a range of them. Throws IllegalArgumentException like the other. */
    public static List<Port> exposed(String text) {
        if (text.indexOf(':') >= 0) {
            throw new IllegalArgumentException("\"" + text + "\" is no port like 80 or 53/udp");
        }
        return parse(text).ports().stream().map(PublishedPort::port).toList();
    }

    /** Each port of it, the first first. */
    public List<PublishedPort> ports() {
        List<PublishedPort> ports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ports.add(new PublishedPort(address, host == 0 ? 0 : host + i, new Port(protocol, first + i)));
        }
        return ports;
    }

    private static Protocol protocol(String text, String word) {
        for (Protocol protocol : Protocol.values()) {
            if (protocol.word().equals(word.toLowerCase(Locale.ROOT))) {
                return protocol;
            }
        }
        throw new IllegalArgumentException("\"" + text + "\": a port is of tcp or udp, not of \"" + word + "\"");
    }

    private static IpAddress address(String text) {
        boolean inBrackets = text.startsWith("[") && text.endsWith("]");
        return IpAddress.parse(inBrackets ? text.substring(1, text.length() - 1) : text);
    }

    private static Range range(String text, String ports) {
        if (!ports.matches("[0-9]{1,5}(-[0-9]{1,5})?")) {
            throw new IllegalArgumentException("\"" + text + "\" is no published port" + AN_EXAMPLE);
        }
        int dash = ports.indexOf('-');
        int first = Integer.parseInt(dash < 0 ? ports : ports.substring(0, dash));
        int last = dash < 0 ? first : Integer.parseInt(ports.substring(dash + 1));
        if (first < 1 || last > 65535 || last < first) {
            throw new IllegalArgumentException("\"" + text + "\": " + ports + " is outside 1 to 65535");
        }
        return new Range(first, last);
    }
}
