package io.netlab.resolver;

import io.netlab.net.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a message of the domain name system asks (RFC 1035, section 4.1).
 *
 * @param id by which the one who asks knows the answer
 * @param wantsRecursion whether others are to be asked, too: an answer repeats it
 * @param name with dots, without the one at its end
 * @param type what is wanted of the name: {@link #A}, {@link #AAAA}, …
 * @param section the question's own bytes, which an answer repeats
 * @param largest the largest answer that fits into a datagram (RFC 6891 where the question says so)
 */
record Question(int id, boolean wantsRecursion, String name, int type, Bytes section, int largest) {
    static final int A = 1;
    static final int PTR = 12;
    static final int MX = 15;
    static final int AAAA = 28;

    /** The header: id, flags, and how many questions, answers, authorities and others there are. */
    static final int HEADER = 12;

    static final int RECURSION_DESIRED = 0x0100;

    private static final int RESPONSE = 0x8000;
    private static final int OPT = 41;
    private static final int SMALLEST = 512;
    private static final int LONGEST_LABEL = 63;
    private static final int NAME_LESS_OPT = 11;

    /** Reads a message. Throws IllegalArgumentException when it is no question, and BufferUnderflowException when cut. */
    static Question parse(ByteBuffer message) {
        ByteBuffer left = message.duplicate();
        int id = Short.toUnsignedInt(left.getShort());
        int flags = Short.toUnsignedInt(left.getShort());
        int questions = Short.toUnsignedInt(left.getShort());
        left.position(left.position() + HEADER - 6);
        if (questions != 1 || (flags & RESPONSE) != 0) {
            throw new IllegalArgumentException("a message with " + questions + " questions");
        }
        int start = left.position();
        String name = name(left);
        int type = Short.toUnsignedInt(left.getShort());
        left.getShort(); // the class, which is the internet's
        Bytes section = Bytes.remainingOf(left.duplicate().flip().position(start));
        return new Question(id, (flags & RECURSION_DESIRED) != 0, name, type, section, largest(left));
    }

    /** A question holds no pointers: it is the first that is said. */
    private static String name(ByteBuffer left) {
        List<String> labels = new ArrayList<>();
        for (int length = left.get(); length != 0; length = left.get()) {
            if (length < 0 || length > LONGEST_LABEL) {
                throw new IllegalArgumentException("a label of " + (length & 0xff) + " bytes");
            }
            byte[] label = new byte[length];
            left.get(label);
            labels.add(new String(label, StandardCharsets.ISO_8859_1));
        }
        return String.join(".", labels);
    }

    /** The first record behind the question is the option record of those who take larger datagrams. */
    private static int largest(ByteBuffer left) {
        if (left.remaining() < NAME_LESS_OPT || left.get() != 0 || Short.toUnsignedInt(left.getShort()) != OPT) {
            return SMALLEST;
        }
        return Math.max(SMALLEST, Short.toUnsignedInt(left.getShort()));
    }
}
