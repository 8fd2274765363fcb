package io.netlab.listing;

import io.netlab.netlink.NetlinkException;

/** Says what the kernel refused, as the programs of iproute2 do. */
final class KernelWords {
    private KernelWords() {}

    /** The kernel's own words, where it has some, else the name of the error. */
    static String of(NetlinkException refused) {
        String said = refused.extendedAck().message();
        if (said.isEmpty()) {
            return "RTNETLINK answers: " + refused.errno().text() + "\n";
        }
        return "Error: " + said + (said.endsWith(".") ? "\n" : ".\n");
    }

    /** A list that the kernel would not give. */
    static Listed noList(NetlinkException refused, int exitCode) {
        return Listed.refused(of(refused) + "Dump terminated\n", exitCode);
    }

    /** A link that is not there. */
    static Listed noDevice(Object name, int exitCode) {
        return Listed.refused("Cannot find device \"" + name + "\"\n", exitCode);
    }
}
