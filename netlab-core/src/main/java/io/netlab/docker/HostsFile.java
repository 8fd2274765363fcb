package io.netlab.docker;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code /etc/hosts} of a container ({@code etchosts.Build} of libnetwork): the names of loopback and multicast, the
 * containers that it is linked to on the default network, and its own name with each of its addresses.
 */
final class HostsFile {
    private static final List<String> BEGINNING = List.of(
            "127.0.0.1\tlocalhost",
            "::1\tlocalhost ip6-localhost ip6-loopback",
            "fe00::0\tip6-localnet",
            "ff00::0\tip6-mcastprefix",
            "ff02::1\tip6-allnodes",
            "ff02::2\tip6-allrouters");

    private final Container container;
    private final List<Container> all;

    HostsFile(Container container, List<Container> all) {
        this.container = container;
        this.all = all;
    }

    String text() {
        List<String> lines = new ArrayList<>(BEGINNING);
        container.links().forEach(link -> linked(link).forEach(lines::add));
        container.attachments().stream()
                .flatMap(place -> place.addresses().stream())
                .forEach(address -> lines.add(address + "\t" + container.name()));
        return String.join("\n", lines) + "\n";
    }

    private Stream<String> linked(ContainerLink link) {
        String name = link.to().text();
        String names = link.alias().equals(name) ? name : link.alias() + " " + name;
        return all.stream()
                .filter(other -> other.name().equals(link.to()))
                .flatMap(other -> other.attachments().stream())
                .filter(place -> place.network().isDefault())
                .flatMap(place -> place.address(AddressFamily.IPV4).stream())
                .map((IpAddress address) -> address + "\t" + names);
    }
}
