package io.netlab.listing;

import io.netlab.netlink.route.AddressFlag;
import io.netlab.query.AddressTrait;

/** The flags of the kernel that stand for what an address can be. */
final class AddressTraits {
    private AddressTraits() {}

    static int flag(AddressTrait trait) {
        return switch (trait) {
            case SECONDARY -> AddressFlag.SECONDARY;
            case NODAD -> AddressFlag.NODAD;
            case OPTIMISTIC -> AddressFlag.OPTIMISTIC;
            case DADFAILED -> AddressFlag.DADFAILED;
            case HOME -> AddressFlag.HOMEADDRESS;
            case DEPRECATED -> AddressFlag.DEPRECATED;
            case TENTATIVE -> AddressFlag.TENTATIVE;
            case PERMANENT -> AddressFlag.PERMANENT;
            case MNGTMPADDR -> AddressFlag.MANAGETEMPADDR;
            case NOPREFIXROUTE -> AddressFlag.NOPREFIXROUTE;
            case AUTOJOIN -> AddressFlag.MCAUTOJOIN;
            case STABLE_PRIVACY -> AddressFlag.STABLE_PRIVACY;
        };
    }
}
