package io.netlab.resolver;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;

/** Messages on a connection: each behind its length in two bytes (RFC 1035, section 4.2.2). */
final class TcpMessages {
    private final DataInputStream in;
    private final DataOutputStream out;

    TcpMessages(Socket connection) throws IOException {
        this.in = new DataInputStream(connection.getInputStream());
        this.out = new DataOutputStream(connection.getOutputStream());
    }

    /** The next message. Throws EOFException at the end. */
    ByteBuffer read() throws IOException {
        byte[] message = new byte[in.readUnsignedShort()];
        in.readFully(message);
        return ByteBuffer.wrap(message);
    }

    void write(ByteBuffer message) throws IOException {
        byte[] bytes = new byte[2 + message.remaining()];
        ByteBuffer.wrap(bytes).putShort((short) message.remaining()).put(message.duplicate());
        out.write(bytes);
        out.flush();
    }

    /** Says one message, and returns the one that comes back. */
    ByteBuffer exchange(ByteBuffer message) throws IOException {
        write(message);
        return read();
    }
}
