package io.netlab.graph;

import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkKind.VxlanOption;
import java.util.ArrayList;
import java.util.List;

/** What a picture says of a link beside its name: nothing of a plug or a bridge, whose form says it. */
final class KindLabels implements LinkKind.Visitor<String> {
    @Override
    public String visit(LinkKind.Loopback kind) {
        return "";
    }

    @Override
    public String visit(LinkKind.Veth kind) {
        return "";
    }

    @Override
    public String visit(LinkKind.Bridge kind) {
        return "";
    }

    @Override
    public String visit(LinkKind.OvsBridge kind) {
        return "Open vSwitch";
    }

    @Override
    public String visit(LinkKind.Vxlan kind) {
        List<String> words = new ArrayList<>(List.of("vxlan " + kind.id()));
        for (VxlanOption option : kind.options()) {
            if (option instanceof VxlanOption.Remote remote) {
                words.add("to " + remote.address());
            }
        }
        for (VxlanOption option : kind.options()) {
            if (option instanceof VxlanOption.Dev dev) {
                words.add("over " + dev.name());
            }
        }
        return String.join(" ", words);
    }

    @Override
    public String visit(LinkKind.Macvlan kind) {
        return "macvlan on " + kind.parent().name() + ", " + kind.mode().word();
    }

    @Override
    public String visit(LinkKind.Plain kind) {
        return kind.word();
    }
}
