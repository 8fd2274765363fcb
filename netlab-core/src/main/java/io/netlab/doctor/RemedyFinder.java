package io.netlab.doctor;

import java.util.Locale;

/** Finds the command that mends a need which is not met. */
final class RemedyFinder implements Need.Visitor<String> {
    private final Remedies remedies;

    RemedyFinder(Remedies remedies) {
        this.remedies = remedies;
    }

    /** The command, or a sentence where no command can mend it. */
    String of(Need need) {
        return need.accept(this);
    }

    @Override
    public String visit(Need.LinksOf need) {
        return remedies.module(need.kind(), need.kind().toUpperCase(Locale.ROOT));
    }

    @Override
    public String visit(Need.ProgramNamed need) {
        return remedies.install(need.name());
    }

    /** Features of the kernel come with modules, save a few. */
    @Override
    public String visit(Need.OfFeature need) {
        Feature feature = need.feature();
        if (!feature.programs().isEmpty()) {
            return remedies.install(feature.programs().get(0));
        }
        if (feature.isLinkKind()) {
            return visit(new Need.LinksOf(feature.id()));
        }
        return ofKernel(feature);
    }

    private String ofKernel(Feature feature) {
        return switch (feature) {
            case BR_NETFILTER -> remedies.module("br_netfilter", "BRIDGE_NETFILTER");
            case NETEM -> remedies.module("sch_netem", "NET_SCH_NETEM");
            case TBF -> remedies.module("sch_tbf", "NET_SCH_TBF");
            case NAT -> remedies.module("nft_masq", "NFT_MASQ");
            case OVERLAY -> remedies.module("overlay", "OVERLAY_FS");
            case VLAN_FILTERING -> "boot a kernel with CONFIG_BRIDGE_VLAN_FILTERING";
            case IPV6 -> "boot without ipv6.disable=1 on the kernel's command line";
            case TUN -> remedies.tun();
            case PING_SOCKETS -> remedies.sysctl("net.ipv4.ping_group_range", "\"0 2147483647\"");
            case USER_NAMESPACES -> remedies.sysctl("kernel.unprivileged_userns_clone", "1");
            case NAMESPACE_LIMITS -> remedies.sysctl("user.max_user_namespaces", "15000");
            case APPARMOR -> remedies.sysctl("kernel.apparmor_restrict_unprivileged_userns", "0");
            case CGROUPS -> "systemd-run --user --scope -p Delegate=yes ./netlab";
            case JAVA -> remedies.install("openjdk-17-jre-headless");
            case SEALED_LAB -> "./netlab doctor says what is missing";
            // These have programs or are kinds of links, and were answered before.
            case VETH,
                    BRIDGE,
                    VXLAN,
                    MACVLAN,
                    IPVLAN,
                    DUMMY,
                    IFB,
                    UTIL_LINUX,
                    IPTABLES,
                    IP6TABLES,
                    NFT,
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
                    MAVEN -> "./netlab doctor";
        };
    }
}
