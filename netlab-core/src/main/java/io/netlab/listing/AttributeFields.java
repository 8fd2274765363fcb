package io.netlab.listing;

import io.netlab.net.Bytes;
import io.netlab.net.MacAddress;
import io.netlab.netlink.Attributes;

/** Shows attributes one after the other; those that the kernel did not send are passed over. */
final class AttributeFields {
    private static final int TICKS_PER_SECOND = 100; // USER_HZ

    private final Attributes attributes;
    private final Row row;

    AttributeFields(Attributes attributes, Row row) {
        this.attributes = attributes;
        this.row = row;
    }

    AttributeFields number(int type, String key, String pattern) {
        attributes.number(type).ifPresent(value -> row.number(key, pattern, value));
        return this;
    }

    AttributeFields onOff(int type, String key, String pattern) {
        attributes.number(type).ifPresent(value -> row.onOff(key, pattern, value != 0));
        return this;
    }

    /** A word that stands there when the attribute is not 0. */
    AttributeFields flag(int type, String key, String text) {
        if (attributes.flag(type)) {
            row.flag(key, text);
        }
        return this;
    }

    /** {@code udpcsum} or {@code noudpcsum}, true or false. */
    AttributeFields unlessNo(int type, String key, String word) {
        attributes
                .number(type)
                .ifPresent(value -> row.value(key, Json.of(value != 0), (value != 0 ? "" : "no") + word + " "));
        return this;
    }

    AttributeFields hex(int type, String key, String pattern) {
        attributes.number(type).ifPresent(value -> row.text(key, pattern, hex(value)));
        return this;
    }

    /** As {@code %#x} of C has it: 0 has no {@code 0x}. */
    static String hex(long value) {
        return (value == 0 ? "" : "0x") + Long.toHexString(value);
    }

    /** Seconds with two digits behind the point, to the right of seven columns for a person. */
    AttributeFields timer(int type, String key) {
        attributes.number(type).ifPresent(ticks -> {
            Json seconds = Json.of((double) ticks / TICKS_PER_SECOND, 2);
            row.value(key, seconds, String.format("%s %7s ", key, seconds.encoded()));
        });
        return this;
    }

    AttributeFields mac(int type, String key, String pattern) {
        attributes.mac(type).map(MacAddress::toString).ifPresent(mac -> row.text(key, pattern, mac));
        return this;
    }

    /** {@code struct ifla_bridge_id} of {@code linux/if_link.h}: two bytes of priority, then an Ethernet address. */
    AttributeFields bridgeId(int type, String key, String pattern) {
        attributes.bytes(type).ifPresent(id -> row.text(key, pattern, bridgeId(id)));
        return this;
    }

    private static String bridgeId(Bytes id) {
        StringBuilder text = new StringBuilder(id.slice(0, 2).toString()).append('.');
        for (int i = 2; i < id.length(); i++) {
            text.append(i == 2 ? "" : ":").append(Integer.toHexString(id.at(i)));
        }
        return text.toString();
    }
}
