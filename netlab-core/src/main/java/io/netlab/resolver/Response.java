package io.netlab.resolver;

import io.netlab.net.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An answer to a question (RFC 1035, section 4.1).
 *
 * @param code 0, or why there is none
 * @param values of each record what stands behind its header
 */
record Response(Question question, int code, List<Bytes> values) {
    /** The server could not find out. */
    static final int SERVER_FAILURE = 2;

    private static final int RESPONSE = 0x8000;
    private static final int TRUNCATED = 0x0200;
    private static final int RECURSION_AVAILABLE = 0x0080;
    private static final int NAME_OF_THE_QUESTION = 0xc000 | Question.HEADER; // a pointer, section 4.1.4
    private static final int INTERNET = 1;
    private static final int SECONDS = 600; // respTTL of libnetwork's resolver.go
    private static final int RECORD_HEADER = 12;

    Response {
        values = List.copyOf(values);
    }

    /** An answer with these records, which may be none. */
    static Response of(Question question, List<Bytes> values) {
        return new Response(question, 0, values);
    }

    /** The word that nobody could be asked. */
    static Response failure(Question question) {
        return new Response(question, SERVER_FAILURE, List.of());
    }

    /** A domain name as the value of a record: its labels, each behind its length. */
    static Bytes domain(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String label : name.split("\\.", -1)) {
            byte[] text = label.getBytes(StandardCharsets.UTF_8);
            bytes.write(text.length);
            bytes.writeBytes(text);
        }
        bytes.write(0);
        return Bytes.of(bytes.toByteArray());
    }

    /** The message, whatever its size. */
    ByteBuffer message() {
        int size = values.stream()
                .mapToInt(value -> RECORD_HEADER + value.length())
                .sum();
        ByteBuffer message = header(0, values.size(), size);
        for (Bytes value : values) {
            message.putShort((short) NAME_OF_THE_QUESTION)
                    .putShort((short) question.type())
                    .putShort((short) INTERNET)
                    .putInt(SECONDS)
                    .putShort((short) value.length());
            value.putTo(message);
        }
        return message.flip();
    }

    /** The message for a datagram: where it does not fit, the word that it is to be asked for by TCP. */
    ByteBuffer datagram() {
        ByteBuffer whole = message();
        return whole.remaining() <= question.largest()
                ? whole
                : header(TRUNCATED, 0, 0).flip();
    }

    private ByteBuffer header(int further, int answers, int room) {
        int recursion = question.wantsRecursion() ? Question.RECURSION_DESIRED : 0;
        ByteBuffer message = ByteBuffer.allocate(
                        Question.HEADER + question.section().length() + room)
                .putShort((short) question.id())
                .putShort((short) (RESPONSE | RECURSION_AVAILABLE | recursion | further | code))
                .putShort((short) 1)
                .putShort((short) answers)
                .putInt(0);
        question.section().putTo(message);
        return message;
    }
}
