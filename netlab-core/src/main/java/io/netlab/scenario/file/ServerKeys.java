package io.netlab.scenario.file;

import io.netlab.check.Protocol;
import io.netlab.net.IpAddress;
import io.netlab.scenario.Server;
import io.netlab.scenario.draft.Draft;
import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Key;
import io.netlab.scenario.shape.Located;
import io.netlab.scenario.shape.OneShape;
import io.netlab.scenario.shape.Shape;
import io.netlab.scenario.shape.Type;
import io.netlab.topology.NodeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a file can say of servers. */
final class ServerKeys {
    private static final Key<Long> TCP = Key.required("tcp", Values.PORT, "The port; the server answers HTTP.");
    private static final Key<Long> UDP =
            Key.required("udp", Values.PORT, "The port; the server sends back what it gets.");
    private static final Key<IpAddress> ADDRESS =
            Key.optional("address", Values.ADDRESS, "The one address to listen on; all unless said.");

    /** An item of {@code servers}. */
    static final Type<OneShape.Chosen> SHAPE = OneShape.byKey("a server", shapes());

    private ServerKeys() {}

    private static Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        shapes.put(
                "tcp",
                new Shape(
                        "a server", "What listens over TCP while netlab checks.", List.of(TCP, LinkKeys.IN, ADDRESS)));
        shapes.put(
                "udp",
                new Shape(
                        "a server", "What listens over UDP while netlab checks.", List.of(UDP, LinkKeys.IN, ADDRESS)));
        return shapes;
    }

    /** The server, when all of it is right. */
    static Optional<Server> server(OneShape.Chosen chosen, Draft draft) {
        Fields fields = chosen.fields();
        Located<NodeName> node = Place.of(fields, LinkKeys.IN, draft);
        draft.use(node);
        return fields.isWhole() ? Optional.of(server(chosen, node.value())) : Optional.empty();
    }

    private static Server server(OneShape.Chosen chosen, NodeName node) {
        Fields fields = chosen.fields();
        boolean tcp = chosen.word().equals("tcp");
        int port = fields.get(tcp ? TCP : UDP).value().intValue();
        Set<IpAddress> address = fields.value(ADDRESS).map(Set::of).orElse(Set.of());
        return new Server(node, tcp ? Protocol.TCP : Protocol.UDP, port, address);
    }
}
