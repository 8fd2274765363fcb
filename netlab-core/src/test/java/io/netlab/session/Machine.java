package io.netlab.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** What the machine's own programs tell of a lab, without what changes by itself: counters, numbers, timers. */
final class Machine {
    /** Kernels take a moment to end a namespace, or to find that the other end of a cable is up. */
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    /** As few programs as can be: several objects a batch, all namespaces in one shell. */
    private static final String LOOK = """
            cat >/run/look <<'INNER'
            echo "== $1"
            printf 'addr\\nroute show table all\\nneigh show nud permanent\\nrule\\n' | ip -j -d -batch -
            ip -6 -j rule
            printf 'fdb\\nlink\\n' | bridge -j -d -batch -
            iptables-save; ip6tables-save
            cd /proc/sys/net && grep -s . ipv4/ip_forward ipv4/ip_default_ttl ipv4/icmp_echo_ignore_all \
                ipv4/conf/*/rp_filter ipv4/conf/*/forwarding ipv4/conf/*/arp_ignore ipv4/conf/*/proxy_arp \
                ipv4/conf/*/accept_redirects ipv4/conf/*/route_localnet ipv6/conf/*/disable_ipv6 \
                ipv6/conf/*/forwarding ipv6/conf/*/accept_ra
            INNER
            sh /run/look host
            for name in $(ls /run/netns); do
                [ ! -e /run/netns/$name ] || nsenter --net=/run/netns/$name -- sh /run/look $name
            done
            """;

    private static final String CLEAR = """
            for name in $(ls /run/netns); do umount -l /run/netns/$name 2>/dev/null; rm -f /run/netns/$name; done
            for link in $(ip -o link | sed 's/^[0-9]*: //;s/[:@].*//' | grep -vx lo); do
                ip link del dev $link 2>/dev/null
            done
            for ip in iptables ip6tables; do
                for table in filter nat mangle raw; do $ip -t $table -F; $ip -t $table -X; done
                for chain in INPUT FORWARD OUTPUT; do $ip -P $chain ACCEPT; done
            done
            sysctl -qw net.ipv4.ip_forward=0 net.ipv4.ip_default_ttl=64 net.ipv4.icmp_echo_ignore_all=0 \\
                net.ipv4.conf.all.rp_filter=0 net.ipv4.conf.default.rp_filter=0
            for rule in $(ip rule | sed 's/:.*//' | grep -vx -e 0 -e 32766 -e 32767); do ip rule del pref $rule; done
            for table in 7 100; do ip route flush table $table; ip -6 route flush table $table; done 2>/dev/null
            ip route flush table main; ip -6 route flush proto boot; ip route flush table local proto boot
            """;

    private Machine() {}

    static String state() {
        return Sight.of(run(List.of("sh", "-c", LOOK)));
    }

    /** The state as soon as it is the expected one; else what it is at the deadline. */
    static String stateOnce(Predicate<String> expected) {
        Instant end = Instant.now().plus(DEADLINE);
        String state = state();
        while (!expected.test(state) && Instant.now().isBefore(end)) {
            state = state();
        }
        return state;
    }

    /** The state when two looks tell the same: the kernel is done with what it does by itself. */
    static String settled() {
        String[] last = {""};
        return stateOnce(state -> {
            boolean same = state.equals(last[0]);
            last[0] = state;
            return same && !isPending(state);
        });
    }

    /** A cable that is up has an unknown state only until the kernel's next look at carriers (net/core/link_watch.c). */
    private static boolean isPending(String state) {
        return state.lines().anyMatch(line -> line.contains("operstate=UNKNOWN") && line.contains("info_kind=veth"));
    }

    /** Leaves a host with nothing in it but a loopback, whatever a test left there. */
    static void clear() {
        run(List.of("sh", "-c", CLEAR));
    }

    static String run(List<String> words) {
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return output;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
