package io.netlab.net;

/** Writes addresses: dotted quads, and the canonical form of RFC 5952 for IPv6. */
final class IpAddressPrinter {
    private static final int GROUPS = 8;

    private IpAddressPrinter() {}

    static String dotted(Bytes bytes) {
        return bytes.at(0) + "." + bytes.at(1) + "." + bytes.at(2) + "." + bytes.at(3);
    }

    static String colons(Bytes bytes) {
        int start = longestZeroRun(bytes);
        if (start < 0) {
            return groups(bytes, 0, GROUPS);
        }
        return groups(bytes, 0, start) + "::" + groups(bytes, start + zeroRun(bytes, start), GROUPS);
    }

    private static String groups(Bytes bytes, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int group = from; group < to; group++) {
            text.append(group == from ? "" : ":").append(Integer.toHexString(group(bytes, group)));
        }
        return text.toString();
    }

    /**
     * The first of the longest runs of two or more zero groups, or -1: a single zero is not shortened (RFC 5952,
     * 4.2.2).
     */
    private static int longestZeroRun(Bytes bytes) {
        int best = -1;
        int bestLength = 1;
        for (int group = 0; group < GROUPS; group++) {
            int length = zeroRun(bytes, group);
            if (length > bestLength) {
                best = group;
                bestLength = length;
            }
        }
        return best;
    }

    private static int zeroRun(Bytes bytes, int from) {
        int group = from;
        while (group < GROUPS && group(bytes, group) == 0) {
            group++;
        }
        return group - from;
    }

    private static int group(Bytes bytes, int group) {
        return bytes.at(2 * group) << 8 | bytes.at(2 * group + 1);
    }
}
