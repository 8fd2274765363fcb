package io.netlab.probe;

import io.netlab.check.Outcome;
import io.netlab.net.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the answer of a web server until the server closes, or sent as much as it said (RFC 9112). */
final class HttpReader {
    private static final int PART = 8192;
    private static final int MOST = 1024 * 1024;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})[ \r\n]");
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length:\\s*(\\d{1,9})\\s*$");
    private static final String HEADERS_END = "\r\n\r\n";

    private final Attempt attempt;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    HttpReader(Attempt attempt) {
        this.attempt = attempt;
    }

    /** Throws SyscallException when the connection breaks. */
    HttpAnswer read() {
        while (!isComplete()) {
            if (!attempt.socket().awaitInput(attempt.deadline())) {
                return HttpAnswer.failed(attempt.silence().judged(Outcome.NO_REPLY, "connected, but no HTTP answer"));
            }
            Bytes part = attempt.socket().receive(PART);
            if (part.length() == 0) {
                break;
            }
            received.writeBytes(part.toArray());
        }
        return answer();
    }

    private boolean isComplete() {
        String text = text();
        int end = text.indexOf(HEADERS_END);
        if (end < 0) {
            return text.length() > MOST;
        }
        Matcher length = LENGTH.matcher(text.substring(0, end));
        int wanted = length.find() ? Integer.parseInt(length.group(1)) : MOST;
        return text.length() - end - HEADERS_END.length() >= wanted;
    }

    private HttpAnswer answer() {
        String text = text();
        Matcher status = STATUS.matcher(text);
        if (!status.lookingAt()) {
            String start =
                    Optional.of(text.lines().findFirst().orElse("nothing")).get();
            return HttpAnswer.failed(attempt.reply("no HTTP answer: " + start));
        }
        int end = text.indexOf(HEADERS_END);
        byte[] body = received.toByteArray();
        int from = end < 0 ? body.length : end + HEADERS_END.length();
        String content = new String(body, from, body.length - from, StandardCharsets.UTF_8);
        String line = text.lines().findFirst().orElse("");
        return new HttpAnswer(attempt.reply(line), Integer.parseInt(status.group(1)), content);
    }

    /** One character a byte. */
    private String text() {
        return received.toString(StandardCharsets.ISO_8859_1);
    }
}
