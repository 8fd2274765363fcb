package io.netlab.docker;

import io.netlab.net.IpPrefix;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The subnets that the engine gives to networks that ask for none, in its order (libnetwork's {@code ipamutils}). */
public final class PredefinedPools {
    /** All of them. */
    public static final List<IpPrefix> ALL = Stream.concat(
                    IntStream.rangeClosed(17, 31).mapToObj(second -> "172." + second + ".0.0/16"),
                    IntStream.range(0, 16).mapToObj(sixteenth -> "192.168." + 16 * sixteenth + ".0/20"))
            .map(IpPrefix::parse)
            .toList();

    private PredefinedPools() {}
}
