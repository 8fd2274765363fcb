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

    private static final String LOOK = """
            drop='["ifindex","link_index","link_netnsid","iflink","stats","stats64","promiscuity","allmulti",
              "valid_life_time","preferred_life_time","tentative","dadfailed","bridge_id","root_id",
              "designated_bridge","root_port","root_path_cost","topology_change","topology_change_detected",
              "hello_timer","tcn_timer","topology_change_timer","gc_timer","message_age_timer","forward_delay_timer",
              "hold_timer","id","no","port_no","designated_port","designated_cost","config_pending",
              "num_tx_queues","num_rx_queues","gso_max_size","gso_max_segs","used","refcnt","probes",
              "link_pointtopoint","operstate","qdisc"]'
            cat >/run/inner <<'INNER'
            ip -j -d addr
            for family in 4 6; do
                printf 'route show table all\nrule\nneigh show nud permanent\n' | ip -j -d -$family -batch - 2>/dev/null
            done
            bridge -j fdb
            bridge -j -d link
            for save in iptables-save ip6tables-save; do
                $save 2>/dev/null | sed -e '/^#/d' -e '/^:[A-Z]* ACCEPT /d' -e '/^[*]/d' -e '/^COMMIT/d' \
                    -e 's/[[][0-9:]*[]]//' >&3
            done
            cd /proc/sys/net && grep -H . ipv4/ip_forward ipv4/ip_default_ttl ipv4/icmp_echo_ignore_all \
                ipv4/conf/*/rp_filter ipv4/conf/*/forwarding ipv4/conf/*/arp_ignore ipv4/conf/*/proxy_arp \
                ipv4/conf/*/accept_redirects ipv4/conf/*/route_localnet ipv6/conf/*/disable_ipv6 \
                ipv6/conf/*/forwarding ipv6/conf/*/accept_ra >&3
            INNER
            {
                for name in host $(ls /run/netns); do
                    [ $name = host ] || [ -e /run/netns/$name ] || continue
                    echo "== $name" >&3
                    echo "\"== $name\""
                    case $name in
                    host) sh /run/inner ;;
                    *) nsenter --net=/run/netns/$name -- sh /run/inner ;;
                    esac
                done
            } 3>/run/rest | jq -S -c --argjson drop "$drop" '
                def tidy: walk(if type == "object" then with_entries(select(.key as $k | $drop | index($k) | not)) else . end);
                def quiet: map(select(. as $f | ["LOWER_UP","NO-CARRIER","M-DOWN","linkdown","dead"] | index($f) | not)) | sort;
                def learned: .mac and (.state != "permanent" and .state != "static"
                    or (.mac | startswith("33:33") or startswith("01:00:5e") or startswith("01:80:c2")));
                def port: if has("hairpin") then {ifname, master, cost, priority, hairpin, guard, root_block, fastleave,
                    learning, flood, mcast_flood, isolated, neigh_suppress} else . end;
                if type == "string" then . else map(select(learned | not) | tidy | port |
                    if .flags then .flags |= quiet else . end |
                    if .addr_info then .addr_info |= sort_by(.local) else . end) | unique | .[] end'
            cat /run/rest
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
            ip rule flush; ip rule add pref 32766 table main; ip rule add pref 32767 table default
            for table in 7 100; do ip route flush table $table; ip -6 route flush table $table; done 2>/dev/null
            ip route flush table main; ip -6 route flush proto boot; ip route flush table local proto boot
            """;

    private Machine() {}

    static String state() {
        return run(List.of("sh", "-c", LOOK));
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
