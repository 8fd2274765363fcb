package io.netlab.shell;

import io.netlab.error.InvalidInputException;
import io.netlab.error.NetlabException;
import io.netlab.error.Position;
import io.netlab.error.Problem;
import io.netlab.scenario.file.Scenarios;
import io.netlab.scenario.yaml.YamlText;
import io.netlab.shell.repl.Remembered;
import io.netlab.shell.repl.command.OutsideFiles;
import io.netlab.sys.Syscalls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The launcher's scribe ({@code launcher/scribe.sh}), who stands outside of the sealed lab and reads and writes files for
 * the shell: requests go out and answers come in by pipes, what is read or written lies in a file without a name. There is
 * one such file, so requests come one at a time, from whatever thread.
 */
final class Scribe implements OutsideFiles, Remembered {
    private static final Path CONTENT = Path.of("/proc/self/fd/3");
    private static final int REQUESTS = 4;
    private static final int ANSWERS = 5;
    private static final int LONGEST_ANSWER = 4_096;

    private final boolean isThere;
    private final Syscalls syscalls = Syscalls.libc();

    private Scribe(boolean isThere) {
        this.isThere = isThere;
    }

    /** The one that the launcher has started; with {@code --sealed} there is none, and requests are refused. */
    static Scribe open() {
        return new Scribe(System.getenv().containsKey("NETLAB_SCRIBE"));
    }

    @Override
    public synchronized YamlText scenario(String nameOrPath) {
        if (Scenarios.names().contains(nameOrPath) || nameOrPath.startsWith("/") || !isThere) {
            return Inputs.text(nameOrPath);
        }
        if (nameOrPath.indexOf('.') < 0 && nameOrPath.indexOf('/') < 0) {
            return Scenarios.text(nameOrPath); // says which names there are
        }
        String refusal = ask("read", nameOrPath);
        if (!refusal.isEmpty()) {
            throw new InvalidInputException(
                    List.of(Problem.at(Position.ofFile(nameOrPath), "the file cannot be read: " + refusal)));
        }
        try (InputStream in = Files.newInputStream(CONTENT)) {
            return YamlText.read(nameOrPath, in);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    @Override
    public synchronized void write(String path, String content) {
        if (isThere) {
            put(content);
        }
        String refusal = ask("write", path);
        if (!refusal.isEmpty()) {
            throw new NetlabException(NetlabException.Kind.INPUT, "write " + path + ": " + refusal);
        }
    }

    @Override
    public synchronized List<String> list(String prefix) {
        return isThere && ask("list", prefix).isEmpty() ? content() : List.of();
    }

    @Override
    public synchronized List<String> progress() {
        return isThere && ask("learned", "").isEmpty() ? content() : List.of();
    }

    @Override
    public synchronized void addProgress(String line) {
        if (isThere) {
            put(line + "\n");
            ask("learn", "");
        }
    }

    @Override
    public synchronized List<String> lines() {
        return isThere && ask("recall", "").isEmpty()
                ? content().stream().map(Scribe::unfolded).toList()
                : List.of();
    }

    @Override
    public synchronized void add(String line) {
        if (isThere) {
            put(folded(line) + "\n");
            ask("remember", "");
        }
    }

    /** A text of several lines is kept as one. */
    private static String folded(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String unfolded(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            boolean isEscape = line.charAt(i) == '\\' && i + 1 < line.length();
            text.append(!isEscape ? line.charAt(i) : line.charAt(++i) == 'n' ? '\n' : line.charAt(i));
        }
        return text.toString();
    }

    /** Only where the launcher has opened the file: else the descriptor is something of this process's own. */
    private static void put(String content) {
        try {
            Files.writeString(CONTENT, content);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static List<String> content() {
        try {
            return new String(Files.readAllBytes(CONTENT), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Returns why the request was refused, or the empty text. */
    private String ask(String verb, String argument) {
        if (!isThere) {
            return "this shell is sealed and has no files of yours (it was started with --sealed)";
        }
        if (argument.indexOf('\n') >= 0 || argument.length() > LONGEST_ANSWER) {
            return "this is not the name of a file";
        }
        byte[] request = (verb + " " + argument + "\n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes =
                ByteBuffer.allocateDirect(request.length).put(request).flip();
        while (bytes.hasRemaining()) {
            syscalls.write(REQUESTS, bytes);
        }
        String answer = answer();
        return answer.equals("ok") ? "" : answer.substring(Math.min(3, answer.length()));
    }

    private String answer() {
        StringBuilder answer = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocateDirect(1);
        while (syscalls.read(ANSWERS, one.clear()) > 0 && answer.length() < LONGEST_ANSWER) {
            char character = (char) one.get(0);
            if (character == '\n') {
                return answer.toString();
            }
            answer.append(character);
        }
        return "no the launcher does not answer";
    }

    private static NetlabException broken(IOException cause) {
        return new NetlabException(NetlabException.Kind.INTERNAL, "reach the launcher's file: " + cause, cause);
    }
}
