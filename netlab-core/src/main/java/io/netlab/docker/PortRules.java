package io.netlab.docker;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;

/** The rules of published ports ({@code ProgramForward} of an engine): one to send packets on, one to let them pass. */
final class PortRules {
    private final RuleBook book;
    private final EngineSettings settings;

    PortRules(RuleBook book, EngineSettings settings) {
        this.book = book;
        this.settings = settings;
    }

    /** Appends what opens the container's ports by the network that its way out leads through. */
    void publish(Container container) {
        container
                .gateway()
                .filter(attachment -> !attachment.network().internal())
                .ifPresent(attachment -> attachment
                        .address(book.family())
                        .ifPresent(address -> container.published().stream()
                                .map(port -> port.boundTo(attachment.network().binding()))
                                .filter(this::isOfFamily)
                                .forEach(port -> publish(port, attachment.network(), address))));
    }

    private boolean isOfFamily(PublishedPort port) {
        return port.hostAddress().stream().allMatch(address -> address.family() == book.family());
    }

    private void publish(PublishedPort published, BridgeNetwork network, IpAddress address) {
        String bridge = network.bridge().text();
        String host = published.hostAddress().stream()
                .map(IpPrefix::host)
                .map(only -> "-d " + only + " ")
                .findFirst()
                .orElse("");
        String elsewhere = settings.userlandProxy() ? "! -i " + bridge + " " : "";
        Port port = published.port();
        book.append(
                "nat",
                "DOCKER",
                host + elsewhere + match(port, published.hostPort()) + " -j DNAT --to-destination "
                        + target(address, port));
        IpPrefix only = IpPrefix.host(address);
        book.ensure(
                "filter",
                "DOCKER",
                "-d " + only + " ! -i " + bridge + " -o " + bridge + " " + match(port, port.number()) + " -j ACCEPT");
        if (settings.profile() == EngineSettings.Profile.CLASSIC || !settings.userlandProxy()) {
            String toItself = "-s " + only + " -d " + only + " " + match(port, port.number()) + " -j MASQUERADE";
            book.ensure("nat", "POSTROUTING", toItself);
        }
    }

    private static String target(IpAddress address, Port port) {
        String host = address.family() == AddressFamily.IPV4 ? address.toString() : "[" + address + "]";
        return host + ":" + port.number();
    }

    static String match(Port port, int number) {
        String protocol = port.protocol().word();
        return "-p " + protocol + " -m " + protocol + " --dport " + number;
    }
}
