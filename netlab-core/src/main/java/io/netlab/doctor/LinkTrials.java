package io.netlab.doctor;

import io.netlab.net.InterfaceName;
import io.netlab.netlink.BufferPool;
import io.netlab.netlink.NetlinkException;
import io.netlab.netlink.Request;
import io.netlab.netlink.WireTap;
import io.netlab.netlink.route.BridgeOptions;
import io.netlab.netlink.route.LinkKind;
import io.netlab.netlink.route.LinkRequest;
import io.netlab.netlink.route.LinkSettings;
import io.netlab.netlink.route.MacvlanMode;
import io.netlab.netlink.route.QdiscRequest;
import io.netlab.netlink.route.RouteSocket;
import io.netlab.netlink.route.VxlanOptions;
import io.netlab.sys.CloneFlag;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Asks the kernel for links of a kind, each time in a network namespace that ends with the asking. */
final class LinkTrials {
    private static final InterfaceName TRIED = new InterfaceName("tried");
    private static final InterfaceName LOWER = new InterfaceName("lower");
    private static final InterfaceName PEER = new InterfaceName("peer");

    private final Syscalls syscalls;

    LinkTrials(Syscalls syscalls) {
        this.syscalls = syscalls;
    }

    /** Why the kernel makes no link of the kind. */
    Optional<String> link(String kind) {
        return inNewNamespace(requests(kind));
    }

    /** Why the kernel makes no bridge that tells VLANs apart. */
    Optional<String> vlanFiltering() {
        LinkKind bridge = LinkKind.bridge(BridgeOptions.DEFAULTS.withVlanFiltering(true));
        return inNewNamespace(routes -> List.of(LinkRequest.create(LinkSettings.named(TRIED), bridge)));
    }

    /** Why the kernel cannot delay packets. */
    Optional<String> netem() {
        return inNewNamespace(routes -> List.of(QdiscRequest.netem(lower(routes), 0, 0, 0, 0)));
    }

    /** Why the kernel cannot bound how much a link sends. */
    Optional<String> tbf() {
        long rate = 1_000_000;
        return inNewNamespace(routes -> List.of(QdiscRequest.tbf(lower(routes), rate, rate, rate)));
    }

    private interface Plan {
        List<Request> requests(RouteSocket routes);
    }

    private Optional<String> attempt(Plan plan) {
        try (RouteSocket routes = RouteSocket.open(syscalls, new BufferPool(), WireTap.NONE)) {
            routes.apply(plan.requests(routes));
            return Optional.empty();
        } catch (NetlinkException refused) {
            String words = refused.extendedAck().message();
            return Optional.of(refused.errno().symbol() + ": "
                    + (words.isEmpty() ? refused.errno().text() : words));
        }
    }

    private static Plan requests(String kind) {
        LinkSettings tried = LinkSettings.named(TRIED);
        return switch (kind) {
            case "veth" -> routes -> List.of(LinkRequest.create(tried, LinkKind.veth(LinkSettings.named(PEER))));
            case "vxlan" -> routes -> List.of(LinkRequest.create(tried, LinkKind.vxlan(VxlanOptions.of(1))));
            case "macvlan" ->
                routes -> List.of(
                        LinkRequest.create(tried.withLower(lower(routes)), LinkKind.macvlan(MacvlanMode.BRIDGE)));
            case "ipvlan", "ipvtap", "macvtap", "vlan" ->
                routes -> List.of(LinkRequest.create(tried.withLower(lower(routes)), LinkKind.of(kind)));
            default -> routes -> List.of(LinkRequest.create(tried, LinkKind.of(kind)));
        };
    }

    /** A cable to stand below what is tried; the index of its end. */
    private static int lower(RouteSocket routes) {
        routes.apply(LinkRequest.create(LinkSettings.named(LOWER), LinkKind.veth(LinkSettings.named(PEER))));
        return routes.link(LOWER).orElseThrow().index();
    }

    /** On a thread of its own, with which the namespace ends: nothing made in it has to be taken away. */
    private Optional<String> inNewNamespace(Plan plan) {
        FutureTask<Optional<String>> task = new FutureTask<>(() -> {
            try {
                syscalls.unshare(CloneFlag.NEWNET);
                return attempt(plan);
            } catch (SyscallException refused) {
                return Optional.of(String.valueOf(refused.getMessage()));
            }
        });
        new Thread(task, "trial").start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
