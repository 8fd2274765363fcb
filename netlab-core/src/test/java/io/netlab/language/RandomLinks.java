package io.netlab.language;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.op.NetworkOp;
import io.netlab.topology.BridgeOption;
import io.netlab.topology.LinkFlag;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkKind.VxlanOption;
import io.netlab.topology.LinkOption;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.NodeName;
import io.netlab.topology.PortOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes links and settings of links. */
final class RandomLinks {
    private final Random random;
    private final RandomOps ops;

    RandomLinks(Random random, RandomOps ops) {
        this.random = random;
        this.ops = ops;
    }

    NetworkOp add() {
        NodeName node = ops.node();
        Set<LinkSetting> settings = new HashSet<>(plain());
        settings.addAll(some(values(true)));
        LinkKind kind = kind(node);
        if (kind instanceof LinkKind.Bridge) {
            settings.addAll(bridge());
        }
        Set<LinkSetting> peer = new HashSet<>();
        if (kind instanceof LinkKind.Veth && random.nextBoolean()) {
            peer.add(new LinkSetting.Mtu(random.nextInt(65536)));
            peer.add(new LinkSetting.Mac(ops.mac()));
        }
        return new NetworkOp.AddLink(node, ops.link(), kind, settings, peer);
    }

    private LinkKind kind(NodeName node) {
        return switch (random.nextInt(5)) {
            case 0 -> new LinkKind.Veth(new LinkRef(random.nextBoolean() ? node : ops.node(), ops.link()));
            case 1 -> new LinkKind.Bridge();
            case 2 -> new LinkKind.Vxlan(random.nextInt(1 << 24), vxlan());
            case 3 ->
                new LinkKind.Macvlan(
                        new LinkRef(node, ops.link()),
                        LinkKind.MacvlanMode.valueOf(ops.pick("PRIVATE", "VEPA", "BRIDGE", "PASSTHRU")));
            default -> new LinkKind.Plain(ops.pick("dummy", "ifb"));
        };
    }

    private Set<VxlanOption> vxlan() {
        List<VxlanOption> all = List.of(
                new VxlanOption.Local(ops.ip(AddressFamily.IPV4)),
                new VxlanOption.Remote(ops.ip(ops.family())),
                new VxlanOption.Dev(ops.link()),
                new VxlanOption.DstPort(random.nextInt(65536)),
                new VxlanOption.Learning(random.nextBoolean()),
                new VxlanOption.Ttl(random.nextInt(256)));
        return new HashSet<>(some(all));
    }

    private <T> List<T> some(List<T> all) {
        return all.stream().filter(each -> random.nextInt(3) == 0).toList();
    }

    /** Settings that stand before {@code type}, in any order. */
    private List<LinkSetting> plain() {
        List<LinkSetting> all = new ArrayList<>(List.of(
                new LinkSetting.Up(random.nextBoolean()),
                new LinkSetting.Mtu(random.nextInt(65536)),
                new LinkSetting.Mac(ops.mac()),
                new LinkSetting.Alias(ops.pick("plain", "two words", "it's \"$x\" \\ # ;", "", "zeile\nzwei")),
                random.nextBoolean() ? new LinkSetting.Master(ops.link()) : new LinkSetting.NoMaster(),
                new LinkSetting.TxQueueLength(random.nextInt(5000))));
        for (LinkFlag flag : LinkFlag.values()) {
            all.add(new LinkSetting.Flag(flag, random.nextBoolean()));
        }
        all.addAll(values(false));
        Collections.shuffle(all, random);
        return some(all);
    }

    private List<LinkSetting> values(boolean atBirth) {
        return Arrays.stream(LinkOption.values())
                .filter(option -> option.isAtBirth() == atBirth)
                .<LinkSetting>map(option -> new LinkSetting.Value(option, 1 + random.nextInt(most(option))))
                .toList();
    }

    private static int most(LinkOption option) {
        return switch (option) {
            case INDEX, NUMTXQUEUES, NUMRXQUEUES, GROUP -> 99;
            case ADDRGENMODE -> 3;
            case CARRIER -> 1;
        };
    }

    private List<LinkSetting> bridge() {
        List<LinkSetting> all = new ArrayList<>();
        for (BridgeOption option : BridgeOption.values()) {
            all.add(new LinkSetting.BridgeValue(option, random.nextInt(100)));
        }
        return some(all);
    }

    private List<LinkSetting> port() {
        List<LinkSetting> all = new ArrayList<>();
        for (PortOption option : PortOption.values()) {
            all.add(new LinkSetting.PortValue(option, random.nextInt(2)));
        }
        return some(all);
    }

    /** One command can say what is before {@code type}, and then either the bridge's options or the port's. */
    NetworkOp set() {
        List<LinkSetting> settings = new ArrayList<>(random.nextInt(3) == 0 ? List.of() : plain());
        switch (random.nextInt(3)) {
            case 0 -> settings.addAll(bridge());
            case 1 -> settings.addAll(port());
            default -> settings.addAll(List.of());
        }
        if (settings.isEmpty()) {
            settings.add(new LinkSetting.Up(true));
        }
        return new NetworkOp.SetLink(ops.node(), InterfaceName.of(ops.link().text()), settings);
    }
}
