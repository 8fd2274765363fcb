package io.netlab.namespace;

import io.netlab.sys.Errno;
import io.netlab.sys.SyscallException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings that every namespace of a lab begins with, whatever the machine is set to.
 *
 * <p>A new namespace copies some IPv4 settings from the machine's first one ({@code net.core.devconf_inherit_init_net},
 * Documentation/admin-guide/sysctl/net.rst), so labs would differ from machine to machine. The values here are those of
 * a kernel that nobody has configured. The first namespace is compared with the table; in later ones only what differed
 * is written.
 */
public final class BirthSysctls {
    /** A setting and the value that it shall have. */
    public record Setting(String key, String value) {}

    private final Sysctl sysctl;
    private final List<Setting> table;
    private volatile @Nullable List<Setting> differing;

    /** Reads and writes through this; the groups of the ping sockets are those that this process may name. */
    public BirthSysctls(Sysctl sysctl, long lastGroup) {
        this.sysctl = sysctl;
        this.table = tableOf(lastGroup);
    }

    /** The whole table, in the order in which it is written. */
    public List<Setting> table() {
        return table;
    }

    /** Puts the calling thread's namespace, which nobody has configured yet, to the table's values. */
    public void applyToNew() {
        List<Setting> known = differing;
        if (known == null) {
            differing = applyToAny();
            return;
        }
        known.forEach(setting -> sysctl.write(setting.key(), setting.value()));
    }

    /** Puts the calling thread's namespace to the table's values, and says which of them differed. */
    public List<Setting> applyToAny() {
        List<Setting> written = new ArrayList<>();
        for (Setting setting : table) {
            if (differs(setting)) {
                sysctl.write(setting.key(), setting.value());
                written.add(setting);
            }
        }
        return List.copyOf(written);
    }

    /** A setting that this kernel does not have differs from nothing. */
    private boolean differs(Setting setting) {
        try {
            return !sysctl.read(setting.key()).replaceAll("\\s+", " ").equals(setting.value());
        } catch (SyscallException refused) {
            if (refused.is(Errno.ENOENT)) {
                return false;
            }
            throw refused;
        }
    }

    private static List<Setting> tableOf(long lastGroup) {
        List<Setting> table = new ArrayList<>();
        // First, because it changes accept_redirects and others with it (ip-sysctl.rst).
        table.add(new Setting("net.ipv4.ip_forward", "0"));
        for (String device : List.of("all", "default")) {
            addIpv4(table, "net.ipv4.conf." + device + ".");
            addIpv6(table, "net.ipv6.conf." + device + ".");
        }
        table.add(new Setting("net.ipv6.conf.default.accept_dad", "1"));
        table.add(new Setting("net.ipv4.ip_unprivileged_port_start", "1024"));
        // So that echo requests need no privilege (icmp(7), ping_group_range).
        table.add(new Setting("net.ipv4.ping_group_range", "0 " + lastGroup));
        // As br_netfilter has it when nobody touched it; absent without that module.
        table.add(new Setting("net.bridge.bridge-nf-call-iptables", "1"));
        table.add(new Setting("net.bridge.bridge-nf-call-ip6tables", "1"));
        table.add(new Setting("net.bridge.bridge-nf-call-arptables", "1"));
        return List.copyOf(table);
    }

    private static void addIpv4(List<Setting> table, String prefix) {
        table.add(new Setting(prefix + "accept_redirects", "1"));
        table.add(new Setting(prefix + "secure_redirects", "1"));
        table.add(new Setting(prefix + "send_redirects", "1"));
        for (String off : List.of(
                "rp_filter",
                "accept_source_route",
                "accept_local",
                "arp_ignore",
                "arp_announce",
                "arp_filter",
                "arp_accept",
                "proxy_arp",
                "route_localnet",
                "promote_secondaries",
                "log_martians")) {
            table.add(new Setting(prefix + off, "0"));
        }
    }

    private static void addIpv6(List<Setting> table, String prefix) {
        table.add(new Setting(prefix + "disable_ipv6", "0"));
        table.add(new Setting(prefix + "forwarding", "0"));
        table.add(new Setting(prefix + "accept_ra", "1"));
        table.add(new Setting(prefix + "accept_redirects", "1"));
        table.add(new Setting(prefix + "autoconf", "1"));
        table.add(new Setting(prefix + "use_tempaddr", "0"));
        table.add(new Setting(prefix + "dad_transmits", "1"));
    }
}
