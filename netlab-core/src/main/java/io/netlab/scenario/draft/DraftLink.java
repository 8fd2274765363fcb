package io.netlab.scenario.draft;

import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.scenario.shape.Located;
import io.netlab.topology.BridgeOption;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Set;

/**
 * A declared link, with the places of what may be wrong about it.
 *
 * @param ref its name and node, or, where these are not known, what no other link has
 * @param node the namespace that it is in
 * @param gateways the gateways of default routes that were said with it
 * @param master the bridge that it is a port of, or none
 * @param doubts what is not known of it
 */
public record DraftLink(
        LinkRef ref,
        Located<NodeName> node,
        Located<InterfaceName> name,
        Link link,
        List<Located<IpPrefix>> addresses,
        List<Located<IpAddress>> gateways,
        List<Located<InterfaceName>> master,
        Set<Doubt> doubts) {
    public DraftLink {
        addresses = List.copyOf(addresses);
        gateways = List.copyOf(gateways);
        master = List.copyOf(master);
        doubts = Set.copyOf(doubts);
    }

    /** True when this is not known of the link. */
    public boolean isDoubtful(Doubt doubt) {
        return doubts.contains(doubt);
    }

    /** True when its name is known. */
    public boolean isNamed() {
        return !isDoubtful(Doubt.NAME) && !isDoubtful(Doubt.WHICH);
    }

    /** The link in a sentence: its name, if that is known. */
    public String title() {
        return isNamed() ? name.toString() : "this link";
    }

    /** True for a switch, and for what is perhaps one. */
    public boolean mayBeBridge() {
        return isBridge() || isDoubtful(Doubt.KIND);
    }

    /** True for a switch. */
    public boolean isBridge() {
        return link.kind() instanceof LinkKind.Bridge || link.kind() instanceof LinkKind.OvsBridge;
    }

    /** True for a bridge with the option switched on. */
    public boolean has(BridgeOption option) {
        return link.settings().contains(new LinkSetting.BridgeValue(option, 1));
    }
}
