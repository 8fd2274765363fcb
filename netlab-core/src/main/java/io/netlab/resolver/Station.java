package io.netlab.resolver;

import io.netlab.docker.NameServer;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.sys.Syscalls;
import io.netlab.topology.NodeName;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.Executor;

/** The name server of one container: its two sockets in the container's namespace, and what is done with a question. */
final class Station implements Closeable {
    private static final int LARGEST = 0xffff;
    private static final int PATIENCE = 10_000; // milliseconds that a connection may say nothing

    private final NetworkNamespace namespace;
    private final NameServer server;
    private final Knowledge knowledge;
    private final Executor executor;
    private final Upstream upstream;
    private final DatagramChannel datagrams;
    private final ServerSocketChannel connections;

    /** Opens both sockets; which threads then serve them is not said here. */
    Station(NetworkNamespace namespace, NameServer server, Knowledge knowledge, Executor executor) throws IOException {
        this.namespace = namespace;
        this.server = server;
        this.knowledge = knowledge;
        this.executor = executor;
        this.upstream = new Upstream(Syscalls.libc(), namespace);
        this.datagrams = namespace.call(() -> DatagramChannel.open(StandardProtocolFamily.INET));
        this.connections = namespace.call(() -> ServerSocketChannel.open(StandardProtocolFamily.INET));
        bind();
    }

    private void bind() throws IOException {
        try {
            datagrams.bind(new InetSocketAddress(NameServer.ADDRESS.toString(), server.udp()));
            connections.bind(new InetSocketAddress(NameServer.ADDRESS.toString(), server.tcp()));
            datagrams.configureBlocking(false);
            connections.configureBlocking(false);
        } catch (IOException refusal) {
            close();
            throw new IOException("listen as " + server.word() + ": " + refusal.getMessage(), refusal);
        }
    }

    DatagramChannel datagrams() {
        return datagrams;
    }

    ServerSocketChannel connections() {
        return connections;
    }

    /** Serves the datagram that has come, at once or, when others have to be asked, on a thread of its own. */
    void receive() throws IOException {
        ByteBuffer message = ByteBuffer.allocate(LARGEST);
        SocketAddress client = datagrams.receive(message);
        if (client == null) {
            return;
        }
        message.flip();
        Optional<Question> question = question(message);
        if (question.isEmpty()) {
            return;
        }
        Optional<Response> known = known(question.get());
        if (known.isPresent()) {
            datagrams.send(known.get().datagram(), client);
        } else {
            executor.execute(() -> send(elsewhere(question.get(), message, false), client));
        }
    }

    private void send(ByteBuffer answer, SocketAddress client) {
        try {
            datagrams.send(answer, client);
        } catch (IOException gone) {
            return; // who asked has gone, or the container has
        }
    }

    /** Serves the connection that has come on a thread of its own, until it ends. */
    void accept() throws IOException {
        SocketChannel connection = connections.accept();
        if (connection != null) {
            executor.execute(() -> converse(connection));
        }
    }

    private void converse(SocketChannel connection) {
        try (Socket socket = connection.socket()) {
            socket.setSoTimeout(PATIENCE);
            TcpMessages messages = new TcpMessages(socket);
            while (true) {
                ByteBuffer message = messages.read();
                Optional<Question> question = question(message);
                if (question.isEmpty()) {
                    return;
                }
                messages.write(answer(question.get(), message));
            }
        } catch (IOException ended) {
            return;
        }
    }

    private ByteBuffer answer(Question question, ByteBuffer message) {
        return known(question).map(Response::message).orElseGet(() -> elsewhere(question, message, true));
    }

    private Optional<Response> known(Question question) {
        return new Answers(knowledge.names(), server.container()).to(question);
    }

    private ByteBuffer elsewhere(Question question, ByteBuffer message, boolean byTcp) {
        return upstream.ask(message, byTcp)
                .orElseGet(() -> Response.failure(question).message());
    }

    private static Optional<Question> question(ByteBuffer message) {
        try {
            return Optional.of(Question.parse(message));
        } catch (IllegalArgumentException | BufferUnderflowException noQuestion) {
            return Optional.empty();
        }
    }

    /** Lets the container's namespace go. */
    @Override
    public void close() {
        close(datagrams);
        close(connections);
        namespace.close();
    }

    private static void close(Channel channel) {
        try {
            channel.close();
        } catch (IOException closedAllTheSame) {
            return;
        }
    }

    NodeName container() {
        return server.container();
    }
}
