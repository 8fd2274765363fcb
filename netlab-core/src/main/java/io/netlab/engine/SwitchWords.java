package io.netlab.engine;

import io.netlab.net.InterfaceName;
import io.netlab.topology.LinkTrait.SwitchPort;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The words of {@code ovs-vsctl} for what ops ask of Open vSwitch. */
public final class SwitchWords {
    private SwitchWords() {}

    /** Makes a bridge whose frames are carried by the daemon itself. */
    public static List<String> addBridge(InterfaceName bridge) {
        return List.of("add-br", bridge.text(), "--", "set", "Bridge", bridge.text(), "datapath_type=netdev");
    }

    /** Takes a bridge away. */
    public static List<String> deleteBridge(InterfaceName bridge) {
        return List.of("del-br", bridge.text());
    }

    /** Makes a link a port of a bridge, in its VLANs. */
    public static List<String> add(SwitchPort port) {
        List<String> words = new ArrayList<>(List.of(
                "--may-exist", "add-port", port.bridge().text(), port.dev().text()));
        port.tag().forEach(tag -> words.add("tag=" + tag));
        if (!port.trunks().isEmpty()) {
            words.add("trunks=" + list(port.trunks()));
        }
        return words;
    }

    /** Makes a link no port of the bridge any longer. */
    public static List<String> delete(SwitchPort port) {
        return List.of("del-port", port.bridge().text(), port.dev().text());
    }

    private static String list(Collection<Integer> numbers) {
        return numbers.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }
}
