package io.netlab.language;

import io.netlab.net.InterfaceName;
import io.netlab.op.NetworkOp;
import io.netlab.query.BridgeQuery;
import io.netlab.topology.BridgeOption;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.NodeName;
import io.netlab.topology.PortOption;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code brctl COMMAND ...} of bridge-utils, which takes no abbreviations, and reads no further than it needs to. */
final class BrctlCommand {
    private static final long MAX_UNSIGNED = 0xffff_ffffL;

    /** The length of a name in the requests of bridge-utils: what is longer is cut off (IFNAMSIZ in linux/if.h, less one). */
    private static final int LONGEST_NAME = 15;

    private final NodeName node;
    private final Command.Program instead;

    BrctlCommand(NodeName node, List<Word> words) {
        this.node = node;
        this.instead = Verbs.program(words, node);
    }

    Command parse(Arguments arguments) {
        if (arguments.isEmpty() || arguments.peek().text().startsWith("-")) {
            throw new BeyondNetlab("brctl");
        }
        String verb = BridgeWords.BRCTL.meaning(arguments.next());
        if (verb.startsWith("show")) {
            return Shows.of(() -> shown(verb, arguments), instead);
        }
        InterfaceName bridge = bridge(arguments.next("the name of a bridge"));
        if (verb.equals("addif") || verb.equals("delif")) {
            return ports(verb, bridge, arguments);
        }
        return new Command.Ops(List.of(op(verb, bridge, arguments)), new Manners.BridgeUtils(verb, bridge));
    }

    private static InterfaceName bridge(Word word) {
        boolean isCut = word.text().matches("[!-~&&[^/:]]{" + (LONGEST_NAME + 1) + ",}");
        return isCut ? InterfaceName.of(word.text().substring(0, LONGEST_NAME)) : Values.link(word);
    }

    private BridgeQuery shown(String verb, Arguments arguments) {
        List<InterfaceName> bridges = new ArrayList<>();
        while (!arguments.isEmpty()) {
            bridges.add(Values.link(arguments.next()));
        }
        if (verb.equals("show")) {
            return new BridgeQuery.Overview(node, bridges);
        }
        if (bridges.size() != 1) {
            throw new BeyondNetlab("one bridge");
        }
        return verb.equals("showmacs")
                ? new BridgeQuery.Learned(node, bridges.get(0))
                : new BridgeQuery.SpanningTree(node, bridges.get(0));
    }

    /** Several ports may be named at once. */
    private Command ports(String verb, InterfaceName bridge, Arguments arguments) {
        LinkSetting setting = verb.equals("addif") ? new LinkSetting.Master(bridge) : new LinkSetting.NoMaster();
        List<NetworkOp> ops = new ArrayList<>();
        do {
            InterfaceName port = Values.link(arguments.next("the name of a link"));
            ops.add(new NetworkOp.SetLink(node, port, List.of(setting)));
        } while (!arguments.isEmpty());
        return new Command.Ops(ops, new Manners.BridgeUtils(verb, bridge));
    }

    private NetworkOp op(String verb, InterfaceName bridge, Arguments arguments) {
        return switch (verb) {
            case "addbr" -> new NetworkOp.AddLink(node, bridge, new LinkKind.Bridge(), Set.of(), Set.of());
            case "delbr" -> new NetworkOp.DeleteLink(node, bridge);
            case "hairpin" -> port(PortOption.HAIRPIN, arguments);
            case "setpathcost" -> port(PortOption.COST, arguments);
            case "setportprio" -> port(PortOption.PRIORITY, arguments);
            case "stp" -> bridge(bridge, BridgeOption.STP_STATE, yes(arguments.next("on or off")));
            case "setbridgeprio" ->
                bridge(bridge, BridgeOption.PRIORITY, number(arguments, "priority", MAX_UNSIGNED) & 0xffff);
            case "setageing" -> bridge(bridge, BridgeOption.AGEING_TIME, seconds(arguments));
            case "setfd" -> bridge(bridge, BridgeOption.FORWARD_DELAY, seconds(arguments));
            case "sethello" -> bridge(bridge, BridgeOption.HELLO_TIME, seconds(arguments));
            default -> bridge(bridge, BridgeOption.MAX_AGE, seconds(arguments));
        };
    }

    private NetworkOp port(PortOption option, Arguments arguments) {
        InterfaceName port = Values.link(arguments.next("the name of a port"));
        long value = option == PortOption.HAIRPIN
                ? yes(arguments.next("on or off"))
                : number(arguments, option.word(), option == PortOption.COST ? MAX_UNSIGNED : 0xffff);
        return new NetworkOp.SetLink(node, port, List.of(new LinkSetting.PortValue(option, value)));
    }

    private NetworkOp bridge(InterfaceName bridge, BridgeOption option, long value) {
        return new NetworkOp.SetLink(node, bridge, List.of(new LinkSetting.BridgeValue(option, value)));
    }

    private static long number(Arguments arguments, String name, long max) {
        return Values.number(arguments.next("a number"), name, 0, max);
    }

    private static long yes(Word word) {
        return switch (word.text()) {
            case "on", "yes", "1" -> 1;
            case "off", "no", "0" -> 0;
            default -> throw word.refusal("expected on/off rather than " + word, "");
        };
    }

    /** Seconds, which may have a fraction, in the hundredths that the kernel counts. */
    private static long seconds(Arguments arguments) {
        Word word = arguments.next("a number of seconds");
        if (!word.text().matches("[0-9]{1,8}(\\.[0-9]{1,9})?")) {
            throw word.refusal(word + " is not a time", "expected a number of seconds");
        }
        return new BigDecimal(word.text())
                .movePointRight(2)
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
    }
}
