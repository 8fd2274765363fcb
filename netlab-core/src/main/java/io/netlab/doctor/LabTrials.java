package io.netlab.doctor;

import io.netlab.sys.SocketFlag;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Tries things for real, within a lab: with the kernel's own answer, not with what its version promises. */
final class LabTrials implements Trials, Need.Visitor<Optional<String>> {
    private static final int IPPROTO_ICMP = 1; // linux/in.h

    private final Machine machine;
    private final Syscalls syscalls;
    private final LinkTrials links;

    LabTrials(Machine machine, Syscalls syscalls) {
        this.machine = machine;
        this.syscalls = syscalls;
        this.links = new LinkTrials(syscalls);
    }

    /** What can be tried here; the rest is looked for outside. */
    static Set<Feature> features() {
        return EnumSet.of(
                Feature.VETH,
                Feature.BRIDGE,
                Feature.VXLAN,
                Feature.MACVLAN,
                Feature.IPVLAN,
                Feature.DUMMY,
                Feature.IFB,
                Feature.VLAN_FILTERING,
                Feature.NETEM,
                Feature.TBF,
                Feature.TUN,
                Feature.BR_NETFILTER,
                Feature.IPV6,
                Feature.IPTABLES,
                Feature.IP6TABLES,
                Feature.NAT,
                Feature.NFT,
                Feature.PING_SOCKETS,
                Feature.OVERLAY);
    }

    @Override
    public Optional<String> refusal(Need need) {
        return need.accept(this);
    }

    @Override
    public Optional<String> visit(Need.LinksOf need) {
        return links.link(need.kind());
    }

    @Override
    public Optional<String> visit(Need.ProgramNamed need) {
        return machine.programs().find(need.name()).isPresent()
                ? Optional.empty()
                : Optional.of(need.name() + " is not installed");
    }

    @Override
    public Optional<String> visit(Need.OfFeature need) {
        return switch (need.feature()) {
            case VETH, BRIDGE, VXLAN, MACVLAN, IPVLAN, DUMMY, IFB ->
                links.link(need.feature().id());
            case VLAN_FILTERING -> links.vlanFiltering();
            case NETEM -> links.netem();
            case TBF -> links.tbf();
            case TUN -> tun();
            case BR_NETFILTER -> file("/proc/sys/net/bridge");
            case IPV6 -> file("/proc/sys/net/ipv6");
            case IPTABLES -> FirewallTrials.filter("iptables");
            case IP6TABLES -> FirewallTrials.filter("ip6tables");
            case NAT -> FirewallTrials.nat();
            case NFT -> FirewallTrials.nft();
            case PING_SOCKETS -> pingSocket();
            case OVERLAY -> new OverlayTrial(syscalls).run();
            case SEALED_LAB,
                    USER_NAMESPACES,
                    NAMESPACE_LIMITS,
                    APPARMOR,
                    JAVA,
                    UTIL_LINUX,
                    CGROUPS,
                    SUBORDINATE_IDS,
                    UIDMAP,
                    INIT,
                    RUNC,
                    CRUN,
                    SKOPEO,
                    UMOCI,
                    SLIRP,
                    PASTA,
                    OPEN_VSWITCH,
                    IPROUTE2,
                    TCPDUMP,
                    TMUX,
                    MAVEN -> Optional.empty();
        };
    }

    private Optional<String> file(String name) {
        return machine.has(name) ? Optional.empty() : Optional.of(name + " is not there");
    }

    private Optional<String> tun() {
        try (FileChannel device =
                FileChannel.open(machine.file("/dev/net/tun"), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return device.isOpen() ? Optional.empty() : Optional.of("/dev/net/tun is closed");
        } catch (IOException e) {
            return Optional.of(FileWords.of(e));
        }
    }

    private Optional<String> pingSocket() {
        Optional<String> raw = icmp(SocketFlag.SOCK_RAW);
        return raw.isEmpty() ? raw : icmp(SocketFlag.SOCK_DGRAM);
    }

    private Optional<String> icmp(int type) {
        try {
            syscalls.close(syscalls.socket(SocketFlag.AF_INET, type | SocketFlag.SOCK_CLOEXEC, IPPROTO_ICMP));
            return Optional.empty();
        } catch (SyscallException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }
}
