package io.netlab.image.layer;

import io.netlab.image.tar.BadArchiveException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** What a program makes of a stream, such as {@code zstd -dc}. It ends with the stream. */
final class ProgramStream extends FilterInputStream {
    private final Process process;
    private final String name;
    private final InputStream source;

    private ProgramStream(Process process, String name, InputStream source) {
        super(process.getInputStream());
        this.process = process;
        this.name = name;
        this.source = source;
    }

    static ProgramStream of(InputStream source, List<String> words) throws IOException {
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread feeder = new Thread(() -> feed(source, process.getOutputStream()), words.get(0));
        feeder.setDaemon(true);
        feeder.start();
        return new ProgramStream(process, words.get(0), source);
    }

    /** The program's end closes the pipe: then there is nobody to tell, and its status says enough. */
    private static void feed(InputStream source, OutputStream program) {
        try (program) {
            source.transferTo(program);
        } catch (IOException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        return octet < 0 ? ended() : octet;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        return count < 0 ? ended() : count;
    }

    private int ended() throws IOException {
        try {
            int status = process.waitFor();
            if (status != 0) {
                throw new BadArchiveException("it cannot be uncompressed: " + name + " ended with status " + status);
            }
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + name + " was ending", e);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        super.close();
        source.close();
    }
}
