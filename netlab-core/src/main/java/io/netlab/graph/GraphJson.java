package io.netlab.graph;

import io.netlab.net.IpPrefix;
import io.netlab.text.JsonText;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.Route;
import io.netlab.topology.Route.Option;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/**
 * A network as JSON, for programs: everything that the graph knows, nothing abbreviated. Fields may be added, but keep
 * their names and meanings while {@code version} is 1:
 *
 * <pre>
 * {"version": 1,
 *  "nodes": [{"name", "kind": "host|namespace|process", "forwards": true|false,
 *             "links": [{"name", "kind", "state": "up|down|unknown", "addresses": ["172.17.0.2/16"],
 *                        "bridge": "docker0", "mac", "mtu", "alias",
 *                        "id", "parent"}],
 *             "routes": [{"type", "to": "0.0.0.0/0", "hops": [{"via", "dev"}], "source", "metric", "table"}],
 *             "firewall": [{"family", "table", "chain", "match": ["-s", ...]}]}],
 *  "cables": [{"kind": "veth|tunnel", "ends": [{"node", "link"}, {"node", "link"}], "carries": true|false}]}
 * </pre>
 *
 * What is not said of a link or route has no field. {@code id} is a vxlan's, {@code parent} a macvlan's;
 * {@code carries} is false when an end is down.
 */
public final class GraphJson {
    private static final int VERSION = 1;

    private final Graph graph;
    private final JsonGenerator json;

    private GraphJson(Graph graph, JsonGenerator json) {
        this.graph = graph;
        this.json = json;
    }

    /** The JSON text. */
    public static String render(Graph graph) {
        return JsonText.of(json -> new GraphJson(graph, json).write());
    }

    private void write() {
        json.writeStartObject();
        json.writeNumberProperty("version", VERSION);
        json.writeArrayPropertyStart("nodes");
        graph.nodes().forEach(this::node);
        json.writeEndArray();
        json.writeArrayPropertyStart("cables");
        graph.cables().forEach(this::cable);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void node(GraphNode node) {
        json.writeStartObject();
        json.writeStringProperty("name", node.name().text());
        json.writeStringProperty("kind", node.node().kind().word());
        json.writeBooleanProperty("forwards", Facts.forwards(node.node()));
        json.writeArrayPropertyStart("links");
        node.ports().forEach(this::link);
        json.writeEndArray();
        json.writeArrayPropertyStart("routes");
        RouteLabels.sorted(node.node().routes()).forEach(this::route);
        json.writeEndArray();
        firewall(node);
        json.writeEndObject();
    }

    private void link(Port port) {
        json.writeStartObject();
        json.writeStringProperty("name", port.name());
        json.writeStringProperty("kind", port.link().kind().word());
        json.writeStringProperty("state", port.state());
        JsonText.strings(
                json,
                "addresses",
                port.addresses().stream().map(IpPrefix::toString).toList());
        settings(port);
        if (port.link().kind() instanceof LinkKind.Vxlan vxlan) {
            json.writeNumberProperty("id", vxlan.id());
        }
        if (port.link().kind() instanceof LinkKind.Macvlan macvlan) {
            json.writeStringProperty("parent", macvlan.parent().name().text());
        }
        json.writeEndObject();
    }

    private void settings(Port port) {
        port.link().master().ifPresent(bridge -> json.writeStringProperty("bridge", bridge.text()));
        port.link()
                .setting(LinkSetting.Mac.class)
                .ifPresent(mac -> json.writeStringProperty("mac", mac.address().toString()));
        port.link().setting(LinkSetting.Mtu.class).ifPresent(mtu -> json.writeNumberProperty("mtu", mtu.bytes()));
        port.link()
                .setting(LinkSetting.Alias.class)
                .ifPresent(alias -> json.writeStringProperty("alias", alias.text()));
    }

    private void route(Route route) {
        json.writeStartObject();
        json.writeStringProperty("type", route.type().word());
        json.writeStringProperty("to", route.to().toString());
        json.writeArrayPropertyStart("hops");
        Option.find(route.options(), Option.Multipath.class)
                .ifPresentOrElse(paths -> paths.hops().forEach(hop -> hop(hop.options())), () -> hop(route.options()));
        json.writeEndArray();
        Option.find(route.options(), Option.Source.class)
                .ifPresent(source ->
                        json.writeStringProperty("source", source.address().toString()));
        Option.find(route.options(), Option.Metric.class)
                .ifPresent(metric -> json.writeNumberProperty("metric", metric.value()));
        Option.find(route.options(), Option.Table.class)
                .ifPresent(table -> json.writeNumberProperty("table", table.number()));
        json.writeEndObject();
    }

    private void hop(Set<Option> options) {
        json.writeStartObject();
        Option.find(options, Option.Via.class)
                .ifPresent(via -> json.writeStringProperty("via", via.gateway().toString()));
        Option.find(options, Option.Dev.class)
                .ifPresent(dev -> json.writeStringProperty("dev", dev.name().text()));
        json.writeEndObject();
    }

    private void firewall(GraphNode node) {
        json.writeArrayPropertyStart("firewall");
        node.node().firewall().forEach(rule -> {
            json.writeStartObject();
            json.writeStringProperty("family", lower(rule.family()));
            json.writeStringProperty("table", rule.table());
            json.writeStringProperty("chain", rule.chain());
            JsonText.strings(json, "match", rule.match());
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private void cable(Cable cable) {
        json.writeStartObject();
        json.writeStringProperty("kind", lower(cable.kind()));
        json.writeArrayPropertyStart("ends");
        end(cable.one());
        end(cable.other());
        json.writeEndArray();
        json.writeBooleanProperty("carries", !graph.isBroken(cable));
        json.writeEndObject();
    }

    private void end(LinkRef ref) {
        json.writeStartObject();
        json.writeStringProperty("node", ref.node().text());
        json.writeStringProperty("link", ref.name().text());
        json.writeEndObject();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
