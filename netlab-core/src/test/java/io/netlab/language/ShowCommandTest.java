package io.netlab.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpPrefix;
import io.netlab.query.AddressQuery;
import io.netlab.query.AddressSelection;
import io.netlab.query.AddressTrait;
import io.netlab.query.LinkQuery;
import io.netlab.query.LinkSelection;
import io.netlab.query.NamespaceQuery;
import io.netlab.query.Query;
import io.netlab.query.ShowOptions;
import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ip link show}, {@code ip addr show} and {@code ip netns list} ask for. */
class ShowCommandTest {
    private static final NodeName HOST = NodeName.HOST;

    private static Command parse(String line) {
        return CommandLine.parse(line, HOST, Map.of()).get(0);
    }

    private static Query query(String line) {
        assertThat(parse(line)).as(line).isInstanceOf(Command.Show.class);
        return ((Command.Show) parse(line)).query();
    }

    private static ShowOptions options(String line) {
        return query(line) instanceof LinkQuery links ? links.options() : ((AddressQuery) query(line)).options();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ip link", "ip l", "ip link show", "ip li sh", "ip l list", "ip l l", "/sbin/ip link lst"})
    void allLinksAreShownByAnyBeginningOfTheWords(String line) {
        assertThat(query(line)).isEqualTo(new LinkQuery(HOST, ShowOptions.NONE, LinkSelection.ALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ip a", "ip addr", "ip address show", "ip a s", "ip ad l", "ip a ls"})
    void allAddressesAreShownByAnyBeginningOfTheWords(String line) {
        assertThat(query(line))
                .isEqualTo(new AddressQuery(HOST, ShowOptions.NONE, LinkSelection.ALL, AddressSelection.ALL));
    }

    @Test
    void anSBehindLinkSetsAndDoesNotShow() {
        assertThat(parse("ip l s lo up")).isInstanceOf(Command.Ops.class);
    }

    @Test
    void optionsMayBeShortenedAndRepeated() {
        ShowOptions all = new ShowOptions(Optional.of(AddressFamily.IPV6), true, true, true, true, 2, true, true, true);

        assertThat(options("ip -br -j -p -d -s -s -o -c -N -6 a")).isEqualTo(all);
        assertThat(options("ip --brief -json -pretty -details -stats -statistics -oneline -color -Numeric -6 a"))
                .isEqualTo(all);
    }

    @Test
    void colourIsOnOrOffWhenItIsSaid() {
        assertThat(options("ip -c=always l").colour()).isTrue();
        assertThat(options("ip -color=never l").colour()).isFalse();
        assertThat(parse("ip -c=auto l")).isInstanceOf(Command.Program.class);
    }

    @Test
    void theProgramToAskInsteadHasTheSameWordsInTheNodeThatWasNamed() {
        assertThat(parse("ip -n web -br link show up"))
                .isEqualTo(new Command.Show(
                        new LinkQuery(
                                NodeName.of("web"),
                                options("ip -br link"),
                                new LinkSelection(
                                        Optional.empty(), true, Optional.empty(), Optional.empty(), Optional.empty())),
                        new Command.Program(NodeName.of("web"), List.of("ip", "-br", "link", "show", "up"))));
    }

    @Test
    void linksAreChosen() {
        LinkSelection ports = new LinkSelection(
                Optional.of("up0"), true, Optional.of("br0"), Optional.of("veth"), Optional.of("bridge"));

        assertThat(query("ip link show dev up0 up master br0 type veth type bridge_slave"))
                .isEqualTo(new LinkQuery(HOST, ShowOptions.NONE, ports));
        assertThat(query("ip link show type bridge_slave up0 type veth master br0 up"))
                .isEqualTo(new LinkQuery(HOST, ShowOptions.NONE, ports));
    }

    @Test
    void aWordOfTheCommandCanNameALinkBehindDev() {
        assertThat(((LinkQuery) query("ip link show dev up")).links().dev()).contains("up");
    }

    @Test
    void addressesAreChosen() {
        AddressSelection chosen = new AddressSelection(
                Optional.of(253),
                Optional.of(IpPrefix.parse("10.0.0.0/8")),
                Optional.of("eth0:*"),
                Map.of(
                        AddressTrait.SECONDARY, false,
                        AddressTrait.PERMANENT, false,
                        AddressTrait.TENTATIVE, false,
                        AddressTrait.NODAD, true));

        AddressQuery query = (AddressQuery)
                query("ip addr show scope link to 10.0.0.0/8 label 'eth0:*' primary dynamic -tentative nodad");

        assertThat(query.addresses()).isEqualTo(chosen);
        assertThat(query.links()).isEqualTo(LinkSelection.ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ip link show group default",
                "ip link show vrf red",
                "ip link show nomaster",
                "ip link show a b",
                "ip link show dev",
                "ip link show help",
                "ip link show h",
                "ip link show to 10.0.0.1",
                "ip link show primary",
                "ip link show -tentative",
                "ip addr show temporary",
                "ip addr show -temporary",
                "ip addr show to 10/8",
                "ip addr show to default",
                "ip addr show scope 256",
                "ip addr show scope far",
                "ip addr show label '[ab]'",
                "ip -4 addr show to fd00::/8",
                "ip -h link",
                "ip -iec -h -s link",
                "ip -r addr",
                "ip -t link",
                "ip -f inet addr",
                "ip -0 addr",
                "ip -a netns",
                "ip netns list-id",
                "ip netns list x",
                "ip netns identify self",
                "ip netns identify 0",
                "ip netns pids",
                "ip netns monitor",
                "ip addr save",
                "ip addr showdump",
                "ip link xstats type bridge"
            })
    void whatIsRareOrWrongIsLeftToTheRealProgram(String line) {
        assertThat(parse(line)).isInstanceOf(Command.Program.class);
    }

    @Test
    void namespacesAreListedIdentifiedAndSearched() {
        NamespaceQuery names = new NamespaceQuery(HOST, ShowOptions.NONE, new NamespaceQuery.Names());

        for (String line : List.of("ip netns", "ip netn l", "ip net show", "ip netns s", "ip netns ls")) {
            assertThat(query(line)).as(line).isEqualTo(names);
        }
        assertThat(((NamespaceQuery) query("ip netns identify 4711")).subject())
                .isEqualTo(new NamespaceQuery.NameOf(OptionalLong.of(4711)));
        assertThat(((NamespaceQuery) query("ip netns i")).subject())
                .isEqualTo(new NamespaceQuery.NameOf(OptionalLong.empty()));
        assertThat(((NamespaceQuery) query("ip netns pids web")).subject())
                .isEqualTo(new NamespaceQuery.ProcessesIn("web"));
    }
}
