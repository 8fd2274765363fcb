package io.netlab.verify;

import io.netlab.check.Outcome;
import io.netlab.net.IpAddress;
import io.netlab.probe.ProbeResult;
import io.netlab.text.Words;
import java.util.Optional;

/** The texts of results, in the words that a learner reads. */
final class ProbeText {
    private ProbeText() {}

    /** {@code box01 (172.17.0.2)}, or the name alone while the address is not known. */
    static String sender(String node, ProbeResult result) {
        return node + result.source().map(address -> " (" + address + ")").orElse("");
    }

    /** How a probe ended: {@code reply in 0.06 ms}, {@code refused: ECONNREFUSED (Connection refused)}. */
    static String ending(ProbeResult result) {
        if (result.outcome() == Outcome.REPLY) {
            return "reply in " + Words.milliseconds(result.took()) + behind(", ", result.detail());
        }
        if (result.outcome() == Outcome.NO_REPLY) {
            return "no reply in " + Words.seconds(result.took()) + behind(", ", result.detail());
        }
        return result.outcome().word().replace('-', ' ') + behind(": ", result.detail());
    }

    private static String behind(String separator, String text) {
        return text.isEmpty() ? "" : separator + text;
    }

    /** The text of an address that may be missing. */
    static String orSilent(Optional<IpAddress> router) {
        return router.map(IpAddress::toString).orElse("*");
    }
}
