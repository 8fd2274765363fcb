package io.netlab.capture;

import io.netlab.packet.PacketText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The line of a frame, as {@code tcpdump -i any} prints it, the namespace before the link. */
public final class FrameText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final long SECOND = 1_000_000_000;

    private FrameText() {}

    /** {@code 12:00:01.123456 ns1:eth0 Out IP 10.0.0.1 > 10.0.0.2: ICMP echo request, id 7, seq 1, length 64}. */
    public static String of(Frame frame, boolean withFrame) {
        Instant time = Instant.ofEpochSecond(frame.time() / SECOND, frame.time() % SECOND);
        String packet = PacketText.of(frame.packet(), frame.length(), withFrame);
        return TIME.format(time.atOffset(ZoneOffset.UTC)) + " " + frame.place() + (frame.isOut() ? " Out " : " In  ")
                + packet;
    }
}
