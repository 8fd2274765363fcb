package io.netlab.probe;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The flights of one batch that share a socket, by the sequence number in their packets. */
final class Lane {
    private static final int SEQUENCES = 0x1_0000;

    private final IcmpSocket socket;
    private final Map<Integer, Flight> flights = new HashMap<>();

    Lane(IcmpSocket socket) {
        this.socket = socket;
    }

    IcmpSocket socket() {
        return socket;
    }

    /** A flight with a number that no other of this socket has. */
    Flight board(PingTask task, int index) {
        if (flights.size() == SEQUENCES) {
            throw new IllegalStateException("more than " + SEQUENCES + " echo requests of one node at a time");
        }
        int sequence = socket.nextSequence();
        while (flights.containsKey(sequence)) {
            sequence = socket.nextSequence();
        }
        Flight flight = new Flight(task, index, this, sequence);
        flights.put(sequence, flight);
        return flight;
    }

    /** The flight with that number, if it is under way. */
    Optional<Flight> find(int sequence) {
        return Optional.ofNullable(flights.get(sequence));
    }

    /** The flight with that number, which then has left; empty when it has left already. */
    Optional<Flight> leave(int sequence) {
        return Optional.ofNullable(flights.remove(sequence));
    }

    boolean isEmpty() {
        return flights.isEmpty();
    }
}
