package io.netlab.netlink.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.net.Bytes;
import io.netlab.netlink.MalformedMessageException;
import io.netlab.netlink.Message;
import io.netlab.netlink.MessageReader;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the kernel sends and takes is read and written without losing a byte, and damaged bytes do no harm. */
class GoldenMessageTest {
    private static final long SEED = 20_240_229;

    @ParameterizedTest
    @MethodSource("io.netlab.netlink.route.GoldenMessage#all")
    void isWrittenAsItWasRead(GoldenMessage golden) {
        Message message = golden.message();
        Message again = new Message(
                message.type(),
                message.flags(),
                message.sequence(),
                message.port(),
                golden.content().encode());

        assertThat(again.encode()).isEqualTo(golden.bytes());
    }

    @ParameterizedTest
    @MethodSource("io.netlab.netlink.route.GoldenMessage#all")
    void isReadAsItWasWritten(GoldenMessage golden) {
        Message message = golden.message();
        Message again = new Message(message.type(), 0, 0, 0, golden.content().encode());

        assertThat(RouteMessage.decode(again)).isEqualTo(golden.content());
    }

    @ParameterizedTest
    @MethodSource("io.netlab.netlink.route.GoldenMessage#all")
    void everyPrefixIsReadOrRefused(GoldenMessage golden) {
        for (int length = 0; length < golden.bytes().length(); length++) {
            byte[] prefix = golden.bytes().slice(0, length).toArray();

            decodesOrRefuses(golden + ", the first " + length + " bytes", prefix);
            decodesOrRefuses(golden + ", the first " + length + " bytes, length adjusted", withLength(prefix));
        }
    }

    @ParameterizedTest
    @MethodSource("io.netlab.netlink.route.GoldenMessage#all")
    void everyFlippedBitIsReadOrRefused(GoldenMessage golden) {
        for (int bit = 0; bit < golden.bytes().length() * 8; bit++) {
            byte[] damaged = golden.bytes().toArray();
            damaged[bit / 8] ^= (byte) (1 << (bit % 8));

            decodesOrRefuses(golden + ", bit " + bit + " flipped", damaged);
        }
    }

    @ParameterizedTest
    @MethodSource("io.netlab.netlink.route.GoldenMessage#all")
    void everyByteSetToAnythingIsReadOrRefused(GoldenMessage golden) {
        Random random = new Random(SEED);
        for (int index = 0; index < golden.bytes().length(); index++) {
            for (int value : new int[] {0, 0xff, random.nextInt(256), random.nextInt(256)}) {
                byte[] damaged = golden.bytes().toArray();
                damaged[index] = (byte) value;

                decodesOrRefuses(golden + ", byte " + index + " set to " + value, damaged);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.netlab.netlink.route.GoldenMessage#all")
    void severalDamagedBytesAreReadOrRefused(GoldenMessage golden) {
        Random random = new Random(SEED);
        for (int round = 0; round < 2000; round++) {
            byte[] damaged = golden.bytes().toArray();
            for (int change = 0; change < 5; change++) {
                damaged[16 + random.nextInt(damaged.length - 16)] = (byte) random.nextInt(256);
            }

            decodesOrRefuses(golden + ", seed " + SEED + ", round " + round, damaged);
        }
    }

    @Test
    void noiseIsReadOrRefused() {
        Random random = new Random(SEED);
        for (int round = 0; round < 20_000; round++) {
            byte[] noise = new byte[16 + random.nextInt(64)];
            random.nextBytes(noise);
            noise[4] = (byte) (16 + random.nextInt(20));
            noise[5] = 0;

            decodesOrRefuses("seed " + SEED + ", round " + round, withLength(noise));
        }
    }

    /** Reads the message and everything that can be asked of it. */
    private static void decodesOrRefuses(String what, byte[] bytes) {
        try {
            readEverything(what, bytes);
        } catch (MalformedMessageException expected) {
            return; // the one refusal that is allowed
        } catch (RuntimeException unexpected) {
            throw new AssertionError(what, unexpected);
        }
    }

    private static void readEverything(String what, byte[] bytes) {
        for (Message message : Message.decodeAll(MessageReader.of(Bytes.of(bytes)))) {
            RouteMessage content = RouteMessage.decode(message);
            content.accept(new ReadEverything());
            Message again = new Message(message.type(), 0, 0, 0, content.encode());
            if (!RouteMessage.decode(again).equals(content)) {
                throw new AssertionError(what + " is not written as it was read");
            }
        }
    }

    private static byte[] withLength(byte[] message) {
        byte[] changed = message.clone();
        if (changed.length >= 4) {
            changed[0] = (byte) changed.length;
            changed[1] = (byte) (changed.length >> 8);
            changed[2] = 0;
            changed[3] = 0;
        }
        return changed;
    }
}
