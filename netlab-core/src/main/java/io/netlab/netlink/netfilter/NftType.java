package io.netlab.netlink.netfilter;

/** Messages and attributes of nf_tables, from {@code linux/netfilter/nfnetlink.h} and {@code nf_tables.h}. */
final class NftType {
    static final int BATCH_BEGIN = 0x10;
    static final int BATCH_END = 0x11;
    static final int SUBSYSTEM = 10;
    static final int NEW_TABLE = SUBSYSTEM << 8;
    static final int GET_TABLE = SUBSYSTEM << 8 | 1;
    static final int NEW_CHAIN = SUBSYSTEM << 8 | 3;
    static final int NEW_RULE = SUBSYSTEM << 8 | 6;
    static final int TRACE = SUBSYSTEM << 8 | 17;
    static final int TRACE_GROUP = 9; // NFNLGRP_NFTRACE

    static final int FAMILY_INET = 1; // linux/netfilter.h
    static final int FAMILY_BRIDGE = 7;

    static final int TABLE_NAME = 1;
    static final int TABLE_FLAGS = 2;
    static final int TABLE_OWNER = 0x2; // Linux 5.12: the table goes with the socket that made it

    static final int CHAIN_TABLE = 1;
    static final int CHAIN_NAME = 3;
    static final int CHAIN_HOOK = 4;
    static final int CHAIN_TYPE = 7;
    static final int HOOK_NUMBER = 1;
    static final int HOOK_PRIORITY = 2;
    static final int PREROUTING = 0;
    static final int OUTPUT = 3;

    static final int RULE_TABLE = 1;
    static final int RULE_CHAIN = 2;
    static final int RULE_EXPRESSIONS = 4;
    static final int LIST_ELEMENT = 1;
    static final int EXPRESSION_NAME = 1;
    static final int EXPRESSION_DATA = 2;
    static final int IMMEDIATE_REGISTER = 1;
    static final int IMMEDIATE_DATA = 2;
    static final int DATA_VALUE = 1;
    static final int REGISTER_1 = 1;
    static final int META_KEY = 2;
    static final int META_SOURCE = 3;
    static final int META_NFTRACE = 12;

    static final int TRACE_TABLE = 1;
    static final int TRACE_CHAIN = 2;
    static final int TRACE_RULE = 3;
    static final int TRACE_TYPE = 4;
    static final int TRACE_VERDICT = 5;
    static final int TRACE_ID = 6;
    static final int TRACE_NETWORK = 8;
    static final int TRACE_TRANSPORT = 9;
    static final int TRACE_IN = 10;
    static final int TRACE_OUT = 12;
    static final int TRACE_POLICY = 16;
    static final int VERDICT_CODE = 1;
    static final int VERDICT_CHAIN = 2;

    private NftType() {}
}
