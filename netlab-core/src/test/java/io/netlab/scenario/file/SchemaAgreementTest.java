package io.netlab.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.netlab.error.Problems;
import io.netlab.scenario.yaml.YamlText;
import io.netlab.scenario.yaml.YamlTree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reader and the JSON Schema are made of the same keys and types: here they are asked about the same files. */
class SchemaAgreementTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ScenarioSchema.render(), InputFormat.JSON);

    static Stream<String> goodTexts() {
        return Stream.concat(BundledTexts.byFile().values().stream(), GOOD.stream());
    }

    private static final List<String> GOOD = List.of(
            "netlab: 1",
            "netlab: 1\nnamespaces:",
            "netlab: 1\nnamespaces: { 1: {}, true: , ns: { lo: down } }",
            "netlab: 1\nbridges: { b: { stp: yes, ageing-time: 30s, mtu: 1400, address: 10.0.0.1/8 } }",
            "netlab: 1\nbridges: { b: { stp: true, nf-call-iptables: off } }",
            "netlab: 1\nlinks: [{ type: vxlan, name: v, id: 42, local: 10.0.0.1, remote: 10.0.0.2, port: 4789, learning: no }]",
            "netlab: 1\nlinks: [{ type: bridge, name: b, arp: no, multicast: yes, promisc: yes, allmulticast: no, stp: yes }]",
            "netlab: 1\nchecks: [{ rule: -A FORWARD -j DROP }, { rule: iptables -t nat -A POSTROUTING -j MASQUERADE }]",
            "netlab: 1\nlinks: [{ type: macvlan, name: m, parent: lo, mode: vepa }, { type: ifb, name: i }]",
            "netlab: 1\nroutes: [{ to: 10.0.0.0/8, type: blackhole, metric: 5 }, { to: default, dev: lo, family: ipv6 }]",
            "netlab: 1\nroutes: [{ to: 10.0.0.0/8, nexthops: [{ dev: lo, weight: 2 }, { dev: lo }] }]",
            "netlab: 1\nneighbours: [{ address: 10.0.0.1, lladdr: \"02:00:00:00:00:01\", dev: lo }]",
            "netlab: 1\nfdb: [{ lladdr: \"02:00:00:00:00:01\", dev: lo, dst: 10.0.0.1, vlan: 3, static: yes }]",
            "netlab: 1\nrules: [{ priority: 100, from: 10.0.0.0/8, iif: lo, fwmark: 1, table: 100 }]",
            "netlab: 1\nfirewall: [{ family: both, rules: [\"-N DOCKER\", \"-P FORWARD DROP\", \"-t nat -A POSTROUTING -j MASQUERADE\"] }]",
            "netlab: 1\nservers: [{ tcp: 80 }, { udp: 53, address: \"::1\" }]",
            "netlab: 1\nsteps: [{ run: true, prints: 1, fails: no }, { check: { sysctl: net.ipv4.ip_forward, value: 0 } }]",
            "netlab: 1\nchecks: [{ http: \"http://[::1]/x\", status: 404 }, { listens: 80, protocol: udp }]",
            "netlab: 1\nchecks: [{ path: 10.0.0.1, hops: [] }, { neighbour: 10.0.0.1 }, { route: default }]",
            "netlab: 1\nparameters: { n: { default: 2, max: 9 } }\nhost: { lo: up }\nrepeat: [{ count: \"${n}\" }]");

    @ParameterizedTest
    @MethodSource("goodTexts")
    void bothTakeWhatIsRight(String text) {
        assertThat(Mistakes.inText(text, Map.of())).isEmpty();
        assertThat(schemaFaults(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- a",
                "netlab: 2",
                "netlab: one",
                "title: no version",
                "netlab: 1\ntitel: a",
                "netlab: 1\nnamespaces: [a]",
                "netlab: 1\nnamespaces: { a: up }",
                "netlab: 1\nnamespaces: { a: { lo: maybe } }",
                "netlab: 1\nbridges: { b: { stp: maybe } }",
                "netlab: 1\nbridges: { b: { mtu: 10 } }",
                "netlab: 1\nbridges: { b: { mtu: \"1500\" } }",
                "netlab: 1\nbridges: { b: { ageing-time: 30 } }",
                "netlab: 1\nlinks: { a: b }",
                "netlab: 1\nlinks: [{ name: a }]",
                "netlab: 1\nlinks: [{ type: vet, name: a }]",
                "netlab: 1\nlinks: [{ type: veth, name: a }]",
                "netlab: 1\nlinks: [{ type: dummy, name: a, peer: { name: b } }]",
                "netlab: 1\nlinks: [{ type: vxlan, name: a, id: 99999999 }]",
                "netlab: 1\nlinks: [{ type: dummy, name: a, mac: x }]",
                "netlab: 1\nlinks: [{ type: dummy, name: averyverylongname }]",
                "netlab: 1\nroutes: [{ via: 10.0.0.1 }]",
                "netlab: 1\nfirewall: [{ rules: -A }]",
                "netlab: 1\nfirewall: [{}]",
                "netlab: 1\nservers: [{ tcp: 0 }]",
                "netlab: 1\nservers: [{ sctp: 1 }]",
                "netlab: 1\nservers: [{ tcp: 1, udp: 1 }]",
                "netlab: 1\nsteps: [{ run: [a] }]",
                "netlab: 1\nsteps: [{ run: a, end: b }]",
                "netlab: 1\nchecks: [{ ping: 10.0.0.1, expect: fail }]",
                "netlab: 1\nchecks: [{ ping: 10.0.0.1, within: soon }]",
                "netlab: 1\nchecks: [{ pong: 10.0.0.1 }]",
                "netlab: 1\nchecks: [{ ping: 10.0.0.1, tcp: \"10.0.0.1:80\" }]",
                "netlab: 1\nchecks: [ping]",
                "netlab: 1\nchecks: [{ rule: -P FORWARD DROP }]",
                "netlab: 1\nchecks: [{ rule: -N DOCKER }]",
                "netlab: 1\nrepeat: [{ count: 1, repeat: [] }]",
                "netlab: 1\nparameters: { n: 3 }",
                "netlab: 1\nrepeat: [{}]",
                "netlab: 1\nrepeat: [{ count: 1, lniks: [] }]",
            })
    void bothRefuseWhatIsOfTheWrongForm(String text) {
        assertThat(Mistakes.inText(text, Map.of())).isNotEmpty();
        assertThat(schemaFaults(text)).isNotEmpty();
    }

    @Test
    void aBridgeHasTheSameKeysWhereverItIsDeclared() {
        JsonNode properties =
                JsonMapper.shared().readTree(ScenarioSchema.render()).get("properties");
        JsonNode inBridges =
                properties.get("bridges").get("additionalProperties").get("properties");
        JsonNode inLinks = properties
                .get("links")
                .get("items")
                .get("anyOf")
                .valueStream()
                .map(shape -> shape.get("properties"))
                .filter(keys -> keys.has("stp"))
                .findFirst()
                .orElseThrow();

        Set<String> keys = new TreeSet<>(inLinks.propertyNames());
        keys.removeAll(Set.of("type", "name"));
        assertThat(keys).isEqualTo(new TreeSet<>(inBridges.propertyNames()));
    }

    @Test
    void everyKeyIsDescribed() {
        assertThat(ScenarioSchema.render())
                .contains("\"description\": \"The gateway of the default route")
                .doesNotContain("\"description\": \"\"");
    }

    static List<String> schemaFaults(String text) {
        String json = JsonOfYaml.of(YamlTree.parse(new YamlText("web.yaml", text), new Problems()));
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
