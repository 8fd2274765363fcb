package io.netlab.docker;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpPrefix;
import java.util.List;

/**
 * The rules of the engines 20.10 to 27, written in the order in which these write them: the engine starts, makes its
 * networks, starts containers (libnetwork's {@code drivers/bridge/setup_ip_tables.go}, {@code link.go} and
 * {@code iptables/iptables.go}). What is left was compared with a live engine 20.10.24.
 */
final class ClassicFirewall {
    private static final String FORWARD = "FORWARD";
    private static final String DOCKER = "DOCKER";
    private static final String STAGE_1 = "DOCKER-ISOLATION-STAGE-1";
    private static final String STAGE_2 = "DOCKER-ISOLATION-STAGE-2";
    private static final String USER = "DOCKER-USER";

    private final EngineSettings settings;
    private final AddressFamily family;
    private final RuleBook book;

    ClassicFirewall(EngineSettings settings, RuleBook book) {
        this.settings = settings;
        this.family = book.family();
        this.book = book;
    }

    void write(List<BridgeNetwork> networks, List<Container> containers) {
        start();
        networks.forEach(network -> network.subnet(family).ifPresent(subnet -> add(network, subnet.network())));
        for (Container container : containers) {
            new PortRules(book, settings).publish(container);
            new LinkRules(book).open(container, containers);
        }
    }

    /** The policy is the engine's, too: it has switched forwarding on, and lets nothing through but what it knows. */
    private void start() {
        book.policy("filter", FORWARD, "DROP");
        book.create("nat", DOCKER);
        book.create("filter", DOCKER, STAGE_1, STAGE_2);
        book.append("filter", STAGE_1, "-j RETURN");
        book.append("filter", STAGE_2, "-j RETURN");
    }

    private void add(BridgeNetwork network, IpPrefix subnet) {
        if (network.internal()) {
            book.insert("filter", STAGE_1, "! -d " + subnet + " -i " + network.bridge() + " -j DROP");
            book.insert("filter", STAGE_1, "! -s " + subnet + " -o " + network.bridge() + " -j DROP");
            betweenContainers(network);
        } else {
            new OutwardRules(book, settings).translate(network, subnet);
            betweenContainers(network);
            book.insert("filter", FORWARD, "-i " + network.bridge() + " ! -o " + network.bridge() + " -j ACCEPT");
            toContainers(network);
            isolate(network);
        }
        jumps();
    }

    private void betweenContainers(BridgeNetwork network) {
        String within = "-i " + network.bridge() + " -o " + network.bridge() + " -j ";
        if (network.icc()) {
            book.insert("filter", FORWARD, within + "ACCEPT");
        } else {
            book.append("filter", FORWARD, within + "DROP");
        }
    }

    private void toContainers(BridgeNetwork network) {
        String local = "-m addrtype --dst-type LOCAL -j DOCKER";
        String loopback = IpPrefix.parse(family == AddressFamily.IPV4 ? "127.0.0.0/8" : "::1/128") + " ";
        book.ensure("nat", "PREROUTING", local);
        book.ensure("nat", "OUTPUT", settings.userlandProxy() ? "! -d " + loopback + local : local);
        book.insert("filter", FORWARD, "-o " + network.bridge() + " -j DOCKER");
        book.insert(
                "filter", FORWARD, "-o " + network.bridge() + " -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT");
    }

    private void isolate(BridgeNetwork network) {
        book.insert("filter", STAGE_1, "-i " + network.bridge() + " ! -o " + network.bridge() + " -j " + STAGE_2);
        book.insert("filter", STAGE_2, "-o " + network.bridge() + " -j DROP");
    }

    /** Whatever was written, the isolation comes before it, and the user's own rules before that. */
    private void jumps() {
        book.toHead("filter", FORWARD, "-j " + STAGE_1);
        if (family == AddressFamily.IPV4) {
            book.create("filter", USER);
            book.ensure("filter", USER, "-j RETURN");
            book.toHead("filter", FORWARD, "-j " + USER);
        }
    }
}
