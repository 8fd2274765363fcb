package io.netlab.sys;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** A kernel that answers what a test tells it to; every other call succeeds with 0. */
public final class FakeSyscalls {
    private final List<byte[]> sent = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final Deque<Object> answers = new ArrayDeque<>();
    private Function<byte[], List<byte[]>> responder = request -> List.of();

    /** The next recv gets this datagram. */
    public FakeSyscalls willReceive(byte[] datagram) {
        answers.add(datagram);
        return this;
    }

    /** The next recv, send or poll is refused. */
    public FakeSyscalls willFail(String call, int errno) {
        answers.add(new SyscallException(call, Errno.of(errno)));
        return this;
    }

    /** Every datagram that is sent is answered by these. */
    public FakeSyscalls willRespond(Function<byte[], List<byte[]>> newResponder) {
        responder = newResponder;
        return this;
    }

    /** What was sent, a datagram each. */
    public List<byte[]> sent() {
        return sent;
    }

    /** The names of the calls, in order. */
    public List<String> calls() {
        return calls;
    }

    /** The interface that the code under test uses. */
    public Syscalls syscalls() {
        return (Syscalls) Proxy.newProxyInstance(
                Syscalls.class.getClassLoader(), new Class<?>[] {Syscalls.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    return switch (method.getName()) {
                        case "send" -> send((ByteBuffer) arguments[1]);
                        case "recv" -> receive((ByteBuffer) arguments[1]);
                        case "poll" -> poll((ByteBuffer) arguments[0]);
                        default -> method.getReturnType() == long.class ? (Object) 0L : (Object) 0;
                    };
                });
    }

    private int send(ByteBuffer from) {
        failWhenTold("send");
        byte[] datagram = new byte[from.remaining()];
        from.get(datagram);
        sent.add(datagram);
        answers.addAll(responder.apply(datagram));
        return datagram.length;
    }

    private int receive(ByteBuffer into) {
        failWhenTold("recv");
        if (!(answers.poll() instanceof byte[] datagram)) {
            throw new SyscallException("recv", Errno.of(Errno.EAGAIN));
        }
        into.put(datagram, 0, Math.min(datagram.length, into.remaining()));
        return datagram.length;
    }

    private int poll(ByteBuffer entries) {
        failWhenTold("poll");
        entries.putShort(6, answers.isEmpty() ? 0 : PollFlag.POLLIN);
        return answers.isEmpty() ? 0 : 1;
    }

    private void failWhenTold(String call) {
        if (answers.peek() instanceof SyscallException failure && failure.call().equals(call)) {
            answers.remove();
            throw failure;
        }
    }
}
