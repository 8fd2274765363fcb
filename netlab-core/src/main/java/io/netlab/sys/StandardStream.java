package io.netlab.sys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** An open file that every process is born with, for the few lines that a program of netlab's own has to say. */
public enum StandardStream {
    /** Where it says that it is ready. */
    OUTPUT(1),
    /** Where it says why it cannot be. */
    ERRORS(2);

    private final int descriptor;

    StandardStream(int descriptor) {
        this.descriptor = descriptor;
    }

    /** Writes a line. */
    public void say(Syscalls system, String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        system.write(
                descriptor, ByteBuffer.allocateDirect(bytes.length).put(bytes).flip());
    }
}
