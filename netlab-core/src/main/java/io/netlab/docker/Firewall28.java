package io.netlab.docker;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpPrefix;
import java.util.List;

/**
 * The rules of the engines 28.2 to 28.5, as these document them
 * ({@code integration/network/bridge/iptablesdoc/generated}): a chain for each task, and no port that is not published
 * can be reached from elsewhere, whatever the policy of FORWARD is.
 */
final class Firewall28 {
    private static final String FILTER = "filter";
    private static final String STAGE_1 = "DOCKER-ISOLATION-STAGE-1";
    private static final String STAGE_2 = "DOCKER-ISOLATION-STAGE-2";

    private final EngineSettings settings;
    private final AddressFamily family;
    private final RuleBook book;

    Firewall28(EngineSettings settings, RuleBook book) {
        this.settings = settings;
        this.family = book.family();
        this.book = book;
    }

    void write(List<BridgeNetwork> networks, List<Container> containers) {
        start();
        for (Container container : containers) {
            new PortRules(book, settings).publish(container);
            new LinkRules(book).open(container, containers);
            closeToOthers(container);
        }
        networks.forEach(network -> network.subnet(family).ifPresent(subnet -> add(network, subnet.network())));
    }

    private void start() {
        book.policy(FILTER, "FORWARD", "DROP");
        book.create(FILTER, "DOCKER", "DOCKER-BRIDGE", "DOCKER-CT", "DOCKER-FORWARD", STAGE_1, STAGE_2, "DOCKER-USER");
        book.create("nat", "DOCKER");
        book.append(FILTER, "FORWARD", "-j DOCKER-USER");
        book.append(FILTER, "FORWARD", "-j DOCKER-FORWARD");
        for (String chain : List.of("DOCKER-CT", STAGE_1, "DOCKER-BRIDGE")) {
            book.append(FILTER, "DOCKER-FORWARD", "-j " + chain);
        }
    }

    private void add(BridgeNetwork network, IpPrefix subnet) {
        String bridge = network.bridge().text();
        if (network.internal()) {
            book.insert(FILTER, STAGE_1, "! -d " + subnet + " -i " + bridge + " -j DROP");
            book.insert(FILTER, STAGE_1, "! -s " + subnet + " -o " + bridge + " -j DROP");
            within(network);
            return;
        }
        translate(network, subnet);
        book.append(FILTER, "DOCKER-CT", "-o " + bridge + " -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT");
        book.append(FILTER, "DOCKER-BRIDGE", "-o " + bridge + " -j DOCKER");
        book.append(FILTER, "DOCKER", "! -i " + bridge + " -o " + bridge + " -j DROP");
        within(network);
        book.insert(FILTER, STAGE_1, "-i " + bridge + " ! -o " + bridge + " -j " + STAGE_2);
        book.insert(FILTER, STAGE_2, "-o " + bridge + " -j DROP");
    }

    private void within(BridgeNetwork network) {
        String bridge = network.bridge().text();
        String both = "-i " + bridge + " -o " + bridge;
        if (network.internal()) {
            book.append(FILTER, "DOCKER-FORWARD", both + (network.icc() ? " -j ACCEPT" : " -j DROP"));
        } else if (network.icc()) {
            book.append(FILTER, "DOCKER-FORWARD", "-i " + bridge + " -j ACCEPT");
        } else {
            book.append(FILTER, "DOCKER-FORWARD", both + " -j DROP");
            book.append(FILTER, "DOCKER-FORWARD", "-i " + bridge + " ! -o " + bridge + " -j ACCEPT");
        }
    }

    private void translate(BridgeNetwork network, IpPrefix subnet) {
        String local = "-m addrtype --dst-type LOCAL -j DOCKER";
        String loopback = family == AddressFamily.IPV4 ? "! -d 127.0.0.0/8 " : "! -d ::1/128 ";
        book.ensure("nat", "PREROUTING", local);
        book.ensure("nat", "OUTPUT", settings.userlandProxy() ? loopback + local : local);
        new OutwardRules(book, settings).translate(network, subnet);
    }

    /** Nobody reaches a container by its own address but from its own network. */
    private void closeToOthers(Container container) {
        container.attachments().stream()
                .filter(attachment -> !attachment.network().internal())
                .forEach(attachment -> attachment
                        .address(family)
                        .ifPresent(address -> book.append(
                                "raw",
                                "PREROUTING",
                                "-d " + IpPrefix.host(address) + " ! -i "
                                        + attachment.network().bridge() + " -j DROP")));
        container.published().forEach(this::closeLoopback);
    }

    /** What is published on an address of the loopback is reached through the loopback only. */
    private void closeLoopback(PublishedPort port) {
        port.hostAddress().stream()
                .filter(address -> address.isLoopback() && address.family() == family)
                .map(address -> "-d " + IpPrefix.host(address) + " ! -i lo ")
                .forEach(to -> book.append(
                        "raw", "PREROUTING", to + PortRules.match(port.port(), port.hostPort()) + " -j DROP"));
    }
}
