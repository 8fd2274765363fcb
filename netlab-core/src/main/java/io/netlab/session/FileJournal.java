package io.netlab.session;

import io.netlab.error.NetlabException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A journal in a file, a line a note, which outlives the programs that write it. Each writes under a lock, having read
 * what others wrote; what a program that was killed has left of a line is cut off by the next that writes.
 */
final class FileJournal implements Journal {
    private final Path file;
    private final FileChannel channel;
    private final NoteText text = new NoteText();
    private long read;

    private FileJournal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Opens the file, which is made if there is none; throws NetlabException when it cannot be had. */
    static FileJournal open(Path file) {
        try {
            return new FileJournal(
                    file,
                    FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw refused("open", file, e);
        }
    }

    @Override
    public List<Note> add(Note note) {
        return locked("write", () -> {
            List<Note> notes = new ArrayList<>(unread());
            append(text.write(note) + "\n");
            notes.add(note);
            return notes;
        });
    }

    @Override
    public List<Note> news() {
        return locked("read", this::unread);
    }

    private interface Work {
        List<Note> run() throws IOException;
    }

    private List<Note> locked(String what, Work work) {
        try {
            FileLock lock = channel.lock();
            try {
                return work.run();
            } finally {
                lock.release();
            }
        } catch (IOException e) {
            throw refused(what, file, e);
        }
    }

    /** Whole lines only. */
    private List<Note> unread() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - read));
        int more = 0;
        while (bytes.hasRemaining() && more >= 0) {
            more = channel.read(bytes, read + bytes.position());
        }
        String lines = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        String whole = lines.substring(0, lines.lastIndexOf('\n') + 1);
        read += whole.getBytes(StandardCharsets.UTF_8).length;
        return whole.lines().map(text::read).toList();
    }

    /** All of it or nothing: where the disk is full, the line before is the last again. */
    private void append(String line) throws IOException {
        channel.truncate(read);
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes, read + bytes.position());
            }
            read += bytes.capacity();
        } catch (IOException e) {
            channel.truncate(read);
            throw e;
        }
    }

    private static NetlabException refused(String what, Path file, IOException cause) {
        return new NetlabException(
                NetlabException.Kind.MACHINE, what + " the lab's journal " + file + ": " + cause.getMessage(), cause);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw refused("close", file, e);
        }
    }
}
