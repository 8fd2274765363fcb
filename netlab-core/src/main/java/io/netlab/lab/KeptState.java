package io.netlab.lab;

import io.netlab.error.NetlabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a lab keeps what it knows of itself from one program to the next: in the lab, with which it ends. */
public final class KeptState {
    private static final Path DIRECTORY = Path.of("/run/netlab/state");

    private KeptState() {}

    /** The file of that name, which need not exist. */
    public static Path file(String name) {
        return DIRECTORY.resolve(name);
    }

    /** Makes the directory of these files, or throws NetlabException with what refused it. */
    public static void prepare() {
        try {
            Files.createDirectories(DIRECTORY);
        } catch (IOException e) {
            throw new NetlabException(NetlabException.Kind.MACHINE, "make the directory of the lab's state: " + e, e);
        }
    }
}
