package io.netlab.netlink.route;

import io.netlab.net.Bytes;
import io.netlab.netlink.Message;
import io.netlab.netlink.MessageReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A message whose bytes were recorded from Linux 6.18 on x86-64, a comment per field; the files lie beside this class's
 * tests as {@code NAME.hex}.
 */
record GoldenMessage(String name, Bytes bytes) {
    private static final List<String> NAMES = List.of(
            "create-bridge",
            "create-veth",
            "create-macvlan",
            "change-port",
            "add-address",
            "add-route",
            "add-neighbour",
            "add-rule",
            "link-bridge",
            "link-veth-port",
            "link-vxlan",
            "address-ipv4",
            "address-ipv6",
            "route-default",
            "route-multipath",
            "route-ipv6",
            "neighbour",
            "forwarding",
            "rule",
            "namespace-id");

    static List<GoldenMessage> all() {
        return NAMES.stream().map(GoldenMessage::named).toList();
    }

    static GoldenMessage named(String name) {
        try (InputStream file = Objects.requireNonNull(GoldenMessage.class.getResourceAsStream(name + ".hex"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            String hex = text.lines().map(GoldenMessage::digits).collect(Collectors.joining());
            return new GoldenMessage(name, Bytes.ofHex(hex));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String digits(String line) {
        int comment = line.indexOf('#');
        return (comment < 0 ? line : line.substring(0, comment)).strip();
    }

    Message message() {
        return Message.decode(MessageReader.of(bytes));
    }

    RouteMessage content() {
        return RouteMessage.decode(message());
    }

    @Override
    public String toString() {
        return name;
    }
}
