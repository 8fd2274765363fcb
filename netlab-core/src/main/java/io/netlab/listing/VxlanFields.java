package io.netlab.listing;

import io.netlab.net.AddressFamily;
import io.netlab.net.Bytes;
import io.netlab.net.IpAddress;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.route.IflaVxlan;
import io.netlab.netlink.route.VxlanOptions;

/** All about a VXLAN link, for {@code ip -d}. */
final class VxlanFields {
    private static final int TOS_OF_PACKET = 1;

    private final VxlanOptions vxlan;
    private final Attributes options;
    private final Row row = new Row();
    private final AttributeFields fields;

    private VxlanFields(VxlanOptions vxlan) {
        this.vxlan = vxlan;
        this.options = vxlan.attributes();
        this.fields = new AttributeFields(options, row);
    }

    static Row of(VxlanOptions vxlan, LinkScene scene) {
        return new VxlanFields(vxlan).fields(scene);
    }

    private Row fields(LinkScene scene) {
        fields.flag(IflaVxlan.COLLECT_METADATA, "external", "external ")
                .flag(IflaVxlan.VNIFILTER, "vnifilter", "vnifilter")
                .number(IflaVxlan.ID, "id", "id %d ");
        vxlan.remote().filter(VxlanFields::isSet).ifPresent(this::remote);
        vxlan.local()
                .filter(VxlanFields::isSet)
                .ifPresent(local -> row.text("local" + suffix(local), "local %s ", local.toString()));
        vxlan.device().ifPresent(index -> device(index, scene));
        ports();
        learning();
        tos();
        ttl();
        fragmenting();
        label();
        ageing();
        checksums();
        return row;
    }

    private static boolean isSet(IpAddress address) {
        return !address.equals(IpAddress.any(address.family()));
    }

    private static String suffix(IpAddress address) {
        return address.family() == AddressFamily.IPV6 ? "6" : "";
    }

    private void remote(IpAddress remote) {
        String word = remote.isMulticast() ? "group" : "remote";
        row.text(word + suffix(remote), word + " %s ", remote.toString());
    }

    private void device(int index, LinkScene scene) {
        if (index != 0) {
            row.text("link", "dev %s ", scene.nameOf(index));
        }
    }

    private void ports() {
        options.bytes(IflaVxlan.PORT_RANGE).ifPresent(range -> {
            int low = bigEndian(range, 0);
            int high = bigEndian(range, 2);
            row.block("port_range", new Row().json("low", Json.of(low)).json("high", Json.of(high)));
            row.words("srcport " + low + " " + high + " ");
        });
        fields.number(IflaVxlan.PORT, "port", "dstport %d ");
    }

    private static int bigEndian(Bytes bytes, int from) {
        return bytes.at(from) << 8 | bytes.at(from + 1);
    }

    private void learning() {
        options.number(IflaVxlan.LEARNING)
                .ifPresent(on -> row.value("learning", Json.of(on != 0), on != 0 ? "" : "nolearning "));
        fields.flag(IflaVxlan.PROXY, "proxy", "proxy ")
                .flag(IflaVxlan.RSC, "rsc", "rsc ")
                .flag(IflaVxlan.L2MISS, "l2miss", "l2miss ")
                .flag(IflaVxlan.L3MISS, "l3miss", "l3miss ");
    }

    private void tos() {
        long tos = options.number(IflaVxlan.TOS).orElse(0);
        if (tos != 0) {
            String hex = AttributeFields.hex(tos);
            row.value("tos", Json.of(hex), "tos " + (tos == TOS_OF_PACKET ? "inherit" : hex) + " ");
        }
    }

    private void ttl() {
        long ttl = options.number(IflaVxlan.TTL).orElse(0);
        if (isInherited()) {
            row.words("ttl inherit ");
        } else {
            row.value("ttl", Json.of(ttl), "ttl " + (ttl == 0 ? "auto" : ttl) + " ");
        }
    }

    private boolean isInherited() {
        return options.bytes(IflaVxlan.TTL_INHERIT)
                .filter(flag -> flag.length() > 0 && flag.at(0) != 0)
                .isPresent();
    }

    /** {@code enum ifla_vxlan_df} of {@code linux/if_link.h}. */
    private void fragmenting() {
        options.integer(IflaVxlan.DF).ifPresent(df -> {
            String word = df == 0 ? "unset" : df == 1 ? "set" : "inherit";
            row.value("df", Json.of(word), df == 0 ? "" : "df " + word + " ");
        });
    }

    private void label() {
        options.bytes(IflaVxlan.LABEL)
                .map(bytes -> Long.parseLong(bytes.toString(), 16))
                .filter(label -> label != 0)
                .ifPresent(label -> row.text("label", "flowlabel %s ", AttributeFields.hex(label)));
    }

    private void ageing() {
        options.number(IflaVxlan.AGEING)
                .ifPresent(age -> row.value("ageing", Json.of(age), "ageing " + (age == 0 ? "none" : age) + " "));
        options.number(IflaVxlan.LIMIT).stream()
                .filter(limit -> limit != 0)
                .forEach(limit -> row.number("limit", "maxaddr %d ", limit));
    }

    private void checksums() {
        fields.unlessNo(IflaVxlan.UDP_CSUM, "udp_csum", "udpcsum")
                .unlessNo(IflaVxlan.UDP_ZERO_CSUM6_TX, "udp_zero_csum6_tx", "udp6zerocsumtx")
                .unlessNo(IflaVxlan.UDP_ZERO_CSUM6_RX, "udp_zero_csum6_rx", "udp6zerocsumrx")
                .flag(IflaVxlan.REMCSUM_TX, "remcsum_tx", "remcsumtx ")
                .flag(IflaVxlan.REMCSUM_RX, "remcsum_rx", "remcsumrx ");
        if (options.has(IflaVxlan.GBP)) {
            row.flag("gbp", "gbp ");
        }
        if (options.has(IflaVxlan.GPE)) {
            row.flag("gpe", "gpe ");
        }
    }
}
