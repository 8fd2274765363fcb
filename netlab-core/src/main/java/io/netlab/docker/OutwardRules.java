package io.netlab.docker;

import io.netlab.net.IpPrefix;

/** The rules of nat by which a network's packets take an address of the host on their way out; the same in all engines. */
final class OutwardRules {
    private final RuleBook book;
    private final EngineSettings settings;

    OutwardRules(RuleBook book, EngineSettings settings) {
        this.book = book;
        this.settings = settings;
    }

    /** Writes them in the order in which engines do. */
    void translate(BridgeNetwork network, IpPrefix subnet) {
        String bridge = network.bridge().text();
        if (network.masquerade()) {
            book.insert("nat", "POSTROUTING", "-s " + subnet + " ! -o " + bridge + " -j " + target(network));
        }
        if (network.masquerade() && settings.userlandProxy()) {
            book.insert("nat", "DOCKER", "-i " + bridge + " -j RETURN");
        }
        if (!settings.userlandProxy()) {
            book.insert("nat", "POSTROUTING", "-o " + bridge + " -m addrtype --src-type LOCAL -j MASQUERADE");
        }
    }

    private String target(BridgeNetwork network) {
        return network.source().stream()
                .filter(address -> address.family() == book.family())
                .map(address -> "SNAT --to-source " + address)
                .findFirst()
                .orElse("MASQUERADE");
    }
}
