package io.netlab.probe;

import io.netlab.namespace.Namespaces;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.netlink.WireTap;
import io.netlab.sys.Syscalls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Namespaces that a test builds with the machine's own {@code ip} program, and that are gone at its end. */
public final class TestNet implements AutoCloseable {
    private final Namespaces namespaces = Namespaces.of(Syscalls.libc(), WireTap.NONE);
    private final List<String> made = new ArrayList<>();

    /** The namespace of that name, made now when it is not there. */
    public NetworkNamespace node(String name) {
        if (made.contains(name)) {
            return namespaces.get(name);
        }
        made.add(name);
        NetworkNamespace namespace = namespaces.create(name);
        withoutWaiting(namespace);
        ip("-n " + name + " link set lo up");
        return namespace;
    }

    /** The namespace of that name, made now as {@code ip} makes it: with the kernel's own settings, not netlab's. */
    public NetworkNamespace plainNode(String name) {
        ip("netns add " + name);
        made.add(name);
        withoutWaiting(namespaces.get(name));
        ip("-n " + name + " link set lo up");
        return namespaces.get(name);
    }

    /** Link-local addresses of IPv6 are not used for a second or two else, while the kernel asks whether they are taken. */
    private static void withoutWaiting(NetworkNamespace namespace) {
        namespace.setSysctl("net.ipv6.conf.default.accept_dad", "0");
    }

    /** The namespace of that name, if the test made it. */
    public Optional<NetworkNamespace> find(String name) {
        return made.contains(name) ? Optional.of(namespaces.get(name)) : Optional.empty();
    }

    /** A cable between two nodes, whose ends are named after the node at the other end; both are up. */
    public void cable(String left, String leftAddress, String right, String rightAddress) {
        node(left);
        node(right);
        ip("link add to-" + right + " netns " + left + " type veth peer name to-" + left + " netns " + right);
        plug(left, "to-" + right, leftAddress);
        plug(right, "to-" + left, rightAddress);
    }

    /** Gives a link its address and sets it up. */
    public void plug(String node, String link, String address) {
        ip("-n " + node + " address add " + address + " dev " + link + (address.contains(":") ? " nodad" : ""));
        ip("-n " + node + " link set " + link + " up");
    }

    /** Runs {@code ip} with these words. */
    public String ip(String words) {
        return run("ip " + words);
    }

    /** Runs a command line in a node. */
    public String in(String node, String line) {
        return run("ip netns exec " + node + " " + line);
    }

    /** Runs a command line; throws when it fails. */
    public static String run(String line) {
        Ran ran = attempt(line);
        if (ran.status() != 0) {
            throw new IllegalStateException(line + ": " + ran.output());
        }
        return ran.output();
    }

    /** How a program ended and what it printed. */
    public record Ran(int status, String output) {}

    /** Runs a command line that may fail. */
    public static Ran attempt(String line) {
        try {
            Process process = new ProcessBuilder(line.split(" ", -1))
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), output);
        } catch (IOException e) {
            return new Ran(127, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Ran(130, e.toString());
        }
    }

    @Override
    public void close() {
        made.forEach(namespaces::delete);
        namespaces.close();
    }
}
