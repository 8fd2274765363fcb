package io.netlab.explain;

import io.netlab.netlink.Answer;
import io.netlab.netlink.ExtendedAck;
import io.netlab.netlink.Message;
import io.netlab.netlink.route.RouteMessage;
import io.netlab.netlink.route.RouteProtocol;
import io.netlab.sys.Errno;
import io.netlab.text.Mark;
import io.netlab.text.MarkedText;
import io.netlab.text.Words;
import java.util.ArrayList;
import java.util.List;

/** What came back for a request: an acknowledgement, a refusal in the kernel's words, or what was asked for. */
final class AnswerText {
    private static final RouteProtocol PROTOCOL = new RouteProtocol();

    private final Exchange exchange;
    private final Answer answer;
    private final MessageDecoder decoder;
    private final int width;

    AnswerText(Exchange exchange, MessageDecoder decoder, int width) {
        this.exchange = exchange;
        this.answer = exchange.answer();
        this.decoder = decoder;
        this.width = width;
    }

    /**
     * The lines.
     *
     * @param decoded true to have every message of a list decoded, false to have them counted
     */
    List<MarkedText> lines(boolean decoded) {
        if (answer.errno() != 0) {
            return refusal();
        }
        if (answer.messages().isEmpty() && !exchange.isDump()) {
            return List.of(MarkedText.of(Mark.GOOD, "ack"));
        }
        List<MarkedText> lines = new ArrayList<>();
        if (exchange.isDump()) {
            lines.add(MarkedText.of(count()));
        }
        if (decoded || !exchange.isDump()) {
            answer.messages()
                    .forEach(message -> lines.addAll(DecodedText.lines(decoder.decode(message), "", width, -1)));
        }
        return lines;
    }

    /** {@code 3 links}. */
    String count() {
        String changed = answer.interrupted() ? ", but the list changed meanwhile: it is asked for again" : "";
        int count = answer.messages().size();
        return Words.number(count) + " " + StructWords.nounOf(RouteMessage.decode(exchange.request()), count) + changed;
    }

    private List<MarkedText> refusal() {
        Errno errno = Errno.of(answer.errno());
        ExtendedAck ack = answer.extendedAck();
        List<MarkedText> lines = new ArrayList<>();
        lines.add(MarkedText.of(Mark.BAD, "-" + errno.number() + " " + errno));
        if (!ack.message().isEmpty()) {
            lines.addAll(Sections.wrapped(Mark.BAD, "the kernel says \"" + ack.message() + "\"", width));
        }
        Message request = exchange.request();
        ack.attributeName(request, PROTOCOL)
                .ifPresent(name -> lines.addAll(Sections.wrapped(Mark.PLAIN, pointed(name, ack), width)));
        return lines;
    }

    private static String pointed(String name, ExtendedAck ack) {
        return ack.attributeOffset().isEmpty()
                ? "what it lacks is " + name
                : "and points at " + name + ", byte " + ack.attributeOffset().getAsInt() + " of the request";
    }

    /** Where the attribute begins that the kernel points at, or -1. */
    int culprit() {
        return answer.errno() == 0 ? -1 : answer.extendedAck().attributeOffset().orElse(-1);
    }
}
