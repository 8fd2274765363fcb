package io.netlab.probe;

import io.netlab.net.IpAddress;
import io.netlab.sys.SocketFlag;
import io.netlab.sys.Syscalls;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * One connection of a client: who sends a request of HTTP gets an answer of HTTP, who sends any other line gets the
 * line that names the node and the client. Then the connection is closed.
 */
final class Conversation implements Service {
    private static final int LONGEST_REQUEST = 4096;

    private final Syscalls system;
    private final String node;
    private final ByteBuffer request = ByteBuffer.allocateDirect(LONGEST_REQUEST);

    Conversation(Syscalls system, String node) {
        this.system = system;
        this.node = node;
    }

    @Override
    public boolean endsWithFault() {
        return true;
    }

    @Override
    public boolean serve(int descriptor, ServerLoop loop) {
        int count = system.recv(descriptor, request, SocketFlag.MSG_DONTWAIT);
        String text =
                StandardCharsets.ISO_8859_1.decode(request.duplicate().flip()).toString();
        if (isComplete(text) || !request.hasRemaining()) {
            answer(descriptor, text);
            return true;
        }
        return count == 0;
    }

    private static boolean isComplete(String text) {
        return isHttp(text) ? text.contains("\r\n\r\n") || text.contains("\n\n") : text.contains("\n");
    }

    private static boolean isHttp(String text) {
        return text.startsWith("GET ") || text.startsWith("HEAD ");
    }

    /** The answer is far smaller than an empty send buffer, so that one call takes it all. */
    private void answer(int descriptor, String text) {
        String line = "netlab node=" + node + " client=" + client(descriptor) + "\n";
        String answer = isHttp(text) ? http(line, text.startsWith("GET ")) : line;
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        system.send(
                descriptor, ByteBuffer.allocateDirect(bytes.length).put(bytes).flip(), SocketFlag.MSG_NOSIGNAL);
    }

    private String client(int descriptor) {
        ByteBuffer peer = ByteBuffer.allocateDirect(SocketAddress.MAX_SIZE).order(ByteOrder.nativeOrder());
        system.getpeername(descriptor, peer);
        int port = SocketAddress.port(peer);
        IpAddress address = SocketAddress.read(peer, 0).orElseThrow();
        boolean v4 = address.bytes().length() == 4;
        return v4 ? address + ":" + port : "[" + address + "]:" + port;
    }

    private static String http(String body, boolean withBody) {
        return "HTTP/1.0 200 OK\r\nServer: netlab\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length
                + "\r\nConnection: close\r\n\r\n"
                + (withBody ? body : "");
    }
}
