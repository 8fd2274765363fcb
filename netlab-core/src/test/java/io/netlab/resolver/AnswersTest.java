package io.netlab.resolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netlab.docker.Container;
import io.netlab.docker.ContainerLink;
import io.netlab.docker.DockerEngine;
import io.netlab.docker.EngineChange;
import io.netlab.docker.Joining;
import io.netlab.docker.Names;
import io.netlab.docker.NetworkRequest;
import io.netlab.net.Bytes;
import io.netlab.topology.NodeName;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions and answers, byte for byte; those of a real engine 20.10.24 were recorded for the same containers. */
class AnswersTest {
    private static final String BOX01 = "05626f783031000001";

    /** box01 and box02 are in web and back, box02 calls box01 db in web; box03 is in docker0 alone. */
    private static Answers answers() {
        DockerEngine engine = DockerEngine.STARTED;
        for (String network : List.of("web", "back")) {
            engine = new EngineChange(engine).create(NetworkRequest.named(network), List.of());
        }
        for (String name : List.of("box01", "box02", "box03")) {
            engine = new EngineChange(engine).start(Container.named(NodeName.of(name)));
        }
        engine = connect(engine, "box01", "web", List.of("api"), List.of());
        engine = connect(engine, "box02", "web", List.of(), List.of(ContainerLink.parse("box01:db")));
        engine = connect(engine, "box01", "back", List.of(), List.of());
        engine = connect(engine, "box02", "back", List.of("zz"), List.of());
        engine = connect(engine, "box03", "bridge", List.of(), List.of());
        return new Answers(new Names(engine), NodeName.of("box02"));
    }

    private static DockerEngine connect(
            DockerEngine engine, String name, String network, List<String> aliases, List<ContainerLink> links) {
        Joining joining = new Joining(List.of(), Set.of(), aliases, links);
        return new EngineChange(engine).connect(NodeName.of(name), network, joining);
    }

    private static ByteBuffer question(String name, int type) {
        ByteBuffer message = ByteBuffer.allocate(512)
                .put(new byte[] {0x12, 0x34}) // id
                .put(new byte[] {0x01, 0x00}) // recursion desired
                .put(new byte[] {0, 1, 0, 0, 0, 0, 0, 0}); // one question
        for (String label : name.split("\\.", -1)) {
            message.put((byte) label.length()).put(label.getBytes(StandardCharsets.UTF_8));
        }
        return message.put((byte) 0).putShort((short) type).putShort((short) 1).flip();
    }

    private static Optional<String> answer(String name, int type) {
        return answers()
                .to(Question.parse(question(name, type)))
                .map(response -> Bytes.remainingOf(response.message()).toString());
    }

    @Test
    void answersWithTheBytesOfARealEngine() {
        assertThat(answer("box01", Question.A))
                .contains("1234818000010001" + "00000000" // flags 8180, one question, one answer
                        + "05626f7830310000010001" // box01 A IN
                        + "c00c00010001" + "00000258" + "0004" // the same, 600 s, four bytes
                        + "ac130002"); // 172.19.0.2: back is before web in the alphabet
    }

    @ParameterizedTest
    @CsvSource({
        "box01,          ac130002",
        "BOX01,          ac130002",
        "box01.web,      ac120002",
        "box01.back,     ac130002",
        "api,            ac120002",
        "db,             ac120002",
        "db.web,         ac120002",
        "zz,             ac130003",
        "box02.web,      ac120003"
    })
    void findsWhoIsInANetworkWithTheOneWhoAsks(String name, String address) {
        assertThat(answer(name, Question.A)).get().asString().endsWith("0004" + address);
    }

    @ParameterizedTest
    @CsvSource({"box03", "nosuch", "box01.nosuch", "example.com", "box01.bridge"})
    void othersAreAskedForWhatTheEngineDoesNotKnow(String name) {
        assertThat(answer(name, Question.A)).isEmpty();
        assertThat(answer(name, Question.AAAA)).isEmpty();
    }

    @Test
    void aNameWithoutAnAddressOfTheFamilyIsAnsweredWithNone() {
        assertThat(answer("box01", Question.AAAA)).contains("123481800001000000000000" + "05626f78303100001c0001");
        assertThat(answer("box01", Question.MX)).contains("123481800001000000000000" + "05626f78303100000f0001");
    }

    @Test
    void anAddressHasTheNameOfItsContainerAndNetwork() {
        assertThat(answer("2.0.18.172.in-addr.arpa", Question.PTR))
                .get()
                .asString()
                .endsWith("000b" + "05626f783031" + "03776562" + "00"); // box01.web.
        assertThat(answer("8.8.8.8.in-addr.arpa", Question.PTR)).isEmpty();
        assertThat(answer("1.0.in-addr.arpa", Question.PTR)).isEmpty();
        assertThat(answer("nonsense.ip6.arpa", Question.PTR)).isEmpty();
        assertThat(answer("arpa", Question.PTR)).isEmpty();
    }

    @Test
    void whatDoesNotFitIntoADatagramIsToBeAskedForByTcp() {
        Question question = Question.parse(question("box01", Question.A));
        List<Bytes> addresses = Collections.nCopies(100, Bytes.ofHex("ac120002"));
        Response response = Response.of(question, addresses);

        assertThat(Bytes.remainingOf(response.datagram()).toString()).startsWith("1234" + "8380" + "00010000");
        assertThat(response.message().remaining()).isEqualTo(12 + BOX01.length() / 2 + 2 + 100 * 16);
    }

    @Test
    void messagesThatAreNoQuestionsAreRefused() {
        ByteBuffer cut = question("box01", Question.A);
        cut.limit(15);
        ByteBuffer pointer = question("box01", Question.A);
        pointer.put(12, (byte) 0xc0);
        ByteBuffer answer = question("box01", Question.A);
        answer.put(2, (byte) 0x81);

        assertThatThrownBy(() -> Question.parse(cut)).isInstanceOf(BufferUnderflowException.class);
        assertThatThrownBy(() -> Question.parse(pointer)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Question.parse(answer)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Question.parse(ByteBuffer.allocate(3))).isInstanceOf(BufferUnderflowException.class);
    }
}
