package io.netlab.language;

import io.netlab.topology.BridgeOption;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkKind.MacvlanMode;
import io.netlab.topology.LinkKind.VxlanOption;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.PortOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The options behind {@code type KIND}, and those of bridge ports. */
final class LinkOptions {
    private static final long MAX_UNSIGNED = 0xffff_ffffL;
    private static final List<String> STATES = List.of("disabled", "listening", "learning", "forwarding", "blocking");

    private LinkOptions() {}

    /** What {@code ip link set DEV type KIND} can change. */
    static List<LinkSetting> ofType(Word kind, Arguments arguments) {
        return switch (kind.text()) {
            case "bridge" -> bridge(arguments);
            case "bridge_slave" -> port(arguments);
            default -> throw new BeyondNetlab(kind.text());
        };
    }

    static List<LinkSetting> bridge(Arguments arguments) {
        List<LinkSetting> settings = new ArrayList<>();
        while (!arguments.isEmpty()) {
            String word = LinkWords.BRIDGE.meaning(arguments.next());
            BridgeOption option = Arrays.stream(BridgeOption.values())
                    .filter(each -> each.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new BeyondNetlab(word));
            long value = Values.number(arguments.next("a number"), word, 0, most(option));
            settings.removeIf(earlier -> earlier instanceof LinkSetting.BridgeValue that && that.option() == option);
            settings.add(new LinkSetting.BridgeValue(option, value));
        }
        return settings;
    }

    /** What fits into the option on its way to the kernel ({@code br_policy} in {@code net/bridge/br_netlink.c}). */
    private static long most(BridgeOption option) {
        return switch (option) {
            case VLAN_FILTERING, MCAST_SNOOPING, NF_CALL_IPTABLES, NF_CALL_IP6TABLES, NF_CALL_ARPTABLES -> 0xff;
            case PRIORITY, VLAN_DEFAULT_PVID, GROUP_FWD_MASK -> 0xffff;
            case STP_STATE, FORWARD_DELAY, HELLO_TIME, MAX_AGE, AGEING_TIME -> MAX_UNSIGNED;
        };
    }

    private static List<LinkSetting> port(Arguments arguments) {
        List<LinkSetting> settings = new ArrayList<>();
        while (!arguments.isEmpty()) {
            port(LinkWords.PORT.meaning(arguments.next()), arguments, settings);
        }
        return settings;
    }

    /** One option of a port, with its value. */
    static void port(String word, Arguments arguments, List<LinkSetting> settings) {
        PortOption option = Arrays.stream(PortOption.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new BeyondNetlab(word));
        long value = portValue(option, arguments.next("the value of " + word));
        settings.removeIf(earlier -> earlier instanceof LinkSetting.PortValue that && that.option() == option);
        settings.add(new LinkSetting.PortValue(option, value));
    }

    private static long portValue(PortOption option, Word word) {
        if (isSwitch(option)) {
            return Values.onOff(word, option.word()) ? 1 : 0;
        }
        if (option == PortOption.STATE) {
            return STATES.contains(word.text())
                    ? STATES.indexOf(word.text())
                    : Values.number(word, option.word(), 0, STATES.size() - 1);
        }
        return Values.number(word, option.word(), 0, option == PortOption.PRIORITY ? 0xffff : MAX_UNSIGNED);
    }

    /** True for what is on or off; the others are numbers. */
    static boolean isSwitch(PortOption option) {
        return switch (option) {
            case STATE, COST, PRIORITY -> false;
            case HAIRPIN,
                    GUARD,
                    ROOT_BLOCK,
                    FASTLEAVE,
                    LEARNING,
                    FLOOD,
                    MCAST_FLOOD,
                    BCAST_FLOOD,
                    NEIGH_SUPPRESS,
                    ISOLATED -> true;
        };
    }

    /** Without {@code mode} the kernel makes it VEPA. */
    static MacvlanMode macvlanMode(Arguments arguments) {
        MacvlanMode mode = MacvlanMode.VEPA;
        while (!arguments.isEmpty()) {
            LinkWords.MACVLAN.meaning(arguments.next());
            mode = mode(arguments.next("private, vepa, bridge or passthru"));
        }
        return mode;
    }

    private static MacvlanMode mode(Word word) {
        return Arrays.stream(MacvlanMode.values())
                .filter(mode -> word.is(mode.word()))
                .findFirst()
                .orElseThrow(() -> new BeyondNetlab(word.text()));
    }

    static LinkKind vxlan(Arguments arguments) {
        Set<VxlanOption> options = new HashSet<>();
        Optional<Integer> id = Optional.empty();
        while (!arguments.isEmpty()) {
            String word = LinkWords.VXLAN.meaning(arguments.next());
            if (word.equals("id")) {
                id = Optional.of((int) Values.number(arguments.next("the VNI"), "id", 0, 0xff_ffff));
            } else {
                VxlanOption option = vxlanOption(word, arguments);
                options.removeIf(earlier -> earlier.getClass().equals(option.getClass()));
                options.add(option);
            }
        }
        return new LinkKind.Vxlan(id.orElseThrow(() -> new BeyondNetlab("vxlan without id")), options);
    }

    private static VxlanOption vxlanOption(String word, Arguments arguments) {
        return switch (word) {
            case "local" -> new VxlanOption.Local(Values.address(arguments.next("an address"), Optional.empty()));
            case "remote" -> new VxlanOption.Remote(Values.address(arguments.next("an address"), Optional.empty()));
            case "dev" -> new VxlanOption.Dev(Values.link(arguments.next("the name of a link")));
            case "dstport" ->
                new VxlanOption.DstPort((int) Values.number(arguments.next("a port"), "dstport", 0, 0xffff));
            case "ttl" -> new VxlanOption.Ttl((int) ttl(arguments.next("a TTL")));
            case "learning" -> new VxlanOption.Learning(true);
            case "nolearning" -> new VxlanOption.Learning(false);
            default -> throw new BeyondNetlab(word);
        };
    }

    private static long ttl(Word word) {
        if (word.is("inherit") || word.is("auto")) {
            throw new BeyondNetlab(word.text());
        }
        return Values.number(word, "ttl", 0, 255);
    }
}
