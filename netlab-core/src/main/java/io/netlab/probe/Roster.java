package io.netlab.probe;

import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.IpAddress;
import io.netlab.netlink.route.Address;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The nodes that take part in a batch of pings, numbered, and who of them has which address. */
final class Roster {
    private final Map<NetworkNamespace, Integer> numbers = new LinkedHashMap<>();
    private final Map<IpAddress, NetworkNamespace> owners = new HashMap<>();

    /** Reads the addresses of all senders. */
    Roster(List<PingTask> tasks) {
        for (PingTask task : tasks) {
            if (numbers.putIfAbsent(task.from(), numbers.size()) == null) {
                task.from().routes().addresses().stream()
                        .map(Address::local)
                        .flatMap(Optional::stream)
                        .forEach(address -> owners.putIfAbsent(address, task.from()));
            }
        }
    }

    /** The tasks as pairs of numbers. */
    List<Leg> legs(List<PingTask> tasks) {
        List<Leg> legs = new ArrayList<>();
        for (PingTask task : tasks) {
            int from = numbers.getOrDefault(task.from(), -1);
            legs.add(new Leg(legs.size(), from, numbers.getOrDefault(owners.get(task.to()), -1)));
        }
        return legs;
    }

    /** The nodes at both ends of these tasks, as far as they are known. */
    Collection<NetworkNamespace> endsOf(List<PingTask> tasks) {
        Set<NetworkNamespace> ends = new LinkedHashSet<>();
        for (PingTask task : tasks) {
            ends.add(task.from());
            Optional.ofNullable(owners.get(task.to())).ifPresent(ends::add);
        }
        return ends;
    }
}
