package io.netlab.doctor;

import static io.netlab.doctor.Importance.NEEDED;
import static io.netlab.doctor.Importance.OPTIONAL;
import static io.netlab.doctor.Importance.SCENARIOS;

import io.netlab.doctor.Need.LinksOf;
import io.netlab.doctor.Need.ProgramNamed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a machine may have or lack, in the order in which the doctor tells of it. */
public enum Feature {
    SEALED_LAB("sealed-lab", "a sealed lab", NEEDED, "nothing works until"),
    USER_NAMESPACES("user-namespaces", "user namespaces", NEEDED, "no lab can be made until"),
    NAMESPACE_LIMITS("namespace-limits", "namespace limits", NEEDED, "no lab can be made until"),
    APPARMOR("apparmor-userns", "AppArmor's consent", NEEDED, "no lab can be made until"),
    VETH("veth", "veth", NEEDED, "no cable can be made until", new LinksOf("veth")),
    BRIDGE("bridge", "bridge", NEEDED, "no switch can be made until", new LinksOf("bridge")),
    VXLAN("vxlan", "vxlan", SCENARIOS, "no tunnel between hosts until", new LinksOf("vxlan")),
    MACVLAN("macvlan", "macvlan", SCENARIOS, "no macvlan networks until", new LinksOf("macvlan")),
    IPVLAN("ipvlan", "ipvlan", OPTIONAL, "only for ipvlan networks", new LinksOf("ipvlan")),
    DUMMY("dummy", "dummy", OPTIONAL, "only for dummy links", new LinksOf("dummy")),
    IFB("ifb", "ifb", OPTIONAL, "only for shaping what comes in", new LinksOf("ifb")),
    VLAN_FILTERING("vlan-filtering", "VLANs on a bridge", OPTIONAL, "only for VLANs on a bridge"),
    NETEM("netem", "netem", OPTIONAL, "only for delay and loss on a cable"),
    TBF("tbf", "tbf", OPTIONAL, "only for slow cables"),
    TUN("tun", "tun/tap", OPTIONAL, "only for tap devices and Open vSwitch"),
    BR_NETFILTER("br-netfilter", "br_netfilter", SCENARIOS, "icc rules cannot work until"),
    IPV6("ipv6", "IPv6", SCENARIOS, "no IPv6 addresses until"),
    JAVA("java", "java", NEEDED, "netlab needs Java 17 or later"),
    UTIL_LINUX(
            "util-linux",
            "util-linux",
            NEEDED,
            "no lab can be made until",
            programs("unshare nsenter setpriv flock mount")),
    IPTABLES(
            "iptables",
            "iptables",
            SCENARIOS,
            "no firewall rules until",
            programs("iptables iptables-restore iptables-save")),
    IP6TABLES(
            "ip6tables",
            "ip6tables",
            SCENARIOS,
            "no IPv6 firewall rules until",
            programs("ip6tables ip6tables-restore ip6tables-save")),
    NAT("nat", "NAT", SCENARIOS, "SNAT and DNAT cannot work until"),
    NFT("nft", "nft", OPTIONAL, "only for rules written for nft", new ProgramNamed("nft")),
    PING_SOCKETS("ping-sockets", "ping sockets", SCENARIOS, "no ping check can work until"),
    CGROUPS("cgroups", "cgroups", OPTIONAL, "only to bound memory and processes"),
    SUBORDINATE_IDS("subordinate-ids", "subordinate ids", OPTIONAL, "only for other users within a lab"),
    UIDMAP("uidmap", "uidmap", OPTIONAL, "only for other users within a lab", programs("newuidmap newgidmap")),
    INIT("catatonit", "catatonit", OPTIONAL, "only as the init of containers", new ProgramNamed("catatonit")),
    OVERLAY("overlay", "overlay in a user namespace", OPTIONAL, "only for containers"),
    RUNC("runc", "runc", OPTIONAL, "only for containers", new ProgramNamed("runc")),
    CRUN("crun", "crun", OPTIONAL, "only in place of runc", new ProgramNamed("crun")),
    SKOPEO("skopeo", "skopeo", OPTIONAL, "only for images of a registry", new ProgramNamed("skopeo")),
    UMOCI("umoci", "umoci", OPTIONAL, "only for images of a registry", new ProgramNamed("umoci")),
    SLIRP("slirp4netns", "slirp4netns", OPTIONAL, "only for a way to the internet", new ProgramNamed("slirp4netns")),
    PASTA("pasta", "pasta", OPTIONAL, "only in place of slirp4netns", programs("pasta passt")),
    OPEN_VSWITCH(
            "openvswitch",
            "Open vSwitch",
            OPTIONAL,
            "only for Open vSwitch switches",
            programs("ovs-vsctl ovs-ofctl ovs-appctl ovs-vswitchd ovsdb-server ovsdb-tool")),
    IPROUTE2("iproute2", "iproute2", OPTIONAL, "only for what netlab does not know of ip", programs("ip bridge tc ss")),
    TCPDUMP("tcpdump", "tcpdump", OPTIONAL, "only to watch packets", new ProgramNamed("tcpdump")),
    TMUX("tmux", "tmux", OPTIONAL, "only for netlab's own tests", new ProgramNamed("tmux")),
    MAVEN("maven", "maven", OPTIONAL, "only to build netlab", new ProgramNamed("mvn"));

    private final String id;
    private final String label;
    private final Importance importance;
    private final String purpose;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, of records
    private final List<Need> provides;

    Feature(String id, String label, Importance importance, String purpose, Need... provides) {
        this.id = id;
        this.label = label;
        this.importance = importance;
        this.purpose = purpose;
        this.provides = List.of(provides);
    }

    private static Need[] programs(String names) {
        return Arrays.stream(names.split(" ", -1)).map(ProgramNamed::new).toArray(Need[]::new);
    }

    /** The feature that meets the need, if the doctor knows one. */
    public static Optional<Feature> meeting(Need need) {
        if (need instanceof Need.OfFeature known) {
            return Optional.of(known.feature());
        }
        return Arrays.stream(values())
                .filter(feature -> feature.provides.contains(need))
                .findFirst();
    }

    /** The feature of that id, if there is one. */
    public static Optional<Feature> ofId(String id) {
        return Arrays.stream(values()).filter(feature -> feature.id.equals(id)).findFirst();
    }

    /** The name of the JSON report, which stays. */
    public String id() {
        return id;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** How much is lost without it. */
    public Importance importance() {
        return importance;
    }

    /** What is lost without it, as words that the mending command can follow. */
    public String purpose() {
        return purpose;
    }

    /** The programs that it consists of; none for a feature of the kernel. */
    public List<String> programs() {
        return provides.stream()
                .filter(ProgramNamed.class::isInstance)
                .map(need -> ((ProgramNamed) need).name())
                .toList();
    }

    /** True for links that {@code ip link add} makes. */
    public boolean isLinkKind() {
        return provides.stream().anyMatch(LinksOf.class::isInstance);
    }
}
