package io.netlab.netlink;

import io.netlab.net.Bytes;
import io.netlab.net.IpAddress;
import io.netlab.net.MacAddress;
import java.util.ArrayList;
import java.util.List;

/** Collects attributes in the order in which they are sent. */
public final class AttributesBuilder {
    private final List<Attribute> list = new ArrayList<>();

    /** Appends a number. */
    public AttributesBuilder number(int type, Shape shape, long value) {
        return add(new Attribute.Scalar(type, shape, value));
    }

    /** Appends 8 bits. */
    public AttributesBuilder u8(int type, int value) {
        return number(type, Shape.U8, value & 0xff);
    }

    /** Appends 16 bits. */
    public AttributesBuilder u16(int type, int value) {
        return number(type, Shape.U16, value & 0xffff);
    }

    /** Appends 32 bits. */
    public AttributesBuilder u32(int type, long value) {
        return number(type, Shape.U32, value & 0xffff_ffffL);
    }

    /** Appends text. */
    public AttributesBuilder text(int type, String text) {
        return add(new Attribute.Text(type, text));
    }

    /** Appends an internet address. */
    public AttributesBuilder ip(int type, IpAddress address) {
        return add(new Attribute.Ip(type, address));
    }

    /** Appends an Ethernet address. */
    public AttributesBuilder mac(int type, MacAddress address) {
        return raw(type, address.bytes());
    }

    /** Appends bytes as they are. */
    public AttributesBuilder raw(int type, Bytes bytes) {
        return add(new Attribute.Raw(type, 0, bytes));
    }

    /** Appends attributes within an attribute. */
    public AttributesBuilder nest(int type, Attributes children) {
        return nest(type, Bytes.EMPTY, children);
    }

    /** Appends attributes within an attribute, behind fixed bytes. */
    public AttributesBuilder nest(int type, Bytes header, Attributes children) {
        return add(new Attribute.Nest(type, NlaFlag.NESTED, header, children));
    }

    /** Appends an attribute. */
    public AttributesBuilder add(Attribute attribute) {
        list.add(attribute);
        return this;
    }

    /** The attributes so far. */
    public Attributes build() {
        return Attributes.of(list);
    }
}
