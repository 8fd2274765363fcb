package io.netlab.probe;

import io.netlab.command.Program;
import io.netlab.command.ProgramResult;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names of hosts as programs in a node see them. The C library is asked by getent(1), which knows
 * {@code /etc/hosts} and name servers as ping(8) does, remembers nothing, and puts the best address first (RFC 6724).
 */
record HostNames(NetworkNamespace from) {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** A host: its full name, and the address that is tried. */
    record Host(String name, IpAddress address) {}

    /** The host of that name; throws PingFault in the C library's words when there is none. */
    Host find(String name, Optional<AddressFamily> family) {
        String database = family.map(each -> each == AddressFamily.IPV4 ? "ahostsv4" : "ahostsv6")
                .orElse("ahosts");
        return ask(database, name)
                .lines()
                .map(line -> line.split("\\s+", 3))
                .flatMap(columns -> host(name, columns).stream())
                .findFirst()
                .orElseThrow(() -> new PingFault(name + ": " + refusal(name)));
    }

    /** A line {@code ADDRESS STREAM NAME}; the name stands in the first line alone. */
    private static Optional<Host> host(String typed, String[] columns) {
        String name = columns.length < 3 || columns[2].isBlank() ? typed : columns[2].strip();
        return literal(columns[0]).map(address -> new Host(name, address));
    }

    /** The address that a text is, without a zone behind it. */
    static Optional<IpAddress> literal(String text) {
        try {
            return Optional.of(IpAddress.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The name of an address, if it has one. */
    Optional<String> nameOf(IpAddress address) {
        String[] columns = ask("hosts", address.toString()).strip().split("\\s+", 3);
        return columns.length < 2 ? Optional.empty() : Optional.of(columns[1]);
    }

    private String ask(String database, String key) {
        List<String> words = new ArrayList<>(from.residentPrefix());
        words.addAll(List.of("getent", database, key));
        ProgramResult result = new Program(words).run("", LIMIT);
        return result.succeeded() ? result.output() : "";
    }

    /** Why there is no such name: getent does not say, getaddrinfo(3) does, which Java repeats. */
    private String refusal(String name) {
        return from.call(() -> {
            try {
                InetAddress.getByName(name);
                return "Address family for hostname not supported";
            } catch (UnknownHostException e) {
                String message = String.valueOf(e.getMessage());
                return message.startsWith(name + ": ") ? message.substring(name.length() + 2) : message;
            }
        });
    }
}
