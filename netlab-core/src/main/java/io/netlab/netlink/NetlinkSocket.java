package io.netlab.netlink;

import io.netlab.error.NetlabException;
import io.netlab.sys.Errno;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends requests to the kernel's rtnetlink and waits for their answers. It belongs to the network namespace in which it
 * was opened, whichever thread uses it; one exchange runs at a time.
 */
public final class NetlinkSocket implements AutoCloseable {
    /** How long the kernel may stay silent; it answers within microseconds unless the machine is overloaded. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    // The kernel drops acknowledgements that do not fit into the receive buffer (208 KiB, about 1 KiB each).
    private static final int MOST_AT_ONCE = 64;
    private static final int MOST_DUMPS = 50;
    private static final int SEQUENCE_OFFSET = 8;

    private final Channel channel;
    private final BufferPool buffers;
    private final Protocol protocol;
    private int sequence;
    private boolean closed;

    private NetlinkSocket(Channel channel, BufferPool buffers, Protocol protocol) {
        this.channel = channel;
        this.buffers = buffers;
        this.protocol = protocol;
    }

    /** Opens a socket in the network namespace of the calling thread. */
    public static NetlinkSocket open(Syscalls syscalls, BufferPool buffers, Protocol protocol, WireTap tap) {
        Channel channel = Channel.open(syscalls, tap);
        channel.setPatience(PATIENCE);
        channel.setOption(NetlinkOption.SOL_NETLINK, NetlinkOption.EXT_ACK, 1); // Linux 4.12
        channel.setOption(NetlinkOption.SOL_NETLINK, NetlinkOption.CAP_ACK, 1); // Linux 4.3
        channel.setOption(NetlinkOption.SOL_NETLINK, NetlinkOption.GET_STRICT_CHK, 1); // Linux 4.20
        return new NetlinkSocket(channel, buffers, protocol);
    }

    /**
     * Sends requests together, as many as fit into one send, and waits until each is answered. The kernel carries them
     * out in order and goes on after one that it refuses.
     */
    public synchronized List<Answer> exchange(List<Request> requests) {
        List<Answer> answers = new ArrayList<>(requests.size());
        while (answers.size() < requests.size()) {
            answers.addAll(exchangeSome(requests.subList(answers.size(), requests.size())));
        }
        return answers;
    }

    /**
     * Lists what a request with {@link MessageFlag#DUMP} asks for. A list that changed while it was read is read again.
     * Throws NetlinkException when the kernel refuses.
     */
    public synchronized List<Message> dump(Request request) {
        for (int tries = 0; tries < MOST_DUMPS; tries++) {
            Answer answer = exchange(List.of(request)).get(0);
            answer.refusal(protocol).ifPresent(refusal -> {
                throw refusal;
            });
            if (!answer.interrupted()) {
                return answer.messages();
            }
        }
        throw new NetlabException(
                NetlabException.Kind.DEADLINE,
                request.attempt() + ": the list changed each of the " + MOST_DUMPS + " times that it was read");
    }

    private List<Answer> exchangeSome(List<Request> requests) {
        if (closed) {
            throw new IllegalStateException("the netlink socket is closed");
        }
        ByteBuffer buffer = buffers.take();
        try {
            int first = sequence;
            int count = fill(buffer, requests);
            channel.send(buffer.flip());
            return receiveAnswers(buffer, first, requests.subList(0, count));
        } finally {
            buffers.giveBack(buffer);
        }
    }

    private int fill(ByteBuffer buffer, List<Request> requests) {
        int count = 0;
        while (count < Math.min(requests.size(), MOST_AT_ONCE)) {
            Request request = requests.get(count);
            if (request.bytes().length() > buffer.remaining()) {
                return overlong(count, request);
            }
            int start = buffer.position();
            request.bytes().putTo(buffer);
            buffer.putInt(start + SEQUENCE_OFFSET, sequence++);
            while ((buffer.position() & 3) != 0) {
                buffer.put((byte) 0);
            }
            count++;
        }
        return count;
    }

    private static int overlong(int count, Request request) {
        if (count == 0) {
            throw new IllegalArgumentException(
                    request.attempt() + ": a request of " + request.bytes().length() + " bytes is too long");
        }
        return count;
    }

    private List<Answer> receiveAnswers(ByteBuffer buffer, int first, List<Request> requests) {
        List<PendingAnswer> pending = new ArrayList<>(requests.size());
        requests.forEach(request -> pending.add(new PendingAnswer(request)));
        int open = requests.size();
        while (open > 0) {
            for (Message message : receive(buffer, pending)) {
                int index = message.sequence() - first;
                if (index >= 0 && index < pending.size() && pending.get(index).take(message)) {
                    open--;
                }
            }
        }
        List<Answer> answers = new ArrayList<>(pending.size());
        pending.forEach(answer -> answers.add(answer.answer()));
        return answers;
    }

    /** When the kernel had to drop a part of a list, the rest is still read, and the list is asked for again. */
    private List<Message> receive(ByteBuffer buffer, List<PendingAnswer> pending) {
        try {
            return channel.receive(buffer, 0);
        } catch (SyscallException refused) {
            if (!refused.is(Errno.ENOBUFS)) {
                throw refused;
            }
            pending.forEach(PendingAnswer::markInterrupted);
            return List.of();
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            channel.close();
        }
    }
}
