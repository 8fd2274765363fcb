package io.netlab.listing;

import io.netlab.net.MacAddress;
import io.netlab.netlink.Attribute;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.route.IflaMacvlan;
import io.netlab.netlink.route.MacvlanMode;
import java.util.Locale;

/** All about a macvlan link, for {@code ip -d}. */
final class MacvlanFields {
    // MACVLAN_FLAG_* of linux/if_link.h
    private static final int NOPROMISC = 1;
    private static final int NODST = 2;

    private MacvlanFields() {}

    static Row of(MacvlanMode mode, Attributes options) {
        Row row = new Row().text("mode", "mode %s ", mode.name().toLowerCase(Locale.ROOT));
        int flags = options.integer(IflaMacvlan.FLAGS).orElse(0);
        if ((flags & NOPROMISC) != 0) {
            row.flag("nopromisc", "nopromisc ");
        }
        if ((flags & NODST) != 0) {
            row.flag("nodst", "nodst ");
        }
        AttributeFields fields = new AttributeFields(options, row)
                .number(IflaMacvlan.BC_QUEUE_LEN, "bcqueuelen", "bcqueuelen %d ")
                .number(IflaMacvlan.BC_QUEUE_LEN_USED, "usedbcqueuelen", "usedbcqueuelen %d ");
        if (mode == MacvlanMode.SOURCE) {
            fields.number(IflaMacvlan.MACADDR_COUNT, "macaddr_count", "remotes (%d) ");
            sources(row, options);
        }
        return row;
    }

    /** The senders whose frames are taken. */
    private static void sources(Row row, Attributes options) {
        if (!options.has(IflaMacvlan.MACADDR_DATA)) {
            return;
        }
        Row addresses = new Row();
        for (Attribute attribute : options.nest(IflaMacvlan.MACADDR_DATA).list()) {
            if (attribute instanceof Attribute.Raw raw && raw.bytes().length() == 6) {
                addresses.text("", "%s ", new MacAddress(raw.bytes()).toString());
            }
        }
        row.series("macaddr_data", "", addresses, "");
    }
}
