package io.netlab.lab;

import io.netlab.net.InterfaceName;
import io.netlab.op.NetworkOp;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.NodeName;
import java.util.List;

/** What every machine's host has from its boot on. */
final class Host {
    private Host() {}

    static NetworkOp loopbackUp() {
        return new NetworkOp.SetLink(NodeName.HOST, InterfaceName.of("lo"), List.of(new LinkSetting.Up(true)));
    }
}
