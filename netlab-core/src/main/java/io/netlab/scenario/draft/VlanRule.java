package io.netlab.scenario.draft;

import io.netlab.error.Problems;
import io.netlab.net.InterfaceName;
import io.netlab.scenario.shape.Located;
import io.netlab.topology.BridgeOption;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import java.util.List;
import java.util.Optional;

/** VLANs are of ports; a bridge of Linux must be one that knows them; Open vSwitch takes no options of Linux's bridge. */
final class VlanRule {
    private final Draft draft;
    private final Problems problems;

    private VlanRule(Draft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    static void check(Draft draft, Problems problems) {
        VlanRule rule = new VlanRule(draft, problems);
        draft.vlans().forEach(rule::checkVlans);
        draft.links().forEach(rule::checkOptions);
    }

    private void checkVlans(PortVlans vlans) {
        Optional<DraftLink> port = draft.link(vlans.link());
        List<Located<InterfaceName>> master = port.map(DraftLink::master).orElse(List.of());
        if (master.isEmpty()
                && port.filter(link -> link.isDoubtful(Doubt.MASTER)).isEmpty()) {
            problems.add(
                    vlans.first().position(),
                    "VLANs are of ports, and " + vlans.link().name() + " is the port of no bridge",
                    "say its \"master\"");
        }
        master.stream()
                .flatMap(name -> draft.link(new LinkRef(vlans.link().node(), name.value())).stream())
                .forEach(bridge -> checkBridge(vlans, bridge));
    }

    private void checkBridge(PortVlans vlans, DraftLink bridge) {
        if (!(bridge.link().kind() instanceof LinkKind.Bridge) || bridge.isDoubtful(Doubt.SETTINGS)) {
            return;
        }
        if (!bridge.has(BridgeOption.VLAN_FILTERING)) {
            problems.add(
                    vlans.first().position(),
                    "the bridge " + bridge.title() + " does not look at VLANs",
                    "say \"vlan-filtering: yes\" of it, or \"kind: ovs\"");
        } else if (!bridge.link().settings().contains(new LinkSetting.BridgeValue(BridgeOption.VLAN_DEFAULT_PVID, 0))) {
            problems.add(
                    vlans.first().position(),
                    "every port of " + bridge.title() + " would belong to its default VLAN, too",
                    "say \"vlan-default-pvid: 0\" of it");
        }
    }

    private void checkOptions(DraftLink link) {
        boolean isSwitch = link.link().kind() instanceof LinkKind.OvsBridge;
        if (isSwitch && link.link().settings().stream().anyMatch(LinkSetting.BridgeValue.class::isInstance)) {
            problems.add(
                    link.name().position(),
                    "an Open vSwitch bridge has no options of Linux's own bridge",
                    "leave out stp, timers, vlan-filtering and the like");
        }
        boolean isPort = link.master().stream()
                .flatMap(name -> draft.link(new LinkRef(link.node().value(), name.value())).stream())
                .anyMatch(bridge -> bridge.link().kind() instanceof LinkKind.OvsBridge);
        if (isPort && link.link().settings().stream().anyMatch(LinkSetting.PortValue.class::isInstance)) {
            problems.add(
                    link.name().position(),
                    "a port of Open vSwitch has no options of Linux's own bridge",
                    "leave out hairpin, isolated and the like; tag and trunks divide its ports");
        }
    }
}
