package io.netlab.netlink.netfilter;

import io.netlab.net.Bytes;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.AttributesBuilder;
import io.netlab.netlink.MessageFlag;
import io.netlab.netlink.Request;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * The table that makes the kernel trace every packet of a namespace: before all others a chain for what arrives and one for
 * what the namespace sends, each with the rule {@code meta nftrace set 1}. It belongs to the socket that makes it, and goes
 * with it, however that ends.
 */
final class TraceTable {
    static final String NAME = "netlab-trace";

    private static final int FIRST = -450; // before raw (-300) and the reassembly of fragments (-400)
    private static final int FIRST_OF_BRIDGE = -500;

    private TraceTable() {}

    /** One transaction: all of it is done, or nothing. */
    static Bytes transaction(boolean withBridges) {
        ByteBuffer datagram = ByteBuffer.allocate(4096).order(ByteOrder.nativeOrder());
        put(datagram, request(NftType.BATCH_BEGIN, 0, NftType.SUBSYSTEM, Attributes.NONE));
        table(NftType.FAMILY_INET, FIRST).forEach(request -> put(datagram, request));
        if (withBridges) {
            table(NftType.FAMILY_BRIDGE, FIRST_OF_BRIDGE).forEach(request -> put(datagram, request));
        }
        put(datagram, request(NftType.BATCH_END, 0, NftType.SUBSYSTEM, Attributes.NONE));
        return Bytes.remainingOf(datagram.flip());
    }

    /** Asks for all tables of all families. */
    static Bytes list() {
        Bytes fixed = Bytes.of((byte) 0, (byte) 0, (byte) 0, (byte) 0);
        return Request.of("list tables", NftType.GET_TABLE, MessageFlag.DUMP, fixed, Attributes.NONE)
                .bytes();
    }

    /** The kernel's answers to a transaction's requests bear their places in it. */
    private static void put(ByteBuffer datagram, Request request) {
        int start = datagram.position();
        request.bytes().putTo(datagram);
        datagram.putInt(start + 2 * Integer.BYTES, start);
    }

    private static List<Request> table(int family, int priority) {
        Attributes table = new AttributesBuilder()
                .text(NftType.TABLE_NAME, NAME)
                .raw(NftType.TABLE_FLAGS, be32(NftType.TABLE_OWNER))
                .build();
        return List.of(
                request(NftType.NEW_TABLE, family, 0, table),
                chain(family, "in", NftType.PREROUTING, priority),
                chain(family, "out", NftType.OUTPUT, priority),
                rule(family, "in"),
                rule(family, "out"));
    }

    private static Request chain(int family, String name, int hook, int priority) {
        Attributes place = new AttributesBuilder()
                .raw(NftType.HOOK_NUMBER, be32(hook))
                .raw(NftType.HOOK_PRIORITY, be32(priority))
                .build();
        Attributes chain = new AttributesBuilder()
                .text(NftType.CHAIN_TABLE, NAME)
                .text(NftType.CHAIN_NAME, name)
                .nest(NftType.CHAIN_HOOK, place)
                .text(NftType.CHAIN_TYPE, "filter")
                .build();
        return request(NftType.NEW_CHAIN, family, 0, chain);
    }

    private static Request rule(int family, String chain) {
        Attributes one = new AttributesBuilder()
                .raw(NftType.DATA_VALUE, Bytes.of((byte) 1))
                .build();
        Attributes immediate = new AttributesBuilder()
                .raw(NftType.IMMEDIATE_REGISTER, be32(NftType.REGISTER_1))
                .nest(NftType.IMMEDIATE_DATA, one)
                .build();
        Attributes meta = new AttributesBuilder()
                .raw(NftType.META_KEY, be32(NftType.META_NFTRACE))
                .raw(NftType.META_SOURCE, be32(NftType.REGISTER_1))
                .build();
        Attributes expressions = new AttributesBuilder()
                .nest(NftType.LIST_ELEMENT, expression("immediate", immediate))
                .nest(NftType.LIST_ELEMENT, expression("meta", meta))
                .build();
        Attributes rule = new AttributesBuilder()
                .text(NftType.RULE_TABLE, NAME)
                .text(NftType.RULE_CHAIN, chain)
                .nest(NftType.RULE_EXPRESSIONS, expressions)
                .build();
        return request(NftType.NEW_RULE, family, 0, rule);
    }

    private static Attributes expression(String name, Attributes content) {
        return new AttributesBuilder()
                .text(NftType.EXPRESSION_NAME, name)
                .nest(NftType.EXPRESSION_DATA, content)
                .build();
    }

    /** A {@code struct nfgenmsg} stands before the attributes: family, version 0, and a number in network byte order. */
    private static Request request(int type, int family, int resource, Attributes attributes) {
        Bytes fixed = Bytes.of((byte) family, (byte) 0, (byte) (resource >> 8), (byte) resource);
        return Request.of("trace packets", type, MessageFlag.CREATE, fixed, attributes);
    }

    private static Bytes be32(int value) {
        return Bytes.of((byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value);
    }
}
