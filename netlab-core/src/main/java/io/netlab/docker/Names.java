package io.netlab.docker;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The names that a container finds others by, in the networks that it is in itself. A name is looked for as it stands,
 * and then with its end taken for the name of a network: {@code a.b.c} in all, {@code a.b} in {@code c}, {@code a} in
 * {@code b.c} ({@code ResolveName} of libnetwork's {@code sandbox.go}).
 */
public final class Names {
    private final DockerEngine engine;

    /** The names of this engine's containers. */
    public Names(DockerEngine engine) {
        this.engine = engine;
    }

    /** What is known of a name: that there is one, and its addresses. */
    public record Answer(boolean isKnown, List<IpAddress> addresses) {
        private static final Answer UNKNOWN = new Answer(false, List.of());

        public Answer {
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * The addresses that a container hears for a name. One that is known, but not in this family, is known all the same:
     * nobody else is to be asked for it.
     */
    public Answer find(NodeName asking, String name, AddressFamily family) {
        List<Attachment> places = places(asking);
        for (Reading reading : readings(name)) {
            Answer answer = find(places, reading, family);
            if (answer.isKnown()) {
                return answer;
            }
        }
        return Answer.UNKNOWN;
    }

    /** The name, with its network behind a dot, that a container hears for an address. */
    public Optional<String> nameOf(NodeName asking, IpAddress address) {
        return places(asking).stream()
                .flatMap(place -> engine.in(place.network()).stream()
                        .filter(member -> member.place().addresses().contains(address))
                        .map(member -> member.container().name() + "."
                                + place.network().name()))
                .findFirst();
    }

    /** The networks with a name server, in the order in which a way out would be chosen among them. */
    private List<Attachment> places(NodeName asking) {
        return engine.container(asking)
                .map(container -> container.attachments().stream()
                        .filter(place -> !place.network().isDefault())
                        .sorted(Container.WAY_OUT_FIRST)
                        .toList())
                .orElse(List.of());
    }

    /** A name, and the network in which it is to be looked for; the empty text is any. */
    private record Reading(String name, String network) {}

    private static List<Reading> readings(String text) {
        String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        List<Reading> readings = new ArrayList<>(List.of(new Reading(name, "")));
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            readings.add(new Reading(name.substring(0, dot), name.substring(dot + 1)));
        }
        return readings;
    }

    private Answer find(List<Attachment> places, Reading reading, AddressFamily family) {
        boolean isKnown = false;
        for (Attachment place : places) {
            boolean isMeant = reading.network().isEmpty()
                    || reading.network().equals(place.network().name());
            List<Member> found = isMeant ? members(place, reading.name()) : List.of();
            List<IpAddress> addresses = found.stream()
                    .flatMap(member -> member.place().address(family).stream())
                    .toList();
            if (!addresses.isEmpty()) {
                return new Answer(true, addresses);
            }
            isKnown |= !found.isEmpty();
        }
        return new Answer(isKnown, List.of());
    }

    /** Those in the place's network that have the name; a name of the asking container's own comes first. */
    private List<Member> members(Attachment place, String name) {
        String meant = place.links().stream()
                .filter(link -> link.alias().equalsIgnoreCase(name))
                .map(link -> link.to().text())
                .findFirst()
                .orElse(name)
                .toLowerCase(Locale.ROOT);
        return engine.in(place.network()).stream()
                .filter(member -> member.names().anyMatch(meant::equals))
                .sorted(Comparator.comparing(member -> member.container().name()))
                .toList();
    }
}
