package io.netlab.ovs;

import io.netlab.command.Program;
import io.netlab.command.ProgramResult;
import io.netlab.error.NetlabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The Open vSwitch of one node: a database, its server and the switch daemon, all the node's own, with their sockets in
 * a directory of the lab. Frames are carried by the daemon itself ({@code datapath_type=netdev}), with or without the
 * kernel's module: so a lab does the same on every machine.
 */
public final class OpenVswitch {
    /** The link that the daemon keeps for itself while it has a bridge. */
    public static final String OWN_LINK = "ovs-netdev";

    private static final Path SCHEMA = Path.of("/usr/share/openvswitch/vswitch.ovsschema");
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final List<String> DAEMONS = List.of("ovs-vswitchd", "ovsdb-server");

    private final Path directory;
    private final List<String> prefix;

    /**
     * The one with its files in that directory.
     *
     * @param prefix the words by which a program enters the node's namespace
     */
    public OpenVswitch(Path directory, List<String> prefix) {
        this.directory = directory;
        this.prefix = List.copyOf(prefix);
    }

    /** True when it was started and has not been stopped. */
    public boolean isRunning() {
        return Files.exists(directory.resolve("db.sock"));
    }

    /** Starts the database and the switch, unless they run. */
    public void start() {
        if (isRunning()) {
            return;
        }
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new NetlabException(NetlabException.Kind.MACHINE, "start Open vSwitch: cannot make " + directory, e);
        }
        run(List.of("ovsdb-tool", "create", file("conf.db"), SCHEMA.toString()));
        daemon(List.of("ovsdb-server", file("conf.db"), "--remote=punix:" + file("db.sock")));
        vsctl(List.of("--no-wait", "init"));
        // Frames of a veth come without a checksum (CHECKSUM_PARTIAL); only so does the daemon know, and completes it.
        vsctl(List.of("--no-wait", "set", "Open_vSwitch", ".", "other_config:userspace-tso-enable=true"));
        daemon(List.of("ovs-vswitchd", "unix:" + file("db.sock")));
    }

    private void daemon(List<String> words) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(words);
        String name = words.get(0);
        all.addAll(List.of(
                "--detach",
                "--no-chdir",
                "--pidfile=" + file(name + ".pid"),
                "--unixctl=" + file(name + ".ctl"),
                "--log-file=" + file(name + ".log"),
                "-vconsole:off",
                "-vsyslog:off"));
        run(all);
    }

    /** Runs {@code ovs-vsctl} with these words on this database; it waits until the switch has done what they say. */
    public String vsctl(List<String> words) {
        return run(Stream.concat(Stream.of("ovs-vsctl", "--timeout=30", "--db=unix:" + file("db.sock")), words.stream())
                .toList());
    }

    /** The same words of {@code ovs-vsctl}, said to this database. */
    public List<String> ofThisDatabase(List<String> argv) {
        List<String> words = new ArrayList<>(List.of(argv.get(0), "--db=unix:" + file("db.sock")));
        words.addAll(argv.subList(1, argv.size()));
        return words;
    }

    /** The ports of all bridges; none where nothing was started. */
    public List<OvsPort> ports() {
        return isRunning() ? PortTable.read(vsctl(PortTable.WORDS)) : List.of();
    }

    /** Takes all bridges away, whose links would outlive the daemon, and ends the daemons. */
    public void stop() {
        if (!isRunning()) {
            return;
        }
        ports().stream().filter(OvsPort::isLocal).forEach(bridge -> vsctl(List.of("del-br", bridge.bridge())));
        DAEMONS.forEach(this::end);
        forget();
    }

    /** Ends what has no bridge any longer. */
    public void stopWhenEmpty() {
        if (ports().isEmpty()) {
            stop();
        }
    }

    private void end(String daemon) {
        Optional<ProcessHandle> process = pid(daemon).flatMap(ProcessHandle::of);
        process.ifPresent(ProcessHandle::destroy);
        process.ifPresent(each -> awaitEnd(daemon, each));
    }

    private Optional<Long> pid(String daemon) {
        try {
            return Optional.of(Long.parseLong(
                    Files.readString(Path.of(file(daemon + ".pid"))).strip()));
        } catch (IOException neverStarted) {
            return Optional.empty();
        }
    }

    private static void awaitEnd(String daemon, ProcessHandle process) {
        try {
            process.onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new NetlabException(
                    NetlabException.Kind.DEADLINE, "end " + daemon + ": it lives on after SIGTERM", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NetlabException(NetlabException.Kind.DEADLINE, "end " + daemon + ": interrupted", e);
        }
    }

    private void forget() {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            throw new NetlabException(NetlabException.Kind.MACHINE, "remove " + directory, e);
        }
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }

    private static String run(List<String> words) {
        ProgramResult result = new Program(words).run("", LIMIT);
        if (result.exitCode() != 0) {
            throw new NetlabException(
                    NetlabException.Kind.REFUSED,
                    "run " + String.join(" ", words) + ": it ended with " + result.exitCode() + ": "
                            + result.errors().strip());
        }
        return result.output();
    }
}
