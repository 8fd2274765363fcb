package io.netlab.netlink;

import io.netlab.net.Bytes;
import io.netlab.net.IpAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * One attribute of a message: a type, whose meaning the {@link AttributeSchema} knows, and a value. On the wire it is a
 * {@code struct nlattr} of {@code linux/netlink.h}: length, type, payload, padding to four bytes.
 */
public sealed interface Attribute {
    /** The size of {@code struct nlattr}. */
    int HEADER = 4;

    /** The number of the attribute, without {@code NLA_F_NESTED} and {@code NLA_F_NET_BYTEORDER}. */
    int type();

    /** The length of the value in bytes, without header and padding. */
    int payloadLength();

    /** Appends the value to a message. */
    void putPayload(ByteBuffer message);

    /** Chooses by what the value is. */
    <R> R accept(Visitor<R> visitor);

    /** One method for every kind of value. */
    interface Visitor<R> {
        R visit(Scalar attribute);

        R visit(Text attribute);

        R visit(Ip attribute);

        R visit(Raw attribute);

        R visit(Nest attribute);
    }

    /** A number; unsigned unless its shape says otherwise. */
    record Scalar(int type, Shape shape, long value) implements Attribute {
        @Override
        public int payloadLength() {
            return shape.width();
        }

        @Override
        public void putPayload(ByteBuffer message) {
            switch (shape) {
                case U8 -> message.put((byte) value);
                case U16 -> message.putShort((short) value);
                case BE16 -> message.putShort(bigEndian((short) value));
                case U32, S32 -> message.putInt((int) value);
                case U64 -> message.putLong(value);
                case IP, HARDWARE, TEXT, NEST, RAW -> throw new IllegalStateException(shape + " is not a number");
            }
        }

        static short bigEndian(short value) {
            return ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? value : Short.reverseBytes(value);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Text, which the kernel ends with NUL. */
    record Text(int type, String text) implements Attribute {
        @Override
        public int payloadLength() {
            return text.getBytes(StandardCharsets.UTF_8).length + 1;
        }

        @Override
        public void putPayload(ByteBuffer message) {
            message.put(text.getBytes(StandardCharsets.UTF_8)).put((byte) 0);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** An internet address. */
    record Ip(int type, IpAddress address) implements Attribute {
        @Override
        public int payloadLength() {
            return address.bytes().length();
        }

        @Override
        public void putPayload(ByteBuffer message) {
            address.bytes().putTo(message);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Bytes as they came: hardware addresses, structures, and everything that is not known. */
    record Raw(int type, int wireFlags, Bytes bytes) implements Attribute {
        @Override
        public int payloadLength() {
            return bytes.length();
        }

        @Override
        public void putPayload(ByteBuffer message) {
            bytes.putTo(message);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Attributes within the attribute.
     *
     * @param wireFlags the type's upper bits as they came; older parts of the kernel do not set {@code NLA_F_NESTED}
     * @param header the fixed bytes in front, which only a few have ({@code VETH_INFO_PEER}: a struct ifinfomsg)
     */
    record Nest(int type, int wireFlags, Bytes header, Attributes children) implements Attribute {
        @Override
        public int payloadLength() {
            return header.length() + children.encodedLength();
        }

        @Override
        public void putPayload(ByteBuffer message) {
            header.putTo(message);
            children.putTo(message);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
