package io.netlab.lab;

import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.InterfaceName;
import io.netlab.netlink.route.Link;
import io.netlab.sys.Errno;
import java.util.List;
import java.util.Optional;

/** Looks whether the bridge and its port are such that {@code brctl(8)} would make a change, and says why it would not. */
final class BridgeUtilsLook {
    private static final String BRIDGE = "bridge";

    private final BridgeUtilsWords words;
    private final Optional<Link> bridge;
    private final Optional<Link> port;

    BridgeUtilsLook(BridgeUtilsWords words, NetworkNamespace namespace) {
        List<Link> links = namespace.routes().links();
        this.words = words;
        this.bridge = find(words.bridge(), links);
        this.port = find(words.port(), links);
    }

    private static Optional<Link> find(InterfaceName name, List<Link> links) {
        return links.stream().filter(link -> link.name().equals(name.text())).findFirst();
    }

    /** Why the change is refused; nothing when the kernel is to be asked. */
    Optional<String> refusal() {
        return switch (words.verb()) {
            case "addbr" -> Optional.empty();
            case "delbr" -> ofRemoval();
            case "addif" -> ofAddition();
            case "delif" -> ofPair().or(() -> unless(isPort(), words.isNoPort()));
            case "hairpin" -> ofAbsence().or(() -> unless(hasMaster(), words.refused(Errno.ENOENT)));
            case "setpathcost", "setportprio" -> ofStranger();
            default -> unless(bridge.isPresent(), words.refused(Errno.ENODEV)).or(this::ofOtherKind);
        };
    }

    private Optional<String> ofRemoval() {
        return unless(bridge.isPresent(), words.noBridge())
                .or(() -> unless(isBridge(bridge), words.refused(Errno.EPERM)))
                .or(() -> unless(bridge.filter(Link::isUp).isEmpty(), words.isUp()));
    }

    /** In the kernel's order: br_add_if in net/bridge/br_if.c. */
    private Optional<String> ofAddition() {
        return ofPair().or(() -> unless(!isBridge(port), words.isBridgeItself()))
                .or(() -> unless(!hasMaster(), words.isTaken()));
    }

    private Optional<String> ofPair() {
        return ofAbsence().or(this::ofOtherKind);
    }

    private Optional<String> ofAbsence() {
        return unless(port.isPresent(), words.noPort()).or(() -> unless(bridge.isPresent(), words.noBridge()));
    }

    private Optional<String> ofOtherKind() {
        return unless(isBridge(bridge), words.refused(Errno.EOPNOTSUPP));
    }

    /** Whose port it is does not matter; of a link that is none, the bridge is asked after all. */
    private Optional<String> ofStranger() {
        if (hasMaster()) {
            return Optional.empty();
        }
        if (port.isEmpty() || bridge.isEmpty()) {
            return Optional.of(words.refused(Errno.ENODEV));
        }
        return Optional.of(words.refused(isBridge(bridge) ? Errno.ENOENT : Errno.EOPNOTSUPP));
    }

    private static boolean isBridge(Optional<Link> link) {
        return link.filter(each -> each.kind().equals(BRIDGE)).isPresent();
    }

    private boolean hasMaster() {
        return port.filter(link -> link.master().isPresent()).isPresent();
    }

    private boolean isPort() {
        int master = bridge.map(Link::index).orElse(0);
        return port.filter(link -> link.master().orElse(-1) == master).isPresent();
    }

    private static Optional<String> unless(boolean isWell, String refusal) {
        return isWell ? Optional.empty() : Optional.of(refusal);
    }
}
