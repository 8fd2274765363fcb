package io.netlab.netlink.route;

import io.netlab.net.AddressFamily;
import io.netlab.net.Bytes;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpPrefix;
import io.netlab.netlink.Attribute;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.MessageReader;
import io.netlab.netlink.Shape;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which table is asked for which packets: {@code struct fib_rule_hdr} ({@code linux/fib_rules.h}) and attributes.
 *
 * @param headerTable the table when it is below 256; every table is in {@link #table()}
 * @param actionNumber see {@link #action()}
 */
public record Rule(
        int family,
        int destinationLength,
        int sourceLength,
        int tos,
        int headerTable,
        int actionNumber,
        int flags,
        Attributes attributes)
        implements RouteMessage {
    /** Flags, {@code FIB_RULE_*} of {@code linux/fib_rules.h}: it is for all packets but those. */
    public static final int INVERTED = 0x2;

    /** There is no rule of the number that it goes to. */
    public static final int UNRESOLVED = 0x4;

    /** There is no link of the name that packets must come in by. */
    public static final int INPUT_DETACHED = 0x8;

    /** There is no link of the name that sockets must be bound to. */
    public static final int OUTPUT_DETACHED = 0x10;

    static final int FIXED = 12;

    /** What a rule does: {@code FR_ACT_*} of {@code linux/fib_rules.h}. */
    public enum Action {
        UNSPEC(0),
        LOOKUP(1),
        GOTO(2),
        NOP(3),
        BLACKHOLE(6),
        UNREACHABLE(7),
        PROHIBIT(8);

        private final int number;

        Action(int number) {
            this.number = number;
        }

        static Action of(int number) {
            for (Action action : values()) {
                if (action.number == number) {
                    return action;
                }
            }
            return UNSPEC;
        }
    }

    /** A rule that asks a table for all packets, to be narrowed. */
    public static Rule lookup(AddressFamily family, int table) {
        Attributes attributes = Attributes.NONE.with(new Attribute.Scalar(FraType.TABLE, Shape.U32, table));
        int header = table < 256 ? table : RouteTable.UNSPEC;
        return new Rule(family.number(), 0, 0, 0, header, Action.LOOKUP.number, 0, attributes);
    }

    /** A rule that refuses packets. */
    public static Rule of(AddressFamily family, Action action) {
        return new Rule(family.number(), 0, 0, 0, 0, action.number, 0, Attributes.NONE);
    }

    /** The same whatever it does, for a deletion. */
    public Rule ofAnyAction() {
        return new Rule(
                family, destinationLength, sourceLength, tos, headerTable, Action.UNSPEC.number, flags, attributes);
    }

    /** Reads a payload. Throws MalformedMessageException when a length is wrong. */
    public static Rule decode(Bytes payload) {
        MessageReader reader = MessageReader.of(payload);
        int family = reader.u8("family");
        int destinationLength = reader.u8("dst_len");
        int sourceLength = reader.u8("src_len");
        int tos = reader.u8("tos");
        int table = reader.u8("table");
        reader.bytes(2, "res1, res2");
        int action = reader.u8("action");
        int flags = reader.i32("flags");
        Attributes attributes = Attributes.decode(reader, FraType.SCHEMA);
        return new Rule(family, destinationLength, sourceLength, tos, table, action, flags, attributes);
    }

    @Override
    public Bytes fixed() {
        return new FixedPart(FIXED)
                .u8(family)
                .u8(destinationLength)
                .u8(sourceLength)
                .u8(tos)
                .u8(headerTable)
                .u16(0)
                .u8(actionNumber)
                .u32(flags)
                .bytes();
    }

    /** What it does. */
    public Action action() {
        return Action.of(actionNumber);
    }

    /** The lowest is asked first. */
    public int priority() {
        return attributes.integer(FraType.PRIORITY).orElse(0);
    }

    /** The table that is asked. */
    public int table() {
        return attributes.integer(FraType.TABLE).orElse(headerTable);
    }

    /** Only packets from there. */
    public Optional<IpPrefix> from() {
        return prefix(FraType.SRC, sourceLength);
    }

    /** Only packets to there. */
    public Optional<IpPrefix> to() {
        return prefix(FraType.DST, destinationLength);
    }

    /** Only packets that came in through that link. */
    public Optional<String> input() {
        return attributes.text(FraType.IIFNAME);
    }

    /** Only packets of sockets that are bound to that link. */
    public Optional<String> output() {
        return attributes.text(FraType.OIFNAME);
    }

    /** Only packets with that firewall mark. */
    public OptionalInt mark() {
        return attributes.integer(FraType.FWMARK);
    }

    private Optional<IpPrefix> prefix(int type, int length) {
        return attributes
                .ip(type)
                .filter(address -> length <= address.family().addressBits())
                .map(address -> new IpPrefix(address, length));
    }

    public Rule withFrom(IpPrefix source) {
        Attributes longer = attributes.with(new Attribute.Ip(FraType.SRC, source.address()));
        return new Rule(family, destinationLength, source.length(), tos, headerTable, actionNumber, flags, longer);
    }

    public Rule withTo(IpPrefix destination) {
        Attributes longer = attributes.with(new Attribute.Ip(FraType.DST, destination.address()));
        return new Rule(family, destination.length(), sourceLength, tos, headerTable, actionNumber, flags, longer);
    }

    public Rule withInput(InterfaceName name) {
        return with(new Attribute.Text(FraType.IIFNAME, name.text()));
    }

    public Rule withOutput(InterfaceName name) {
        return with(new Attribute.Text(FraType.OIFNAME, name.text()));
    }

    public Rule withMark(int mark, int mask) {
        return with(new Attribute.Scalar(FraType.FWMARK, Shape.U32, mark & 0xffff_ffffL))
                .with(new Attribute.Scalar(FraType.FWMASK, Shape.U32, mask & 0xffff_ffffL));
    }

    public Rule withPriority(int priority) {
        return with(new Attribute.Scalar(FraType.PRIORITY, Shape.U32, priority));
    }

    /** Any other attribute, by its number in {@link FraType}. */
    public Rule with(Attribute attribute) {
        Attributes longer = attributes.with(attribute);
        return new Rule(family, destinationLength, sourceLength, tos, headerTable, actionNumber, flags, longer);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
