package io.netlab.listing;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.netlink.route.Address;
import io.netlab.netlink.route.AddressFlag;
import io.netlab.netlink.route.AddressLifetime;
import io.netlab.netlink.route.IfaType;
import io.netlab.query.AddressTrait;
import io.netlab.query.ShowOptions;

/** Shows one address: the lines below a link in {@code ip address show}. */
final class AddressFields {
    private final LinkScene scene;
    private final ShowOptions options;
    private final NameTable scopes = NameTable.scopes();

    AddressFields(LinkScene scene, ShowOptions options) {
        this.scene = scene;
        this.options = options;
    }

    Row of(Address address) {
        return options.brief() ? brief(address) : full(address);
    }

    /** The address alone. */
    private static Row brief(Address address) {
        Row row = new Row();
        prefix(row, address);
        return row;
    }

    private Row full(Address address) {
        Row row = new Row();
        if (options.oneline()) {
            row.json("index", Json.of(address.index())).json("dev", Json.of(scene.nameOf(address.index())));
            row.words(address.index() + ": " + scene.nameOf(address.index()));
        }
        row.text("family", "    %s ", address.addressFamily().word());
        prefix(row, address);
        Colour colour = colour(address);
        address.broadcast()
                .ifPresent(broadcast -> row.words("brd ").text("broadcast", "%s ", broadcast.toString(), colour));
        address.attributes()
                .ip(IfaType.ANYCAST)
                .ifPresent(anycast -> row.words("any ").text("anycast", "%s ", anycast.toString(), colour));
        row.text("scope", "scope %s ", scopes.text(address.scope(), options.numeric()));
        flags(row, address);
        if (!address.label().isEmpty()) {
            row.text("label", "%s", address.label());
        }
        address.lifetime().ifPresent(lifetime -> lifetime(row, lifetime, address));
        return row.words("\n");
    }

    private static Colour colour(Address address) {
        return address.addressFamily() == AddressFamily.IPV4 ? Colour.INET : Colour.INET6;
    }

    private static void prefix(Row row, Address address) {
        Colour colour = colour(address);
        address.local().map(IpAddress::toString).ifPresent(local -> row.text("local", "%s", local, colour));
        address.peer()
                .map(IpAddress::toString)
                .ifPresent(peer -> row.words(" peer ").text("address", "%s", peer, colour));
        row.number("prefixlen", "/%d ", address.prefixLength());
        address.attributes()
                .number(IfaType.RT_PRIORITY)
                .ifPresent(metric -> row.number("metric", "metric %d ", metric));
    }

    private static void flags(Row row, Address address) {
        int rest = address.flags();
        for (AddressTrait trait : AddressTrait.values()) {
            int flag = AddressTraits.flag(trait);
            boolean isSet = (rest & flag) != 0;
            if (trait == AddressTrait.PERMANENT && !isSet) {
                row.flag("dynamic", "dynamic ");
            } else if (trait != AddressTrait.PERMANENT && isSet) {
                flag(row, word(trait, address));
            }
            rest &= ~flag;
        }
        if (rest != 0) {
            row.text("ifa_flags", "flags %s ", String.format("%02x", rest));
        }
    }

    private static void flag(Row row, String word) {
        row.flag(word, word + " ");
    }

    /** IPv6 has no secondary addresses: the flag is that of the temporary ones of RFC 4941. */
    private static String word(AddressTrait trait, Address address) {
        boolean isTemporary = trait == AddressTrait.SECONDARY && address.addressFamily() == AddressFamily.IPV6;
        return isTemporary ? "temporary" : trait.word();
    }

    private static void lifetime(Row row, AddressLifetime lifetime, Address address) {
        row.lineEnd().words("       valid_lft ");
        duration(row, "valid_life_time", lifetime.validSeconds(), false);
        row.words(" preferred_lft ");
        boolean isSigned = (address.flags() & AddressFlag.DEPRECATED) != 0;
        duration(row, "preferred_life_time", lifetime.preferredSeconds(), isSigned);
    }

    private static void duration(Row row, String key, int seconds, boolean isSigned) {
        boolean isForever = seconds == AddressLifetime.FOREVER;
        long shown = isSigned && !isForever ? seconds : Integer.toUnsignedLong(seconds);
        row.value(key, Json.of(shown), isForever ? "forever" : shown + "sec");
    }
}
