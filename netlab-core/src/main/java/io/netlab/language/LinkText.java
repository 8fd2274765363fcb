package io.netlab.language;

import io.netlab.net.InterfaceName;
import io.netlab.op.NetworkOp;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.NodeName;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what {@code ip link} says of a link: its settings, its kind. Each word has a space before it. */
final class LinkText {
    private LinkText() {}

    /** {@code link add NAME mtu 1400 type veth peer name PEER}. */
    static String add(NetworkOp.AddLink op) {
        List<LinkSetting> settings =
                op.settings().stream().sorted(LinkSettingText.ORDER).toList();
        String after =
                op.kind() instanceof LinkKind.Bridge ? words(ofType(settings, LinkSetting.BridgeValue.class)) : "";
        String peer =
                words(op.peerSettings().stream().sorted(LinkSettingText.ORDER).toList());
        return "link add " + newName(op.name()) + parent(op.kind()) + words(plain(settings)) + " type "
                + op.kind().word() + op.kind().accept(new KindText(op.node(), peer)) + after;
    }

    /** A name that is a word of the command too must be said to be a name. */
    private static String newName(InterfaceName name) {
        boolean isWord = LinkWords.SETTINGS.knows(name.text());
        return (isWord ? "name " : "") + CommandPrinter.quote(name);
    }

    private static String parent(LinkKind kind) {
        return kind instanceof LinkKind.Macvlan macvlan
                ? " link " + CommandPrinter.quote(macvlan.parent().name())
                : "";
    }

    static List<LinkSetting> ofType(Collection<LinkSetting> settings, Class<? extends LinkSetting> type) {
        return settings.stream().filter(type::isInstance).toList();
    }

    /** The settings that stand before {@code type}. */
    static List<LinkSetting> plain(Collection<LinkSetting> settings) {
        return settings.stream()
                .filter(setting ->
                        !(setting instanceof LinkSetting.BridgeValue) && !(setting instanceof LinkSetting.PortValue))
                .toList();
    }

    static String words(Collection<LinkSetting> settings) {
        return settings.stream()
                .map(setting -> " " + setting.accept(new LinkSettingText()))
                .collect(Collectors.joining());
    }

    /** What follows the kind's own word. */
    private record KindText(NodeName node, String peerSettings) implements LinkKind.Visitor<String> {
        @Override
        public String visit(LinkKind.Loopback kind) {
            return "";
        }

        @Override
        public String visit(LinkKind.Veth kind) {
            NodeName far = kind.peer().node();
            String place = far.equals(node) ? "" : " netns " + CommandPrinter.target(far);
            return " peer name " + CommandPrinter.quote(kind.peer().name()) + peerSettings + place;
        }

        @Override
        public String visit(LinkKind.Bridge kind) {
            return "";
        }

        @Override
        public String visit(LinkKind.OvsBridge kind) {
            return "";
        }

        @Override
        public String visit(LinkKind.Vxlan kind) {
            return " id " + kind.id()
                    + kind.options().stream()
                            .map(option -> " " + word(option))
                            .sorted()
                            .collect(Collectors.joining());
        }

        private static String word(LinkKind.VxlanOption option) {
            if (option instanceof LinkKind.VxlanOption.Local local) {
                return "local " + local.address();
            }
            if (option instanceof LinkKind.VxlanOption.Remote remote) {
                return "remote " + remote.address();
            }
            if (option instanceof LinkKind.VxlanOption.Dev dev) {
                return "dev " + CommandPrinter.quote(dev.name());
            }
            if (option instanceof LinkKind.VxlanOption.DstPort port) {
                return "dstport " + port.port();
            }
            if (option instanceof LinkKind.VxlanOption.Ttl ttl) {
                return "ttl " + ttl.hops();
            }
            return option.equals(new LinkKind.VxlanOption.Learning(true)) ? "learning" : "nolearning";
        }

        @Override
        public String visit(LinkKind.Macvlan kind) {
            return " mode " + kind.mode().word();
        }

        @Override
        public String visit(LinkKind.Plain kind) {
            return "";
        }
    }
}
