package io.netlab.netlink.netfilter;

import io.netlab.net.Bytes;
import io.netlab.netlink.AttributeSchema;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.Message;
import io.netlab.netlink.MessageReader;
import io.netlab.netlink.Shape;
import java.math.BigInteger;

/**
 * A step of a packet through the rules of netfilter, as the kernel tells it ({@code nft monitor trace}).
 *
 * @param family of the table: 2 for ip, 10 for ip6, 1 for both (inet), 7 for bridge
 * @param rule the number (handle) of the rule that decided, 0 for a policy
 * @param kind what it is: a rule, the end of a chain, or a policy
 * @param verdict what was decided
 * @param target the chain to go on with, or the empty text
 * @param id of the packet, the same for its whole way through one namespace
 * @param in the index of the link that it came in by, or 0
 * @param out the index of the link that it is to leave by, or 0
 * @param network the network header, of the first event in each base chain; else empty
 * @param transport the first bytes behind it, as often
 */
public record TraceEvent(
        int family,
        String table,
        String chain,
        long rule,
        Kind kind,
        Verdict verdict,
        String target,
        long id,
        int in,
        int out,
        Bytes network,
        Bytes transport) {
    private static final AttributeSchema VERDICT = AttributeSchema.named("NFTA_VERDICT_")
            .add(NftType.VERDICT_CHAIN, "CHAIN", Shape.TEXT)
            .build();
    private static final AttributeSchema SCHEMA = AttributeSchema.named("NFTA_TRACE_")
            .add(NftType.TRACE_TABLE, "TABLE", Shape.TEXT)
            .add(NftType.TRACE_CHAIN, "CHAIN", Shape.TEXT)
            .nest(NftType.TRACE_VERDICT, "VERDICT", 0, VERDICT)
            .build();

    /** What an event is about ({@code NFT_TRACETYPE_*}). */
    public enum Kind {
        POLICY,
        RETURN,
        RULE;

        private static Kind of(long number) {
            return number == 1 ? POLICY : number == 2 ? RETURN : RULE;
        }
    }

    /** What becomes of a packet ({@code NF_*} of linux/netfilter.h, {@code NFT_*} of nf_tables.h). */
    public enum Verdict {
        DROP,
        ACCEPT,
        STOLEN,
        QUEUE,
        CONTINUE,
        JUMP,
        GOTO,
        RETURN;

        private static Verdict of(int code) {
            return switch (code) {
                case 0 -> DROP;
                case 1 -> ACCEPT;
                case 2 -> STOLEN;
                case -3 -> JUMP;
                case -4 -> GOTO;
                case -5 -> RETURN;
                default -> code > 2 ? QUEUE : CONTINUE;
            };
        }
    }

    /** Reads a message of type NFT_MSG_TRACE. */
    static TraceEvent decode(Message message) {
        MessageReader reader = MessageReader.of(message.payload());
        int family = reader.u8("nfgen_family");
        reader.bytes(3, "nfgenmsg");
        Attributes all = Attributes.decode(reader, SCHEMA);
        Attributes verdict = all.nest(NftType.TRACE_VERDICT);
        boolean hasVerdict = verdict.has(NftType.VERDICT_CODE);
        int policy = (int) number(all, NftType.TRACE_POLICY);
        return new TraceEvent(
                family,
                all.text(NftType.TRACE_TABLE).orElse(""),
                all.text(NftType.TRACE_CHAIN).orElse(""),
                number(all, NftType.TRACE_RULE),
                Kind.of(number(all, NftType.TRACE_TYPE)),
                Verdict.of(hasVerdict ? (int) number(verdict, NftType.VERDICT_CODE) : policy),
                verdict.text(NftType.VERDICT_CHAIN).orElse(""),
                number(all, NftType.TRACE_ID),
                (int) number(all, NftType.TRACE_IN),
                (int) number(all, NftType.TRACE_OUT),
                all.bytes(NftType.TRACE_NETWORK).orElse(Bytes.EMPTY),
                all.bytes(NftType.TRACE_TRANSPORT).orElse(Bytes.EMPTY));
    }

    /** A number in network byte order; 0 when it is not said. */
    private static long number(Attributes attributes, int type) {
        return attributes
                .bytes(type)
                .map(bytes -> new BigInteger(1, bytes.toArray()).longValue())
                .orElse(0L);
    }

    /** True for the first event in a base chain, which tells the packet's headers. */
    public boolean hasHeaders() {
        return network.length() > 0;
    }

    /** True for the table that asked for the trace, which is not of the packet's way. */
    public boolean isOfTheTracer() {
        return table.equals(TraceTable.NAME);
    }
}
