package io.netlab.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.language.CommandLine;
import io.netlab.text.Page;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExplainTextTest {
    private static final Topology HOST = Topology.of(List.of(Node.empty(NodeName.HOST, Node.Kind.HOST)));

    @Test
    void anOldCommandIsToldInItsModernForm() {
        assertThat(told(account("brctl addbr br0"))).contains("  command    ip link add br0 type bridge\n");
    }

    @Test
    void aCommandThatIsModernAlreadyIsNotToldTwice() {
        assertThat(told(account("ip link add br0 type bridge"))).doesNotContain("  command ");
    }

    @Test
    void whatNobodyLookedAtIsNotSaidToBeUnchanged() {
        Account account = account("sysctl -w net.ipv4.ip_forward=1").between(HOST, HOST);

        assertThat(told(account)).contains("  changed    nothing in what was looked at\n");
    }

    @Test
    void nothingIsSaidOfChangesWhenNobodyLooked() {
        assertThat(told(account("sysctl -w net.ipv4.ip_forward=1"))).doesNotContain("changed");
    }

    @Test
    void aProgramIsToldWithItsArgumentsAndItsNamespace() {
        assertThat(told(account("ip netns exec ns1 iptables -t nat -nvL")))
                .contains("  asked      execve: iptables -t nat -nvL  in ns1\n");
    }

    @Test
    void firewallChangesThatFollowEachOtherAreOneTransaction() {
        String two = "iptables -t nat -N DOCKER\niptables -t nat -A DOCKER -j RETURN";

        assertThat(told(account(two)))
                .containsOnlyOnce("iptables-restore --noflush --wait, one transaction:")
                .contains("-N DOCKER\n             -A DOCKER -j RETURN\n             COMMIT\n");
    }

    private static Account account(String line) {
        return Account.of(line, NodeName.HOST, CommandLine.parse(line, NodeName.HOST, Map.of()));
    }

    private static String told(Account account) {
        return ExplainText.lines(account, Page.plain()).stream()
                .map(line -> line.on(Page.plain()) + "\n")
                .collect(Collectors.joining());
    }
}
