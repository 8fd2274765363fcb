package io.netlab.language;

import io.netlab.op.NetworkOp;
import io.netlab.topology.LinkKind;
import io.netlab.topology.NodeName;

/** Says what an op makes, and what that is. */
record KindWords(NetworkOp.AddLink op) implements LinkKind.Visitor<String> {
    @Override
    public String visit(LinkKind.Loopback kind) {
        return "the loopback interface" + WordsPrinter.in(op.node());
    }

    @Override
    public String visit(LinkKind.Veth kind) {
        NodeName far = kind.peer().node();
        String other = far.equals(op.node()) ? "" : WordsPrinter.in(far);
        return "a virtual cable with the plugs " + op.name() + WordsPrinter.in(op.node()) + " and "
                + kind.peer().name() + other;
    }

    @Override
    public String visit(LinkKind.Bridge kind) {
        return "the bridge " + op.name() + WordsPrinter.in(op.node()) + ", which is a switch";
    }

    @Override
    public String visit(LinkKind.OvsBridge kind) {
        return "the Open vSwitch bridge " + op.name() + WordsPrinter.in(op.node())
                + ": a switch that a program is, with a link of that name as its own port";
    }

    @Override
    public String visit(LinkKind.Vxlan kind) {
        return "the tunnel " + op.name() + WordsPrinter.in(op.node())
                + ", which carries Ethernet frames in UDP (network " + kind.id() + ")";
    }

    @Override
    public String visit(LinkKind.Macvlan kind) {
        return "the interface " + op.name() + WordsPrinter.in(op.node()) + ", a second Ethernet address on "
                + kind.parent().name();
    }

    @Override
    public String visit(LinkKind.Plain kind) {
        return "the " + kind.word() + " interface " + op.name() + WordsPrinter.in(op.node());
    }
}
