package io.netlab.shell.repl;

import io.netlab.error.NetlabException;
import io.netlab.lab.Lab;
import io.netlab.netlink.WireTap;
import io.netlab.session.Output;
import io.netlab.session.Session;
import io.netlab.topology.NodeName;
import java.util.List;

/**
 * Runs lines in a lab that nobody sees, while the person reads the greeting: Java runs several times as fast what it has
 * run before. The lab's only namespace has no name, and ends with it.
 */
final class WarmUp implements Runnable {
    private static final int ROUNDS = 24;

    private static final Output SILENCE = new Output() {
        @Override
        public void print(String text) {}

        @Override
        public void complain(String text) {}

        @Override
        public int run(List<String> words) {
            return 0;
        }
    };

    /** Begins, on a thread that ends with the process, where a processor is free for it. */
    static void begin() {
        if (Runtime.getRuntime().availableProcessors() > 1) {
            Thread thread = new Thread(new WarmUp(), "warm-up");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void run() {
        try (Lab lab = Lab.openFresh(WireTap.NONE);
                Session session = Session.open(lab)) {
            for (int i = 0; i < ROUNDS; i++) {
                session.run("ip link set lo " + (i % 2 == 0 ? "up" : "down"), NodeName.HOST, SILENCE);
                StatusLine.count(lab.observe());
            }
        } catch (NetlabException e) {
            return; // what the machine lacks, the person's own lines will tell
        }
    }
}
