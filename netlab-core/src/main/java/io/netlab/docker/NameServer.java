package io.netlab.docker;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.topology.FirewallChain;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.NodeName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Where the engine's name server listens in a container of a user-defined network. Programs ask 127.0.0.11 at port 53;
 * the server itself has ports that it draws at random, since port 53 is the container's own, and rules lead there
 * ({@code resolver_unix.go} of libnetwork). Here the ports are made of the container's name.
 *
 * @param tcp the port for TCP
 * @param udp the port for UDP
 */
public record NameServer(NodeName container, int tcp, int udp) {
    /** The server's address in every container. */
    public static final IpAddress ADDRESS = IpAddress.parse("127.0.0.11");

    /** The name of the program that is all of them; the engine itself does it with threads of its own. */
    public static final String PROGRAM = "docker-resolver";

    /** {@code /etc/resolv.conf} of a container that has one. */
    public static final String RESOLV_CONF = "nameserver " + ADDRESS + "\noptions ndots:0\n";

    private static final int FIRST_PORT = 32768;
    private static final int PORTS = 28232; // up to 60999: ip_local_port_range of the kernel

    /** The server in that container. */
    public static NameServer of(NodeName container) {
        int tcp = draw(container + " tcp");
        int udp = draw(container + " udp");
        return new NameServer(container, tcp, udp);
    }

    /** {@code web:40000:40001}: the container and its ports, for the program's command line. */
    public String word() {
        return container + ":" + tcp + ":" + udp;
    }

    /** Reads what {@link #word} makes. Throws IllegalArgumentException when it is something else. */
    public static NameServer parse(String word) {
        String[] parts = word.split(":", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("\"" + word + "\" is no name server");
        }
        return new NameServer(NodeName.of(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    private static int draw(String purpose) {
        UUID digest = UUID.nameUUIDFromBytes(purpose.getBytes(StandardCharsets.UTF_8));
        return FIRST_PORT + (int) Long.remainderUnsigned(digest.getMostSignificantBits(), PORTS);
    }

    /** The chains and rules in the container that lead to it. */
    public Firewall firewall() {
        List<FirewallChain> chains = List.of(chain("DOCKER_OUTPUT"), chain("DOCKER_POSTROUTING"));
        List<FirewallRule> rules = new ArrayList<>();
        rules.add(rule("OUTPUT", "-d 127.0.0.11/32 -j DOCKER_OUTPUT"));
        rules.add(rule("POSTROUTING", "-d 127.0.0.11/32 -j DOCKER_POSTROUTING"));
        rules.add(there("tcp", tcp));
        rules.add(there("udp", udp));
        rules.add(back("tcp", tcp));
        rules.add(back("udp", udp));
        return new Firewall(chains, rules);
    }

    private static FirewallRule there(String protocol, int port) {
        String match = "-d 127.0.0.11/32 -p " + protocol + " -m " + protocol + " --dport 53";
        return rule("DOCKER_OUTPUT", match + " -j DNAT --to-destination 127.0.0.11:" + port);
    }

    private static FirewallRule back(String protocol, int port) {
        String match = "-s 127.0.0.11/32 -p " + protocol + " -m " + protocol + " --sport " + port;
        return rule("DOCKER_POSTROUTING", match + " -j SNAT --to-source :53");
    }

    private static FirewallChain chain(String name) {
        return new FirewallChain(AddressFamily.IPV4, "nat", name, "");
    }

    private static FirewallRule rule(String chain, String words) {
        return new FirewallRule(AddressFamily.IPV4, "nat", chain, List.of(words.split(" ")));
    }
}
