package io.netlab.scenario.draft;

import io.netlab.error.Problems;
import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.scenario.shape.Located;
import io.netlab.topology.LinkSetting;

/** A link's addresses are such that a host can have. The kernel takes the wrong ones without a word. */
final class AddressRule {
    private AddressRule() {}

    static void check(Draft draft, Problems problems) {
        for (DraftLink link : draft.links()) {
            for (Located<IpPrefix> prefix : link.addresses()) {
                String fault = faultOf(prefix.value());
                if (!fault.isEmpty()) {
                    problems.add(prefix.position(), fault);
                }
            }
            link.link()
                    .setting(LinkSetting.Mac.class)
                    .filter(mac -> mac.address().isMulticast())
                    .ifPresent(mac -> problems.add(
                            link.name().position(),
                            mac.address() + " is the Ethernet address of a group: no link can have it"));
        }
    }

    private static String faultOf(IpPrefix prefix) {
        IpAddress address = prefix.address();
        if (address.isMulticast()) {
            return address + " is a multicast address: no link can have it";
        }
        if (address.equals(IpAddress.any(prefix.family()))) {
            return address + " means \"no address\": no link can have it";
        }
        int hostBits = prefix.family().addressBits() - prefix.length();
        if (hostBits < 2) {
            return "";
        }
        if (prefix.isNetwork()) {
            return address + " is the address of the network " + prefix + " itself, not of a host in it";
        }
        boolean broadcast = prefix.family() == AddressFamily.IPV4 && address.equals(prefix.last());
        return broadcast ? address + " is the broadcast address of " + prefix.network() + ", not of a host in it" : "";
    }
}
