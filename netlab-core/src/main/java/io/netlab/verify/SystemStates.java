package io.netlab.verify;

import io.netlab.check.Claim;
import io.netlab.check.Protocol;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.sys.Errno;
import io.netlab.sys.SyscallException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads claims about the firewall, kernel settings and listening sockets. */
final class SystemStates {
    private static final String TCP_LISTEN = "0A"; // net/tcp_states.h, as /proc/net/tcp prints it
    private static final String UDP_UNCONNECTED = "07";

    private final FirewallReader firewall;
    private final SwitchReader switches;

    SystemStates(FirewallReader firewall, SwitchReader switches) {
        this.switches = switches;
        this.firewall = firewall;
    }

    /** What links are claimed to be, in the kernel and in the node's other switches. */
    LinkStates links(NetworkNamespace namespace) {
        return new LinkStates(namespace.routes(), switches);
    }

    Sighting read(NetworkNamespace namespace, Claim.Rule claim) {
        boolean holds = firewall.has(namespace, claim.rule());
        String rule = "-A " + claim.rule().chain() + " "
                + String.join(" ", claim.rule().match());
        String subject = "rule in " + claim.node() + ", table " + claim.rule().table() + ": " + rule;
        return Sighting.ofState(holds, subject, holds ? "there" : "not there");
    }

    static Sighting read(NetworkNamespace namespace, Claim.Sysctl claim) {
        String subject = "sysctl " + claim.key() + " in " + claim.node();
        try {
            String value = namespace.sysctl(claim.key());
            return Sighting.ofState(words(value).equals(words(claim.value())), subject, value);
        } catch (SyscallException refusal) {
            if (refusal.is(Errno.ENOENT)) {
                return Sighting.impossible(subject, "no such setting");
            }
            throw refusal;
        }
    }

    /** Values of several numbers have tabs between them where people write spaces. */
    private static List<String> words(String value) {
        return List.of(value.strip().split("\\s+", -1));
    }

    static Sighting read(NetworkNamespace namespace, Claim.Listens claim) {
        boolean holds = namespace.call(() -> isListening(claim.protocol(), claim.port()));
        String subject = claim.protocol() + " port " + claim.port() + " in " + claim.node();
        return Sighting.ofState(holds, subject, holds ? "a socket listens" : "no socket listens");
    }

    private static boolean isListening(Protocol protocol, int port) {
        String file = protocol.word();
        return isListed(file, protocol, port) || isListed(file + "6", protocol, port);
    }

    /** The file is that of the calling thread's namespace ({@code proc_pid_net(5)}); without IPv6 one is missing. */
    private static boolean isListed(String file, Protocol protocol, int port) {
        String state = protocol == Protocol.TCP ? TCP_LISTEN : UDP_UNCONNECTED;
        String local = String.format(Locale.ROOT, ":%04X", port);
        try {
            return Files.readAllLines(Path.of("/proc/thread-self/net", file)).stream()
                    .map(line -> line.strip().split("\\s+", -1))
                    .anyMatch(words -> words.length > 3 && words[1].endsWith(local) && words[3].equals(state));
        } catch (NoSuchFileException none) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
