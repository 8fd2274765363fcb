package io.netlab.engine;

import io.netlab.netlink.route.Address;
import io.netlab.netlink.route.AddressFlag;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.InterfaceAddress.Option;

/** Addresses as the kernel gets them. */
final class AddressMessages {
    private AddressMessages() {}

    /** The message for an address of the link with that index. */
    static Address message(int index, InterfaceAddress address) {
        Address message = Address.of(index, address.prefix());
        int flags = 0;
        for (Option option : Ordered.of(address.options())) {
            message = with(message, option);
            flags |= flag(option);
        }
        return flags == 0 ? message : message.withFlags(flags);
    }

    private static Address with(Address message, Option option) {
        if (option instanceof Option.Peer peer) {
            return message.withPeer(peer.prefix().address())
                    .withPrefixLength(peer.prefix().length());
        }
        if (option instanceof Option.Broadcast broadcast) {
            return message.withBroadcast(broadcast.address());
        }
        if (option instanceof Option.Label label) {
            return message.withLabel(label.text());
        }
        return option instanceof Option.InScope scope
                ? message.withScope(scope.scope().number())
                : message;
    }

    private static int flag(Option option) {
        if (option instanceof Option.NoDad) {
            return AddressFlag.NODAD;
        }
        return option instanceof Option.NoPrefixRoute ? AddressFlag.NOPREFIXROUTE : 0;
    }
}
