package io.netlab.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.net.Bytes;
import io.netlab.netlink.Message;
import io.netlab.netlink.WireEnd;
import io.netlab.netlink.WireTap;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecorderTest {
    private static final int GETLINK = 18;
    private static final int NEWLINK = 16;
    private static final int ERROR = 2;
    private static final Bytes IFINFOMSG = Bytes.of(new byte[16]);

    private final Recorder recorder = new Recorder();
    private final WireTap host = recorder.at(new WireEnd("host", 3, "/proc/self/ns/net"));
    private final WireTap ns1 = recorder.at(new WireEnd("ns1", 7, "/run/netns/ns1"));

    @Test
    void hearsNothingUntilItIsStartedAndAfterItIsStopped() {
        assertThat(host.listening()).isFalse();

        recorder.start();
        assertThat(host.listening()).isTrue();

        recorder.stop();
        assertThat(host.listening()).isFalse();
        assertThat(recorder.listening()).isFalse();
    }

    @Test
    void findsTheAnswersOfSeveralRequestsInOneDatagram() {
        recorder.start();
        host.sent(join(request(5), request(6)));
        host.received(join(answer(6), answer(5), ack(5)));
        host.received(ack(6));

        List<Exchange> exchanges = recorder.stop();

        assertThat(exchanges)
                .extracting(exchange -> exchange.request().sequence())
                .containsExactly(5, 6);
        assertThat(exchanges)
                .extracting(exchange ->
                        exchange.answers().stream().map(Message::type).toList())
                .containsExactly(List.of(NEWLINK, ERROR), List.of(NEWLINK, ERROR));
    }

    @Test
    void keepsSocketsWithTheSameSequenceNumbersApart() {
        recorder.start();
        host.sent(request(0));
        ns1.sent(request(0));
        ns1.received(join(answer(0), ack(0)));
        host.received(ack(0));

        List<Exchange> exchanges = recorder.stop();

        assertThat(exchanges).extracting(Exchange::namespace).containsExactly("host", "ns1");
        assertThat(exchanges).extracting(exchange -> exchange.answers().size()).containsExactly(1, 2);
    }

    @Test
    void leavesAnnouncementsAndAnswersToFormerRequestsOut() {
        recorder.start();
        host.sent(request(1));

        recorder.start();
        host.received(join(answer(1), ack(1)));
        recorder.received(answer(9));

        assertThat(recorder.stop()).isEmpty();
    }

    @Test
    void remembersWhichFilesWereOpenWhenItWasAsked() {
        recorder.start();
        host.sent(request(1));
        recorder.at(new WireEnd("ns2", 7, "/run/netns/ns2"));
        host.sent(request(2));

        List<Exchange> exchanges = recorder.stop();

        assertThat(exchanges)
                .extracting(exchange -> new KnownNamesOf(exchange).file(7))
                .containsExactly("7 -> /run/netns/ns1", "7 -> /run/netns/ns2");
    }

    private record KnownNamesOf(Exchange exchange) {
        String file(int descriptor) {
            KnownNames names = new KnownNames();
            names.open(exchange.files());
            return names.file(descriptor, "->");
        }
    }

    private static Bytes request(int sequence) {
        return new Message(GETLINK, 1, sequence, 0, IFINFOMSG).encode();
    }

    private static Bytes answer(int sequence) {
        return new Message(NEWLINK, 0, sequence, 4711, IFINFOMSG).encode();
    }

    /** A struct nlmsgerr: no error, and the header of the request. */
    private static Bytes ack(int sequence) {
        return new Message(ERROR, 0x100, sequence, 4711, Bytes.of(new byte[20])).encode();
    }

    private static Bytes join(Bytes... messages) {
        ByteBuffer datagram = ByteBuffer.allocate(1024);
        for (Bytes message : messages) {
            message.putTo(datagram);
        }
        return Bytes.remainingOf(datagram.flip());
    }
}
