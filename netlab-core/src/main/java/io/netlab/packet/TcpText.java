package io.netlab.packet;

import io.netlab.net.Bytes;
import java.util.ArrayList;
import java.util.List;

/** What tcpdump prints of a TCP header: {@code Flags [S], seq 100, win 64240, options [mss 1460], length 0}. */
final class TcpText {
    private static final String FLAGS = "FSRP.UEW"; // from the lowest bit: FIN, SYN, RST, PSH, ACK, URG, ECE, CWR

    private TcpText() {}

    static String of(Header.Tcp tcp, int length) {
        StringBuilder text = new StringBuilder("Flags [" + flags(tcp.flags()) + "]");
        if (length > 0) {
            text.append(", seq ").append(tcp.sequence()).append(':').append((tcp.sequence() + length) & 0xffff_ffffL);
        } else if ((tcp.flags() & (Header.Tcp.SYN | Header.Tcp.FIN | Header.Tcp.RST)) != 0) {
            text.append(", seq ").append(tcp.sequence());
        }
        text.append(tcp.has(Header.Tcp.ACK) ? ", ack " + tcp.acknowledged() : "");
        text.append(", win ").append(tcp.window());
        String options = options(tcp.options());
        return text + (options.isEmpty() ? "" : ", options [" + options + "]") + ", length " + length;
    }

    private static String flags(int flags) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < FLAGS.length(); bit++) {
            text.append((flags & 1 << bit) != 0 ? FLAGS.substring(bit, bit + 1) : "");
        }
        return text.length() == 0 ? "none" : text.toString();
    }

    private static String options(Bytes options) {
        List<String> texts = new ArrayList<>();
        int at = 0;
        while (at < options.length() && options.at(at) != 0) {
            int size = options.at(at) == 1 ? 1 : at + 1 < options.length() ? options.at(at + 1) : 0;
            if (size < 1 || at + size > options.length()) {
                break;
            }
            texts.add(option(options.slice(at, at + size)));
            at += size;
        }
        return String.join(",", texts);
    }

    private static String option(Bytes option) {
        boolean isWhole = option.length() >= lengthOf(option.at(0));
        if (!isWhole) {
            return "opt-" + option.at(0);
        }
        return switch (option.at(0)) {
            case 1 -> "nop";
            case 2 -> "mss " + (option.at(2) << 8 | option.at(3));
            case 3 -> "wscale " + option.at(2);
            case 4 -> "sackOK";
            case 8 -> "TS val " + u32(option, 2) + " ecr " + u32(option, 6);
            default -> "opt-" + option.at(0);
        };
    }

    private static int lengthOf(int kind) {
        return switch (kind) {
            case 2 -> 4;
            case 3 -> 3;
            case 8 -> 10;
            default -> 1;
        };
    }

    private static long u32(Bytes bytes, int at) {
        return (long) bytes.at(at) << 24 | bytes.at(at + 1) << 16 | bytes.at(at + 2) << 8 | bytes.at(at + 3);
    }
}
