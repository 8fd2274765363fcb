package io.netlab.verify;

import io.netlab.netlink.route.Route;
import io.netlab.netlink.route.RouteKind;
import java.util.Locale;
import java.util.function.IntFunction;

/** Says a route as {@code ip route} does. */
public final class KernelRouteText {
    private KernelRouteText() {}

    /** {@code 172.17.0.3 dev eth0 src 172.17.0.2}; names of links by their index. */
    public static String of(Route route, IntFunction<String> names) {
        StringBuilder text = new StringBuilder();
        if (route.kind() != RouteKind.UNICAST) {
            text.append(route.kind().name().toLowerCase(Locale.ROOT)).append(' ');
        }
        text.append(destination(route));
        route.gateway().ifPresent(gateway -> text.append(" via ").append(gateway));
        route.device().ifPresent(index -> text.append(" dev ").append(names.apply(index)));
        route.preferredSource().ifPresent(source -> text.append(" src ").append(source));
        return text.toString();
    }

    private static String destination(Route route) {
        if (route.isDefault()) {
            return "default";
        }
        boolean single = route.destinationLength() == route.addressFamily().addressBits();
        return single
                ? route.destination().address().toString()
                : route.destination().toString();
    }
}
