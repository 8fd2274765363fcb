package io.netlab.probe;

import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.netlink.route.Link;
import io.netlab.query.PingRequest;
import io.netlab.query.PingRequest.Manner;
import java.util.Optional;

/**
 * Whom a ping goes to.
 *
 * @param name as it is called in the statistics
 * @param scope the index of the link behind {@code %}, or 0
 * @param named whether addresses are to be shown with their names
 */
record PingTarget(String name, IpAddress address, int scope, boolean named) {
    /** Finds the destination of a request; throws PingFault when there is none of that name. */
    static PingTarget find(NetworkNamespace from, PingRequest request) {
        String text = request.destination();
        int zone = text.indexOf('%');
        Optional<IpAddress> literal = HostNames.literal(zone < 0 ? text : text.substring(0, zone));
        if (literal.isPresent()) {
            IpAddress address = literal.get();
            refuseOtherFamily(request, address.family());
            return new PingTarget(text, address, zone < 0 ? 0 : scope(from, text, zone), false);
        }
        HostNames.Host host = new HostNames(from).find(text, request.settings().family());
        return new PingTarget(
                host.name(), host.address(), 0, !request.settings().is(Manner.NUMERIC));
    }

    private static void refuseOtherFamily(PingRequest request, AddressFamily family) {
        if (request.settings().family().filter(wanted -> wanted != family).isPresent()) {
            throw new PingFault(request.destination() + ": Address family for hostname not supported");
        }
    }

    private static int scope(NetworkNamespace from, String text, int zone) {
        String name = text.substring(zone + 1);
        Optional<Link> link =
                InterfaceName.faultOf(name).isEmpty() ? from.routes().link(InterfaceName.of(name)) : Optional.empty();
        return link.map(Link::index).orElseThrow(() -> new PingFault(text + ": Name or service not known"));
    }

    boolean isIpv4() {
        return address.family() == AddressFamily.IPV4;
    }
}
