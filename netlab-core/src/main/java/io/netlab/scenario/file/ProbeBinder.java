package io.netlab.scenario.file;

import io.netlab.check.Claim;
import io.netlab.check.Endpoint;
import io.netlab.error.Problems;
import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.scenario.draft.Draft;
import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Key;
import io.netlab.scenario.shape.Located;
import io.netlab.scenario.shape.OneShape.Chosen;
import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes claims of behaviour, and finds the addresses of targets that are named by their node. */
final class ProbeBinder {
    static final Set<String> VERBS = Set.of("ping", "tcp", "udp", "http", "nat", "path");

    private final Draft draft;
    private final Problems problems;

    ProbeBinder(Draft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    Optional<Claim> claim(Chosen said) {
        Fields fields = said.fields();
        NodeName from = use(fields);
        Optional<Located<Target>> target = fields.find(key(said.word()));
        Optional<IpAddress> address = target.flatMap(to -> address(to, fields));
        return address.filter(found -> fields.isWhole())
                .map(found ->
                        claim(said.word(), from, found, target.orElseThrow().value(), fields));
    }

    /** Uses the nodes that are spoken of, also by a check that is not right; returns the one that sends. */
    NodeName use(Fields fields) {
        Located<NodeName> from = Place.of(fields, ProbeKeys.FROM, draft);
        draft.useLater(from);
        fields.find(ProbeKeys.REACHES).ifPresent(draft::useLater);
        return from.value();
    }

    private static Claim claim(String verb, NodeName from, IpAddress to, Target target, Fields fields) {
        return switch (verb) {
            case "ping" -> ping(from, to, fields);
            case "tcp" -> new Claim.Tcp(from, new Endpoint(to, target.port()));
            case "udp" -> new Claim.Udp(from, new Endpoint(to, target.port()));
            case "http" -> http(from, to, target, fields);
            case "nat" -> nat(from, new Endpoint(to, target.port()), fields);
            default -> path(from, to, fields);
        };
    }

    private static Claim ping(NodeName from, IpAddress to, Fields fields) {
        int size = fields.value(ProbeKeys.SIZE).orElse(56L).intValue();
        return new Claim.Ping(from, to, size, fields.value(ProbeKeys.DF).orElse(false));
    }

    private static Claim http(NodeName from, IpAddress to, Target target, Fields fields) {
        int status = fields.value(ProbeKeys.STATUS).orElse(200L).intValue();
        String body = fields.value(ProbeKeys.BODY).orElse("");
        return new Claim.Http(from, new Endpoint(to, target.port()), target.path(), status, body);
    }

    private static Claim nat(NodeName from, Endpoint to, Fields fields) {
        Set<IpAddress> source = fields.value(ProbeKeys.SOURCE).map(Set::of).orElse(Set.of());
        Set<NodeName> reached = fields.value(ProbeKeys.REACHES).map(Set::of).orElse(Set.of());
        return new Claim.Nat(from, to, source, reached);
    }

    private static Claim path(NodeName from, IpAddress to, Fields fields) {
        List<IpAddress> hops =
                fields.get(ProbeKeys.HOPS).value().stream().map(Located::value).toList();
        return new Claim.Path(from, to, hops);
    }

    private static Key<Target> key(String verb) {
        return switch (verb) {
            case "ping" -> ProbeKeys.PING;
            case "tcp" -> ProbeKeys.TCP;
            case "udp" -> ProbeKeys.UDP;
            case "http" -> ProbeKeys.HTTP;
            case "nat" -> ProbeKeys.NAT;
            default -> ProbeKeys.PATH;
        };
    }

    private Optional<IpAddress> address(Located<Target> target, Fields fields) {
        if (!target.value().address().isEmpty()) {
            return Optional.of(target.value().address().get(0));
        }
        NodeName node = target.value().node().get(0);
        if (!draft.hasNode(node)) {
            draft.use(new Located<>(node, target.position()));
            return Optional.empty();
        }
        AddressFamily family = fields.value(ProbeKeys.FAMILY).orElse(AddressFamily.IPV4);
        List<IpAddress> addresses = globalAddresses(node, family);
        if (addresses.size() == 1) {
            return Optional.of(addresses.get(0));
        }
        boolean unknown = addresses.isEmpty() && draft.gaps().mayHaveAddresses(node);
        if (unknown || fields.isDoubtful(ProbeKeys.FAMILY)) {
            return Optional.empty();
        }
        String list = addresses.stream().map(IpAddress::toString).collect(Collectors.joining(", "));
        problems.add(
                target.position(),
                addresses.isEmpty()
                        ? node + " has no declared " + Values.familyWord(family) + " address: write the address"
                        : node + " has several addresses: " + list,
                addresses.isEmpty() ? "" : "write the one that is meant");
        return Optional.empty();
    }

    private List<IpAddress> globalAddresses(NodeName node, AddressFamily family) {
        return draft.links().stream()
                .filter(link -> link.node().value().equals(node))
                .flatMap(link -> link.addresses().stream())
                .map(prefix -> prefix.value().address())
                .filter(address -> address.family() == family && !address.isLinkLocal() && !address.isLoopback())
                .toList();
    }
}
