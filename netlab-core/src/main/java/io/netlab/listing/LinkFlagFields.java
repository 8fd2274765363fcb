package io.netlab.listing;

import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.LinkFlag;
import java.util.ArrayList;
import java.util.List;

/** The flags of a link between angle brackets. */
final class LinkFlagFields {
    private LinkFlagFields() {}

    /** A flag and its name. */
    private record Flag(int bit, String name) {}

    private static final List<Flag> FLAGS = List.of(
            new Flag(LinkFlag.LOOPBACK, "LOOPBACK"),
            new Flag(LinkFlag.BROADCAST, "BROADCAST"),
            new Flag(LinkFlag.POINTOPOINT, "POINTOPOINT"),
            new Flag(LinkFlag.MULTICAST, "MULTICAST"),
            new Flag(LinkFlag.NOARP, "NOARP"),
            new Flag(LinkFlag.ALLMULTI, "ALLMULTI"),
            new Flag(LinkFlag.PROMISC, "PROMISC"),
            new Flag(LinkFlag.MASTER, "MASTER"),
            new Flag(LinkFlag.SLAVE, "SLAVE"),
            new Flag(LinkFlag.DEBUG, "DEBUG"),
            new Flag(LinkFlag.DYNAMIC, "DYNAMIC"),
            new Flag(LinkFlag.AUTOMEDIA, "AUTOMEDIA"),
            new Flag(LinkFlag.PORTSEL, "PORTSEL"),
            new Flag(LinkFlag.NOTRAILERS, "NOTRAILERS"),
            new Flag(LinkFlag.UP, "UP"),
            new Flag(LinkFlag.LOWER_UP, "LOWER_UP"),
            new Flag(LinkFlag.DORMANT, "DORMANT"),
            new Flag(LinkFlag.ECHO, "ECHO"));

    /** @param isPeerDown whether the link below, or the other end, was not set up */
    static Row of(Link link, boolean isPeerDown) {
        List<String> names = names(link);
        Row row = new Row();
        for (int i = 0; i < names.size(); i++) {
            row.text("", i < names.size() - 1 ? "%s," : "%s", names.get(i));
        }
        if (isPeerDown) {
            row.text("", ",%s", "M-DOWN");
        }
        return new Row().series("flags", "<", row, "> ");
    }

    private static List<String> names(Link link) {
        List<String> names = new ArrayList<>();
        if (link.isUp() && !link.has(LinkFlag.RUNNING)) {
            names.add("NO-CARRIER");
        }
        int rest = link.flags() & ~LinkFlag.RUNNING;
        for (Flag flag : FLAGS) {
            if ((rest & flag.bit()) != 0) {
                names.add(flag.name());
                rest &= ~flag.bit();
            }
        }
        if (rest != 0) {
            names.add(Integer.toHexString(rest));
        }
        return names;
    }
}
