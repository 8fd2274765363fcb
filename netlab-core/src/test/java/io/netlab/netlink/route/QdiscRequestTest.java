package io.netlab.netlink.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.net.Bytes;
import io.netlab.netlink.Request;
import org.junit.jupiter.api.Test;

class QdiscRequestTest {
    @Test
    void asksForATokenBucketAtTheRoot() {
        Bytes payload = payload(QdiscRequest.tbf(4, 125_000, 1_250_000, 20_000));

        assertThat(payload.slice(0, 20)).isEqualTo(hex("00 00 00 00 04 00 00 00 00 00 00 00 ff ff ff ff 00 00 00 00"));
        assertThat(payload.slice(20, 28)).isEqualTo(hex("08 00 01 00 74 62 66 00")); // TCA_KIND "tbf\0"
        // TCA_OPTIONS, TCA_TBF_PARMS: link layer Ethernet, rate 125000, no peak, limit 20000, buffer as tc counts it
        assertThat(payload.slice(28, payload.length()))
                .isEqualTo(hex("2c 00 02 00 28 00 01 00 00 01 00 00 ff ff 00 00 48 e8 01 00"
                        + "00 00 00 00 00 00 00 00 00 00 00 00 20 4e 00 00 d0 12 13 00 00 00 00 00"));
    }

    @Test
    void readsBackWhatItAskedFor() {
        assertThat(sent(QdiscRequest.tbf(4, 125_000, 1_250_000, 20_000)).tbf())
                .contains(new Qdisc.Tbf(125_000, 1_250_000, 20_000));
        assertThat(sent(QdiscRequest.netem(4, 40_000_000, 5_000_000, 42_949_673, 125_000))
                        .netem())
                .contains(new Qdisc.Netem(40_000_000, 5_000_000, 42_949_673, 125_000));
    }

    @Test
    void saysDelayAndLossOfNetem() {
        Bytes payload = payload(QdiscRequest.netem(4, 1, 0, 7, 0));

        // TCA_KIND "netem\0" and padding; TCA_OPTIONS: tc_netem_qopt with limit 1000 and loss 7, LATENCY64, JITTER64
        assertThat(payload.slice(20, payload.length()))
                .isEqualTo(hex("0a 00 01 00 6e 65 74 65 6d 00 00 00" + "34 00 02 00"
                        + "00 00 00 00 e8 03 00 00 07 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00"
                        + "0c 00 0a 00 01 00 00 00 00 00 00 00" + "0c 00 0b 00 00 00 00 00 00 00 00 00"));
    }

    private static Qdisc sent(Request request) {
        return Qdisc.decode(payload(request));
    }

    private static Bytes payload(Request request) {
        return request.message().payload();
    }

    private static Bytes hex(String text) {
        return Bytes.ofHex(text.replace(" ", ""));
    }
}
