package io.netlab.daemon.command;

import io.netlab.container.Container;
import io.netlab.daemon.Daemon;
import io.netlab.error.NetlabException;
import java.util.List;
import java.util.function.Consumer;

/** One deed for several containers: each is tried, and each that cannot be done is told. */
final class Each {
    private Each() {}

    /** Prints the name of each that it was done to; returns the exit code. */
    static int of(Daemon daemon, Console console, List<String> references, Consumer<Container> deed) {
        int code = 0;
        for (String reference : references) {
            try {
                deed.accept(daemon.find(reference));
                console.print(reference + "\n");
            } catch (NetlabException refused) {
                console.complain("Error response from daemon: " + refused.getMessage() + "\n");
                code = 1;
            }
        }
        return code;
    }
}
