package io.netlab.language;

import io.netlab.topology.Discipline;
import io.netlab.topology.LinkTrait;
import io.netlab.topology.NodeName;
import java.util.stream.Collectors;

/** What giving a link a trait, or taking one away, is in plain words. */
record TraitWords(NodeName node, boolean gives) implements LinkTrait.Visitor<String> {
    @Override
    public String visit(LinkTrait.SwitchPort port) {
        String place = port.dev() + WordsPrinter.in(node);
        if (!gives) {
            return "take " + place + " out of the Open vSwitch bridge " + port.bridge();
        }
        return "make " + place + " a port of the Open vSwitch bridge " + port.bridge() + vlans(port);
    }

    private static String vlans(LinkTrait.SwitchPort port) {
        if (!port.tag().isEmpty()) {
            return ", in VLAN " + port.tag().iterator().next();
        }
        return port.trunks().isEmpty()
                ? ""
                : ", a trunk of the VLANs "
                        + port.trunks().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }

    @Override
    public String visit(LinkTrait.BridgeVlan vlan) {
        String place = vlan.dev() + WordsPrinter.in(node);
        if (!gives) {
            return "take " + place + " out of VLAN " + vlan.vid();
        }
        String incoming = vlan.pvid() ? "; frames that come in without a tag are of it" : "";
        return "let " + place + " belong to VLAN " + vlan.vid() + incoming
                + (vlan.untagged() ? "; frames leave without their tag" : "");
    }

    @Override
    public String visit(LinkTrait.Queueing queueing) {
        String place = queueing.dev() + WordsPrinter.in(node);
        if (!gives) {
            return "let " + place + " send as it did before, without "
                    + queueing.discipline().word();
        }
        return queueing.discipline() instanceof Discipline.Tbf tbf
                ? "let " + place + " send at most " + tbf.rateBits() + " bits a second; what waits too long is dropped"
                : "put a network far away in front of " + place + ": "
                        + TraitText.words(queueing.discipline()).replaceFirst("netem ?", "");
    }
}
