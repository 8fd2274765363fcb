package io.netlab.explain;

import io.netlab.netlink.Answer;
import io.netlab.netlink.Message;
import io.netlab.netlink.MessageFlag;
import io.netlab.netlink.Request;
import io.netlab.netlink.WireEnd;
import java.util.List;
import java.util.Map;

/**
 * One request and what came back for it.
 *
 * @param namespace what the namespace is called whose socket it went through
 * @param request as it was sent
 * @param answers in their order; none when the request was only encoded, or nothing had come yet
 * @param files the open files of namespaces by their descriptors, as they were when it was sent
 */
public record Exchange(String namespace, Message request, List<Message> answers, Map<Integer, WireEnd> files) {
    private static final int GROUP_SIZE = 4; // rtnetlink counts its types in fours: new, delete, get, set
    private static final int GET = 2;

    public Exchange {
        answers = List.copyOf(answers);
        files = Map.copyOf(files);
    }

    /** What the answers say together. */
    public Answer answer() {
        return Answer.of(new Request("", request.encode()), answers);
    }

    /** True when it came to nothing but a question: nothing is changed by it. */
    public boolean isQuestion() {
        return isQuestion(request);
    }

    /** True when it asked for a list. */
    public boolean isDump() {
        return isQuestion() && request.has(MessageFlag.DUMP);
    }

    static boolean isQuestion(Message message) {
        return message.type() % GROUP_SIZE == GET;
    }
}
