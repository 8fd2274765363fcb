package io.netlab.language;

import io.netlab.net.InterfaceName;
import io.netlab.op.NetworkOp;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code ip link add}, {@code set} and {@code delete}. */
final class LinkCommand {
    private final Arguments arguments;
    private final NodeName node;
    private final LinkDraft draft;

    private LinkCommand(Arguments arguments, NodeName node) {
        this.arguments = arguments;
        this.node = node;
        this.draft = new LinkDraft(arguments);
    }

    /** Reads what follows the verb, which is one of {@code add}, {@code set}, {@code delete}. */
    static List<NetworkOp> parse(String verb, Arguments arguments, NodeName node) {
        if (arguments.isEmpty()) {
            arguments.next("the name of a link");
        }
        LinkCommand command = new LinkCommand(arguments, node);
        return switch (verb) {
            case "add" -> command.add();
            case "set" -> command.set();
            default -> command.delete();
        };
    }

    /** The kernel does not look at the kind that a deletion may name. */
    private List<NetworkOp> delete() {
        boolean saysMore = !draft.settings().isEmpty() || draft.name().isPresent() || !arguments.isEmpty();
        if (saysMore || draft.netns().isPresent()) {
            throw new BeyondNetlab("link delete");
        }
        return List.of(new NetworkOp.DeleteLink(node, device()));
    }

    /**
     * The kernel moves and renames first, then changes the rest ({@code do_setlink} in {@code net/core/rtnetlink.c}).
     */
    private List<NetworkOp> set() {
        List<LinkSetting> settings = new ArrayList<>(draft.settings());
        draft.type().ifPresent(type -> settings.addAll(LinkOptions.ofType(type, arguments)));
        InterfaceName name = device();
        NodeName place = draft.netns().orElse(node);
        List<NetworkOp> ops = new ArrayList<>();
        Optional<InterfaceName> renamed = draft.name().map(Values::link);
        InterfaceName as = renamed.orElse(name);
        if (draft.netns().isPresent()) {
            ops.add(new NetworkOp.MoveLink(node, name, place, as));
        } else if (renamed.isPresent()) {
            ops.add(new NetworkOp.RenameLink(node, name, as));
        }
        if (!settings.isEmpty()) {
            ops.add(new NetworkOp.SetLink(place, as, settings));
        }
        boolean isOfBirth = settings.stream()
                .anyMatch(setting -> setting instanceof LinkSetting.Value value
                        && value.option().isAtBirth());
        if (ops.isEmpty() || draft.parent().isPresent() || isOfBirth) {
            throw new BeyondNetlab("link set");
        }
        return ops;
    }

    private InterfaceName device() {
        return Values.link(draft.dev().orElseThrow(() -> new BeyondNetlab("group")));
    }

    private List<NetworkOp> add() {
        Word type = draft.type().orElseGet(() -> {
            arguments.next("\"type\" and a kind of link");
            throw new BeyondNetlab("type");
        });
        Optional<Word> named = draft.name().isPresent() ? draft.name() : draft.dev();
        if (named.isEmpty() || !LinkWords.KINDS.knows(type.text())) {
            throw new BeyondNetlab(type.text());
        }
        InterfaceName name = Values.link(named.get());
        return switch (type.text()) {
            case "veth" -> veth(name);
            case "macvlan" -> tied(name, macvlan());
            case "vxlan" -> tied(name, LinkOptions.vxlan(arguments));
            case "bridge" -> switchOf(name);
            default -> free(name, new LinkKind.Plain(type.text()), draft.settings());
        };
    }

    /** A peer without a namespace of its own stays where the command is run, even when this end does not. */
    private List<NetworkOp> veth(InterfaceName name) {
        if (!arguments.skip("peer")) {
            throw new BeyondNetlab("veth without a named peer");
        }
        LinkDraft peer = new LinkDraft(arguments);
        Optional<Word> peerName = peer.name().isPresent() ? peer.name() : peer.dev();
        boolean isPlain = peer.settings().stream()
                .allMatch(setting -> setting instanceof LinkSetting.Mtu || setting instanceof LinkSetting.Mac);
        if (peerName.isEmpty()
                || !isPlain
                || peer.type().isPresent()
                || peer.parent().isPresent()) {
            throw new BeyondNetlab("peer");
        }
        refuseForeignMaster();
        LinkRef end = new LinkRef(peer.netns().orElse(node), Values.link(peerName.get()));
        return List.of(new NetworkOp.AddLink(
                draft.netns().orElse(node),
                name,
                new LinkKind.Veth(end),
                Set.copyOf(draft.settings()),
                Set.copyOf(peer.settings())));
    }

    private List<NetworkOp> switchOf(InterfaceName name) {
        List<LinkSetting> settings = new ArrayList<>(draft.settings());
        settings.addAll(LinkOptions.bridge(arguments));
        return free(name, new LinkKind.Bridge(), settings);
    }

    private List<NetworkOp> free(InterfaceName name, LinkKind kind, List<LinkSetting> settings) {
        if (!arguments.isEmpty() || draft.parent().isPresent()) {
            throw new BeyondNetlab(kind.word());
        }
        refuseForeignMaster();
        return List.of(new NetworkOp.AddLink(draft.netns().orElse(node), name, kind, Set.copyOf(settings), Set.of()));
    }

    /** A link that stays tied to the namespace that it was made in: made there, then moved. */
    private List<NetworkOp> tied(InterfaceName name, LinkKind kind) {
        NetworkOp add = new NetworkOp.AddLink(node, name, kind, Set.copyOf(draft.settings()), Set.of());
        if (draft.netns().isEmpty()) {
            return List.of(add);
        }
        if (!draft.settings().isEmpty()) {
            throw new BeyondNetlab("netns");
        }
        return List.of(add, new NetworkOp.MoveLink(node, name, draft.netns().get()));
    }

    private LinkKind macvlan() {
        InterfaceName parent = draft.parent().orElseThrow(() -> new BeyondNetlab("macvlan without a parent"));
        return new LinkKind.Macvlan(new LinkRef(node, parent), LinkOptions.macvlanMode(arguments));
    }

    /** {@code ip} looks for the bridge where it runs, not where the link is to be. */
    private void refuseForeignMaster() {
        boolean hasMaster = draft.settings().stream().anyMatch(LinkSetting.Master.class::isInstance);
        if (hasMaster && draft.netns().isPresent()) {
            throw new BeyondNetlab("master");
        }
    }
}
