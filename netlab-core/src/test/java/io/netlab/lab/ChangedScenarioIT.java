package io.netlab.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.op.FirewallOp;
import io.netlab.op.NetworkOp;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A lab that was built to one scenario becomes another: what is said no longer is taken back. */
class ChangedScenarioIT {
    private static final String CABLE =
            "links: [{ type: veth, name: eth0, address: 10.0.0.1/24, peer: { name: eth1 } }";

    private final Scenes scenes = new Scenes();

    @AfterEach
    void close() {
        scenes.close();
    }

    /** Becomes the one and then the other; what was done for the other. Afterwards there is nothing left to do. */
    private List<NetworkOp> change(List<String> from, List<String> to) {
        scenes.become(from.toArray(String[]::new));
        List<NetworkOp> ops = scenes.become(to.toArray(String[]::new));
        assertThat(scenes.plan(to.toArray(String[]::new))).isEmpty();
        return ops;
    }

    private String sysctl(String node, String key) {
        return scenes.run((node.equals("host") ? "" : "ip netns exec " + node + " ") + "sh -c 'sysctl -n " + key + "'")
                .strip();
    }

    @Test
    void putsASettingThatIsSaidNoLongerBackToWhatItIsAtBirth() {
        List<NetworkOp> ops = change(
                List.of(
                        "host: { sysctls: { net.ipv4.ip_forward: 1, net.ipv4.ip_default_ttl: 9 } }",
                        "namespaces: { a: { sysctls: { net.ipv4.ip_default_ttl: 7, net.ipv4.conf.all.rp_filter: 2 } } }"),
                List.of("host: { sysctls: { net.ipv4.ip_forward: 1 } }", "namespaces: { a: }"));

        assertThat(ops).hasSize(3);
        assertThat(sysctl("host", "net.ipv4.ip_default_ttl")).isEqualTo("64");
        assertThat(sysctl("a", "net.ipv4.ip_default_ttl")).isEqualTo("64");
        assertThat(sysctl("a", "net.ipv4.conf.all.rp_filter")).isEqualTo("0");
        assertThat(sysctl("host", "net.ipv4.ip_forward")).isEqualTo("1");
    }

    @Test
    void putsASettingOfALinkBackToWhatTheNodeSaysOfLinksToCome() {
        String links = CABLE + "]";
        change(
                List.of(
                        "host: { sysctls: { net.ipv4.conf.eth0.proxy_arp: 1, net.ipv4.conf.eth0.rp_filter: 2 } }",
                        links),
                List.of("host: { sysctls: { net.ipv4.conf.default.rp_filter: 1 } }", links));

        assertThat(sysctl("host", "net.ipv4.conf.eth0.proxy_arp")).isEqualTo("0");
        assertThat(sysctl("host", "net.ipv4.conf.eth0.rp_filter")).isEqualTo("1");
    }

    @Test
    void forgetsTheSettingOfALinkThatIsGone() {
        assertThat(change(
                        List.of("host: { sysctls: { net.ipv4.conf.eth0.proxy_arp: 1 } }", CABLE + "]"),
                        List.of("title: nothing")))
                .noneMatch(NetworkOp.SetSysctl.class::isInstance);
    }

    @Test
    void takesAChainAwayThatIsSaidNoLonger() {
        List<NetworkOp> ops = change(
                List.of("firewall: [{ rules: [-N LAB, -A FORWARD -j LAB, \"-A LAB -p tcp --dport 80 -j ACCEPT\"] }]"),
                List.of("title: nothing"));

        assertThat(ops)
                .hasSize(3)
                .last()
                .isInstanceOfSatisfying(
                        FirewallOp.DeleteChain.class,
                        op -> assertThat(op.chain()).isEqualTo("LAB"));
        assertThat(scenes.run("iptables-save")).doesNotContain("LAB");
    }

    @Test
    void leavesAChainThatHasRulesOfSomebodyElse() {
        scenes.become("firewall: [{ family: both, rules: [-N LAB] }]");
        scenes.run("iptables -A LAB -j RETURN");

        scenes.become("title: nothing");

        assertThat(scenes.run("iptables-save")).contains(":LAB ");
        assertThat(scenes.run("ip6tables-save")).doesNotContain(":LAB ");
        assertThat(scenes.plan("title: nothing")).isEmpty();
    }

    private static String tunnel(String options) {
        return CABLE + ", { type: vxlan, name: vx0, id: 4, local: 10.0.0.1, dev: eth0" + options + " }]";
    }

    private String details(String link) {
        return scenes.run("ip -d link show " + link);
    }

    @Test
    void changesWhereATunnelLeadsTo() {
        List<NetworkOp> ops = change(List.of(tunnel(", remote: 10.0.0.2")), List.of(tunnel(", remote: 10.0.0.3")));

        assertThat(ops).isNotEmpty();
        assertThat(details("vx0")).contains("remote 10.0.0.3");
    }

    @Test
    void changesEveryOtherOptionOfATunnel() {
        change(List.of(tunnel(", ttl: 5, port: 4789")), List.of(tunnel(", ttl: 6, port: 4790, learning: no")));

        assertThat(details("vx0")).contains("ttl 6", "dstport 4790", "nolearning");
    }

    @Test
    void takesBackWhatATunnelIsToldNoLonger() {
        change(
                List.of(tunnel(", remote: 10.0.0.2, ttl: 5, port: 4790, learning: no")),
                List.of(tunnel(", remote: 10.0.0.2")));

        assertThat(details("vx0"))
                .contains("remote 10.0.0.2", "dstport 8472 ")
                .doesNotContain("ttl 5")
                .doesNotContain("nolearning");
    }

    @Test
    void changesTheModeAndTheParentOfAMacvlan() {
        String cables = CABLE + ", { type: macvlan, name: m0, ";
        change(
                List.of(cables + "parent: eth0, mode: private }]"),
                List.of(cables + "parent: eth1, mode: vepa, address: 10.7.0.1/24 }]"));

        assertThat(details("m0")).contains("m0@eth1", "macvlan mode vepa");
    }
}
