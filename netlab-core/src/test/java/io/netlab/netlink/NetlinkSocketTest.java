package io.netlab.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netlab.error.NetlabException;
import io.netlab.net.Bytes;
import io.netlab.sys.Errno;
import io.netlab.sys.FakeSyscalls;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetlinkSocketTest {
    private static final Request LIST = Request.of("list things", 100, MessageFlag.DUMP, Bytes.EMPTY, Attributes.NONE);

    private final FakeSyscalls kernel = new FakeSyscalls();
    private final List<String> heard = new ArrayList<>();
    private final NetlinkSocket socket =
            NetlinkSocket.open(kernel.syscalls(), new BufferPool(), new TestProtocol(), new Recorder(heard));

    @Test
    void matchesAnswersToRequestsByTheirSequence() {
        kernel.willReceive(Datagrams.of(Datagrams.acknowledgement(1, Errno.EEXIST)))
                .willReceive(Datagrams.of(Datagrams.acknowledgement(0, 0), Datagrams.acknowledgement(2, 0)));

        List<Answer> answers = socket.exchange(List.of(request("a"), request("b"), request("c")));

        assertThat(answers).extracting(Answer::errno).containsExactly(0, Errno.EEXIST, 0);
        assertThat(kernel.sent()).hasSize(1);
        assertThat(Datagrams.parse(kernel.sent().get(0)))
                .extracting(Message::sequence)
                .containsExactly(0, 1, 2);
    }

    @Test
    void sendsWhatTheRequestHoldsSaveItsSequence() {
        kernel.willRespond(NetlinkSocketTest::agree);
        socket.exchange(List.of(request("a")));

        socket.exchange(List.of(request("b")));

        Message sent = Datagrams.parse(kernel.sent().get(1)).get(0);
        Message asked = request("b").message();
        assertThat(sent).isEqualTo(new Message(asked.type(), asked.flags(), 1, 0, asked.payload()));
    }

    @Test
    void sendsManyRequestsInSeveralDatagramsSoThatNoAnswerIsDropped() {
        kernel.willRespond(NetlinkSocketTest::agree);

        List<Answer> answers = socket.exchange(Collections.nCopies(150, request("a")));

        assertThat(answers).hasSize(150).allMatch(answer -> answer.errno() == 0);
        assertThat(kernel.sent()).hasSize(3);
    }

    @Test
    void splitsRequestsThatAreTooLongForOneDatagram() {
        kernel.willRespond(NetlinkSocketTest::agree);
        Attributes large = Attributes.NONE.with(new Attribute.Raw(9, 0, Bytes.of(new byte[40_000])));
        Request request = Request.of("a", 100, 0, Bytes.EMPTY, large);

        assertThat(socket.exchange(List.of(request, request))).hasSize(2);
        assertThat(kernel.sent()).hasSize(2);
    }

    @Test
    void refusesARequestThatFitsIntoNoDatagram() {
        Attributes large = Attributes.NONE
                .with(new Attribute.Raw(9, 0, Bytes.of(new byte[40_000])))
                .with(new Attribute.Raw(9, 0, Bytes.of(new byte[40_000])));
        Request request = Request.of("a", 100, 0, Bytes.EMPTY, large);

        assertThatThrownBy(() -> socket.exchange(List.of(request))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void triesAgainWhenASignalInterruptsSendingOrReceiving() {
        kernel.willFail("send", Errno.EINTR)
                .willFail("recv", Errno.EINTR)
                .willReceive(Datagrams.of(Datagrams.acknowledgement(0, 0)));

        assertThat(socket.exchange(List.of(request("a"))).get(0).errno()).isZero();
    }

    @Test
    void readsAListInSeveralDatagrams() {
        kernel.willReceive(Datagrams.of(Datagrams.item(0, "a"), Datagrams.item(0, "b")))
                .willReceive(Datagrams.of(Datagrams.item(0, "c")))
                .willReceive(Datagrams.of(Datagrams.end(0)));

        assertThat(socket.dump(LIST)).hasSize(3);
    }

    @Test
    void readsAListAgainThatChangedMeanwhile() {
        kernel.willReceive(Datagrams.of(Datagrams.item(0, "a")))
                .willReceive(Datagrams.of(Datagrams.interruptedItem(0, "b"), Datagrams.end(0)))
                .willReceive(Datagrams.of(Datagrams.item(1, "b"), Datagrams.end(1)));

        assertThat(socket.dump(LIST)).containsExactly(Datagrams.item(1, "b"));
    }

    @Test
    void readsAListAgainOfWhichThePartsDidNotFit() {
        kernel.willReceive(Datagrams.of(Datagrams.item(0, "a")))
                .willFail("recv", Errno.ENOBUFS)
                .willReceive(Datagrams.of(Datagrams.end(0)))
                .willReceive(Datagrams.of(Datagrams.item(1, "a"), Datagrams.item(1, "b"), Datagrams.end(1)));

        assertThat(socket.dump(LIST)).hasSize(2);
    }

    @Test
    void givesUpOnAListThatNeverStaysTheSame() {
        for (int sequence = 0; sequence < 60; sequence++) {
            kernel.willReceive(Datagrams.of(Datagrams.interruptedItem(sequence, "a"), Datagrams.end(sequence)));
        }

        assertThatThrownBy(() -> socket.dump(LIST))
                .isInstanceOf(NetlabException.class)
                .hasMessageContaining("list things: the list changed");
    }

    @Test
    void passesOverAnswersToEarlierRequests() {
        kernel.willReceive(Datagrams.of(Datagrams.item(-7, "late"), Datagrams.acknowledgement(99, Errno.EPERM)))
                .willReceive(Datagrams.of(Datagrams.acknowledgement(0, 0)));

        assertThat(socket.exchange(List.of(request("a"))).get(0).errno()).isZero();
    }

    @Test
    void saysWhenTheKernelDoesNotAnswer() {
        assertThatThrownBy(() -> socket.exchange(List.of(request("a"))))
                .isInstanceOf(NetlabException.class)
                .extracting(thrown -> ((NetlabException) thrown).kind())
                .isEqualTo(NetlabException.Kind.DEADLINE);
    }

    @Test
    void repeatsTheKernelsOwnWordsAndNamesTheAttribute() {
        Attributes inner = new AttributesBuilder().u32(1, 7).build();
        Attributes attributes =
                new AttributesBuilder().text(1, "web").nest(5, inner).build();
        Request request = Request.of("create thing web", 100, 0, Bytes.EMPTY, attributes);
        int offset = Message.HEADER + 8 + 4; // behind TEST_NAME and the header of TEST_OPTIONS
        kernel.willReceive(Datagrams.of(Datagrams.refusal(0, Errno.EINVAL, "size is odd", offset)));

        Answer answer = socket.exchange(List.of(request)).get(0);

        assertThat(answer.refusal(new TestProtocol()).orElseThrow())
                .hasMessage(
                        "create thing web: TEST_100 failed with EINVAL (Invalid argument): size is odd [INNER_SIZE]");
    }

    @Test
    void readsAnErrorThatRepeatsTheWholeRequest() {
        Message error = Datagrams.acknowledgement(0, Errno.EPERM);
        Message uncapped = new Message(error.type(), 0, 0, 1, error.payload());
        kernel.willReceive(Datagrams.of(uncapped));

        assertThat(socket.exchange(List.of(request("a"))).get(0).errno()).isEqualTo(Errno.EPERM);
    }

    @Test
    void letsATapHearEveryByte() {
        byte[] answer = Datagrams.of(Datagrams.acknowledgement(0, 0));
        kernel.willReceive(answer);

        socket.exchange(List.of(request("a")));

        assertThat(heard).containsExactly("sent " + Bytes.of(kernel.sent().get(0)), "received " + Bytes.of(answer));
    }

    @Test
    void closesOnce() {
        socket.close();
        socket.close();

        assertThat(kernel.calls()).containsOnlyOnce("close");
        assertThatThrownBy(() -> socket.exchange(List.of(request("a")))).isInstanceOf(IllegalStateException.class);
    }

    private static Request request(String name) {
        return Request.of(
                "make " + name,
                100,
                0,
                Bytes.EMPTY,
                new AttributesBuilder().text(1, name).build());
    }

    private static List<byte[]> agree(byte[] datagram) {
        return Datagrams.parse(datagram).stream()
                .map(message -> Datagrams.of(Datagrams.acknowledgement(message.sequence(), 0)))
                .toList();
    }

    private record Recorder(List<String> heard) implements WireTap {
        @Override
        public void sent(Bytes datagram) {
            heard.add("sent " + datagram);
        }

        @Override
        public void received(Bytes datagram) {
            heard.add("received " + datagram);
        }
    }
}
