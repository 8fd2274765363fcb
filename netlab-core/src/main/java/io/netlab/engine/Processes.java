package io.netlab.engine;

import io.netlab.error.NetlabException;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.topology.NodeName;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The processes that keep a namespace of their own. Their ids stand in files of the lab, so that a kept lab knows them
 * when netlab enters it again.
 */
public final class Processes {
    private static final File NOTHING = new File("/dev/null");
    private static final long SECONDS_TO_END = 10;
    private static final String GUEST = " guest ";

    /** Says that it is in its namespace, and becomes the program. */
    private static final String ARRIVED = "echo arrived; exec \"$@\" >/dev/null 2>&1";

    private final Path directory;

    /** Keeps process ids in that directory of the lab, which is made when it is needed. */
    public Processes(Path directory) {
        this.directory = directory;
    }

    /** Those that live, by name. */
    List<NodeName> names() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> NodeName.of(file.getFileName().toString()))
                    .filter(name -> pid(name).isPresent())
                    .sorted()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new NetlabException(NetlabException.Kind.MACHINE, "list processes: cannot read " + directory, e);
        }
    }

    /** The id, when a process of that name was started and lives. */
    OptionalLong pid(NodeName name) {
        try {
            long pid = Long.parseLong(line(name).split(" ", 2)[0]);
            boolean alive = ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
            return alive ? OptionalLong.of(pid) : OptionalLong.empty();
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        } catch (IOException e) {
            throw new NetlabException(NetlabException.Kind.MACHINE, "read the process id of " + name, e);
        }
    }

    /** True when the process was started in the namespace of another node. */
    boolean isGuest(NodeName name) {
        try {
            return line(name).contains(GUEST);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new NetlabException(NetlabException.Kind.MACHINE, "read the process id of " + name, e);
        }
    }

    /** Where the id of the process of that name stands. */
    Path file(NodeName name) {
        return directory.resolve(name.text());
    }

    /** The node in whose namespace a guest was started. */
    Optional<NodeName> place(NodeName name) {
        try {
            String line = line(name);
            int mark = line.indexOf(GUEST);
            return mark < 0 ? Optional.empty() : Optional.of(NodeName.of(line.substring(mark + GUEST.length())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new NetlabException(NetlabException.Kind.MACHINE, "read where process " + name + " is", e);
        }
    }

    private String line(NodeName name) throws IOException {
        return lines(name).get(0);
    }

    private List<String> lines(NodeName name) throws IOException {
        return Files.readString(directory.resolve(name.text())).strip().lines().toList();
    }

    /** The words of a program of netlab's own that runs under that name; none of any other. */
    List<String> ownWords(NodeName name) {
        try {
            List<String> lines = lines(name);
            return lines.subList(1, lines.size());
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new NetlabException(NetlabException.Kind.MACHINE, "read the words of process " + name, e);
        }
    }

    /** The processes that this one may look at and whose network namespace has that inode. */
    static List<Long> in(long inode) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> isIn(pid, "net:[" + inode + "]"))
                .toList();
    }

    private static boolean isIn(long pid, String namespace) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + pid + "/ns/net"))
                    .toString()
                    .equals(namespace);
        } catch (IOException endedOrNotOurs) {
            return false;
        }
    }

    /** The words of a process ({@code /proc/PID/cmdline}); none when it has ended. */
    static Optional<List<String>> command(long pid) {
        try {
            String words = Files.readString(Path.of("/proc/" + pid + "/cmdline"));
            return words.isEmpty()
                    ? Optional.empty()
                    : Optional.of(List.of(words.substring(0, words.length() - 1).split("\0", -1)));
        } catch (IOException ended) {
            return Optional.empty();
        }
    }

    /** Starts a program in the namespace; it has no terminal and no input, and its output is dropped. */
    void start(NodeName name, List<String> command, NetworkNamespace namespace) {
        start(name, command, namespace, "");
    }

    /** The same in a namespace that does not end with it. */
    void startGuest(NodeName name, List<String> command, NodeName place, NetworkNamespace namespace) {
        start(name, command, namespace, GUEST + place);
    }

    private void start(NodeName name, List<String> command, NetworkNamespace namespace, String mark) {
        List<String> words = new ArrayList<>(namespace.residentPrefix());
        if (OwnProgram.isOne(command)) {
            words.addAll(OwnProgram.words(command, directory)); // says by itself when it is ready
        } else {
            words.addAll(List.of("sh", "-c", ARRIVED, "sh"));
            words.addAll(command);
        }
        try {
            Process process = new ProcessBuilder(words).redirectInput(NOTHING).start();
            awaitArrival(process, name, command);
            Files.createDirectories(directory);
            String note = OwnProgram.isOne(command) ? "\n" + String.join("\n", command) : "";
            Files.writeString(directory.resolve(name.text()), process.pid() + mark + note);
        } catch (IOException e) {
            throw new NetlabException(
                    NetlabException.Kind.MACHINE,
                    "start process " + name + " (" + String.join(" ", command) + "): " + e.getMessage(),
                    e);
        }
    }

    /** Only a process that has arrived keeps the namespace; before that, it is still in the host's. */
    private static void awaitArrival(Process process, NodeName name, List<String> command) throws IOException {
        try (InputStream output = process.getInputStream();
                InputStream errors = process.getErrorStream()) {
            if (output.read() < 0) {
                String complaint = new String(errors.readAllBytes(), StandardCharsets.UTF_8).strip();
                throw new NetlabException(
                        NetlabException.Kind.MACHINE,
                        "start process " + name + " (" + String.join(" ", command) + "): " + complaint);
            }
        }
    }

    /** Ends a process by SIGKILL, and waits for its end. */
    void end(NodeName name) {
        pid(name).ifPresent(pid -> ProcessHandle.of(pid).ifPresent(process -> end(name, process)));
        try {
            Files.deleteIfExists(directory.resolve(name.text()));
        } catch (IOException e) {
            throw new NetlabException(NetlabException.Kind.MACHINE, "forget the process id of " + name, e);
        }
    }

    private static void end(NodeName name, ProcessHandle process) {
        process.destroyForcibly();
        try {
            process.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new NetlabException(
                    NetlabException.Kind.DEADLINE,
                    "end process " + name + ": process " + process.pid() + " lives on after SIGKILL",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NetlabException(NetlabException.Kind.DEADLINE, "end process " + name + ": interrupted", e);
        }
    }
}
