package io.netlab.doctor;

import java.util.Map;

/** The commands that mend what a machine lacks, as this machine would take them. */
final class Remedies {
    // Programs whose Debian package has another name.
    private static final Map<String, String> PACKAGES = Map.ofEntries(
            Map.entry("iptables-restore", "iptables"),
            Map.entry("iptables-save", "iptables"),
            Map.entry("ip6tables", "iptables"),
            Map.entry("ip6tables-restore", "iptables"),
            Map.entry("ip6tables-save", "iptables"),
            Map.entry("nft", "nftables"),
            Map.entry("unshare", "util-linux"),
            Map.entry("nsenter", "util-linux"),
            Map.entry("setpriv", "util-linux"),
            Map.entry("flock", "util-linux"),
            Map.entry("mount", "mount"),
            Map.entry("newuidmap", "uidmap"),
            Map.entry("newgidmap", "uidmap"),
            Map.entry("pasta", "passt"),
            Map.entry("ovs-vsctl", "openvswitch-switch"),
            Map.entry("ovs-ofctl", "openvswitch-switch"),
            Map.entry("ovs-appctl", "openvswitch-switch"),
            Map.entry("ovs-vswitchd", "openvswitch-switch"),
            Map.entry("ovsdb-server", "openvswitch-switch"),
            Map.entry("ovsdb-tool", "openvswitch-switch"),
            Map.entry("ip", "iproute2"),
            Map.entry("bridge", "iproute2"),
            Map.entry("tc", "iproute2"),
            Map.entry("ss", "iproute2"),
            Map.entry("ping", "iputils-ping"),
            Map.entry("arping", "iputils-arping"),
            Map.entry("brctl", "bridge-utils"),
            Map.entry("nc", "netcat-openbsd"),
            Map.entry("mvn", "maven"));

    private final Machine machine;

    Remedies(Machine machine) {
        this.machine = machine;
    }

    /** Installs the program's package. */
    String install(String program) {
        String name = PACKAGES.getOrDefault(program, program);
        return machine.programs().find("apt-get").isPresent()
                ? asRoot("apt-get install -y " + name)
                : "install " + name + " with your package manager";
    }

    /** Sets a sysctl. */
    String sysctl(String key, String value) {
        return asRoot("sysctl -w " + key + "=" + value);
    }

    /** Makes the device of tap links usable for everybody, as most distributions do. */
    String tun() {
        return machine.has("/dev/net/tun") ? asRoot("chmod 666 /dev/net/tun") : module("tun", "TUN");
    }

    /** A command that only root may run. */
    String asRoot(String command) {
        return machine.isRoot() ? command : "sudo " + command;
    }

    /**
     * Loads a module of the kernel; where the kernel came without it, says what has it.
     *
     * @param option the kernel's build option without {@code CONFIG_}
     */
    String module(String module, String option) {
        String release = machine.value("/proc/sys/kernel/osrelease");
        if (hasModule(release, module)) {
            return asRoot("modprobe " + module);
        }
        String extra = "linux-modules-extra-" + release;
        if (machine.lines("/etc/os-release").contains("ID=ubuntu") && !release.contains("microsoft")) {
            return asRoot("apt-get install -y " + extra) + " && " + asRoot("modprobe " + module);
        }
        return "boot a kernel with CONFIG_" + option;
    }

    private boolean hasModule(String release, String module) {
        String file = "/" + module + ".ko";
        return machine.lines("/lib/modules/" + release + "/modules.dep").stream()
                .anyMatch(line -> line.split(":", 2)[0].replace('-', '_').contains(file.replace('-', '_')));
    }
}
