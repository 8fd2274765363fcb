package io.netlab.shell.repl.command;

import io.netlab.capture.Capture;
import io.netlab.capture.Frame;
import io.netlab.capture.FrameText;
import io.netlab.capture.Pcapng;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.shell.repl.grammar.Reading;
import io.netlab.sys.Syscalls;
import io.netlab.text.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code capture}: the packets on links of several namespaces, as they come, in one order of time. */
final class CaptureCommand implements LabCommand {
    private static final Duration LONG = Duration.ofDays(1);

    /** What the launcher's scribe takes of a file ({@code launcher/scribe.sh}), with room for the blocks. */
    private static final long MOST_BYTES = 15L << 20;

    @Override
    public String name() {
        return "capture";
    }

    @Override
    public String arguments() {
        return "[LINK|NS]... [WORDS] [while LINE]";
    }

    @Override
    public String about() {
        return "shows the packets on links as they pass, of several namespaces in one order of time";
    }

    @Override
    public String more() {
        return "Without a name: on every link of the lab. A link is eth0 or ns1:eth0.\n"
                + "Then what to show, as tcpdump has it: arp, icmp, tcp port 80, host 10.0.0.2, not arp.\n"
                + "-e shows the Ethernet addresses, -c N ends after N packets, --pcap FILE.pcapng writes them for "
                + "Wireshark.\n"
                + "while LINE runs a line meanwhile and ends with it; else Ctrl-C ends.";
    }

    @Override
    public List<String> example() {
        return List.of(
                "run veth-pair",
                "capture ns1 ns2 -e while ip netns exec ns1 ping -c 1 192.168.0.12",
                "capture veth-ns2 icmp --pcap seen.pcapng while ip netns exec ns1 ping -c 1 192.168.0.12");
    }

    @Override
    public void read(Reading reading) {
        CaptureWords.read(reading);
    }

    @Override
    public int run(Typed typed, Workplace work) {
        CaptureWords words = CaptureWords.of(typed, work);
        Map<String, NetworkNamespace> namespaces = new LinkedHashMap<>();
        words.nodes()
                .forEach(node -> namespaces.put(node.text(), work.lab().nodes().namespace(node)));
        try (Capture capture = Capture.open(Syscalls.libc(), namespaces)) {
            Showing showing = new Showing(words, work, capture);
            int code = words.beside().isEmpty() ? showing.untilInterrupted() : showing.beside();
            showing.end();
            return code;
        }
    }

    /** One capture: its frames are shown as they come, and kept where they are to be written. */
    private static final class Showing {
        private final CaptureWords words;
        private final Workplace work;
        private final Capture capture;
        private final List<Frame> kept = new ArrayList<>();
        private long count;
        private long bytes;

        Showing(CaptureWords words, Workplace work, Capture capture) {
            this.words = words;
            this.work = work;
            this.capture = capture;
        }

        int untilInterrupted() {
            try {
                work.onInterrupt(capture::end);
                work.screen().line("  capturing; Ctrl-C ends");
                loop();
                return 0;
            } finally {
                work.onInterrupt(() -> {});
            }
        }

        /** The line is run here, for programs want the terminal; the frames are shown from a thread of their own. */
        int beside() {
            Thread reader = new Thread(this::loop, "capture");
            reader.setDaemon(true);
            reader.start();
            try {
                return Lines.run(words.beside(), work);
            } finally {
                capture.end();
                join(reader);
            }
        }

        private static void join(Thread reader) {
            try {
                reader.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** A capture that was ended gives no more frames here; what is left is shown at its end. */
        private void loop() {
            List<Frame> frames = capture.next(LONG);
            while (!frames.isEmpty() && !isFull()) {
                frames.forEach(this::show);
                frames = isFull() ? frames : capture.next(LONG);
            }
        }

        private boolean isFull() {
            return words.most() > 0 && count >= words.most();
        }

        private void show(Frame frame) {
            if (isFull() || !words.wants(frame)) {
                return;
            }
            count++;
            work.screen().line(FrameText.of(frame, words.withFrame()));
            if (!words.file().isEmpty() && bytes < MOST_BYTES) {
                bytes += frame.bytes().length() + 64;
                kept.add(frame);
            }
        }

        void end() {
            capture.rest().forEach(this::show);
            long lost = capture.lost();
            work.screen()
                    .line("  " + Words.count(count, "packet")
                            + (lost == 0 ? "" : ", " + Words.number(lost) + " more came too fast to be seen"));
            if (!words.file().isEmpty()) {
                work.files().write(words.file(), Pcapng.of(kept, Writing.MARK.strip()));
                String missing = kept.size() == count ? "" : ", only the first " + Words.count(kept.size(), "packet");
                work.screen().line("  written: " + words.file() + missing);
            }
        }
    }
}
