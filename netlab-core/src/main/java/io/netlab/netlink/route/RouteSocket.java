package io.netlab.netlink.route;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.netlink.Answer;
import io.netlab.netlink.BufferPool;
import io.netlab.netlink.Message;
import io.netlab.netlink.NetlinkException;
import io.netlab.netlink.NetlinkSocket;
import io.netlab.netlink.Request;
import io.netlab.netlink.WireTap;
import io.netlab.sys.Errno;
import io.netlab.sys.Syscalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads and changes the links, addresses, routes, neighbours and rules of the namespace in which it was opened. */
public final class RouteSocket implements AutoCloseable {
    private final NetlinkSocket socket;
    private final RouteProtocol protocol;

    private RouteSocket(NetlinkSocket socket, RouteProtocol protocol) {
        this.socket = socket;
        this.protocol = protocol;
    }

    /** Opens a socket in the network namespace of the calling thread. */
    public static RouteSocket open(Syscalls syscalls, BufferPool buffers, WireTap tap) {
        RouteProtocol protocol = new RouteProtocol();
        return new RouteSocket(NetlinkSocket.open(syscalls, buffers, protocol, tap), protocol);
    }

    /** Sends one request. Throws NetlinkException when the kernel refuses it. */
    public void apply(Request request) {
        apply(List.of(request));
    }

    /**
     * Sends requests together; the kernel carries them out in order. Throws NetlinkException for the first that it
     * refuses, the others suppressed within; those behind it were carried out all the same.
     */
    public void apply(List<Request> requests) {
        List<NetlinkException> refusals = new ArrayList<>();
        attempt(requests).forEach(outcome -> outcome.ifPresent(refusals::add));
        if (refusals.isEmpty()) {
            return;
        }
        NetlinkException first = refusals.get(0);
        refusals.subList(1, refusals.size()).forEach(first::addSuppressed);
        throw first;
    }

    /** Sends requests together, and says of each, in their order, whether it was refused. */
    public List<Optional<NetlinkException>> attempt(List<Request> requests) {
        List<Optional<NetlinkException>> outcomes = new ArrayList<>(requests.size());
        socket.exchange(requests).forEach(answer -> outcomes.add(answer.refusal(protocol)));
        return outcomes;
    }

    /** All links. */
    public List<Link> links() {
        return links(LinkRequest.list());
    }

    /** The links that a list request of {@link LinkRequest} asks for. */
    public List<Link> links(Request request) {
        return socket.dump(request).stream()
                .map(message -> Link.decode(message.payload()))
                .toList();
    }

    /** The link of that name. */
    public Optional<Link> link(InterfaceName name) {
        return ask(LinkRequest.get(name)).map(message -> Link.decode(message.payload()));
    }

    /** The link with that index. */
    public Optional<Link> link(int index) {
        return ask(LinkRequest.get(index)).map(message -> Link.decode(message.payload()));
    }

    /** The ports of the bridge with that index. */
    public List<Link> ports(int bridge) {
        return links().stream()
                .filter(link -> link.master().orElse(0) == bridge)
                .toList();
    }

    /** All addresses of both families. */
    public List<Address> addresses() {
        return socket.dump(AddressRequest.list()).stream()
                .map(message -> Address.decode(message.payload()))
                .toList();
    }

    /** The addresses of the link with that index. */
    public List<Address> addresses(int index) {
        return addresses().stream().filter(address -> address.index() == index).toList();
    }

    /** All routes of both families in all tables, IPv4 first. */
    public List<Route> routes() {
        List<Route> all = new ArrayList<>(routes(AddressFamily.IPV4));
        all.addAll(routes(AddressFamily.IPV6));
        return all;
    }

    /** All routes of a family in all tables. */
    public List<Route> routes(AddressFamily family) {
        return routes(RouteRequest.list(family));
    }

    /** The routes that a request asks for. */
    public List<Route> routes(Request request) {
        return socket.dump(request).stream()
                .map(message -> Route.decode(message.payload()))
                .toList();
    }

    /** Which way a packet to that address would take. Throws NetlinkException when there is none. */
    public Route routeTo(IpAddress destination) {
        return routeTo(RouteRequest.get(destination));
    }

    /** The way that a request asks for. Throws NetlinkException when there is none. */
    public Route routeTo(Request request) {
        return exchange(request).messages().stream()
                .map(message -> Route.decode(message.payload()))
                .findFirst()
                .orElseThrow();
    }

    /** The neighbours of both families. */
    public List<Neighbour> neighbours() {
        return neighbours(NeighbourRequest.list());
    }

    /** The forwarding tables of all bridges and VXLAN links. */
    public List<Neighbour> forwarding() {
        return neighbours(NeighbourRequest.listForwarding());
    }

    /** The neighbours or the entries of forwarding tables that a request asks for. */
    public List<Neighbour> neighbours(Request request) {
        return socket.dump(request).stream()
                .map(message -> Neighbour.decode(message.payload()))
                .toList();
    }

    /** All rules of both families, IPv4 first. */
    public List<Rule> rules() {
        List<Rule> all = new ArrayList<>(rules(AddressFamily.IPV4));
        all.addAll(rules(AddressFamily.IPV6));
        return all;
    }

    /** All rules of a family. */
    public List<Rule> rules(AddressFamily family) {
        return socket.dump(RuleRequest.list(family)).stream()
                .map(message -> Rule.decode(message.payload()))
                .toList();
    }

    /** The queueing disciplines of all links. */
    public List<Qdisc> qdiscs() {
        return socket.dump(QdiscRequest.list()).stream()
                .map(message -> Qdisc.decode(message.payload()))
                .toList();
    }

    /** The number by which this namespace knows the namespace of an open file, when it has one. */
    public OptionalInt namespaceId(int descriptor) {
        return exchange(NamespaceId.get(descriptor)).messages().stream()
                .map(message -> NamespaceId.decode(message.payload()).id())
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    /** Asks for one thing; nothing when the kernel does not have it. */
    private Optional<Message> ask(Request request) {
        Answer answer = socket.exchange(List.of(request)).get(0);
        if (answer.errno() == Errno.ENODEV) {
            return Optional.empty();
        }
        return checked(answer).messages().stream().findFirst();
    }

    private Answer exchange(Request request) {
        return checked(socket.exchange(List.of(request)).get(0));
    }

    private Answer checked(Answer answer) {
        answer.refusal(protocol).ifPresent(refusal -> {
            throw refusal;
        });
        return answer;
    }

    @Override
    public void close() {
        socket.close();
    }
}
