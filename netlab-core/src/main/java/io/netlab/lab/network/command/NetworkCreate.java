package io.netlab.lab.network.command;

import io.netlab.docker.LinkNames;
import io.netlab.docker.NetworkRequest;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code docker network create}. */
@Command(name = "create", description = "Create a network")
final class NetworkCreate implements Callable<Integer> {
    private static final String BRIDGE = "com.docker.network.bridge.";
    private static final Set<String> KNOWN = Set.of(
            BRIDGE + "name",
            BRIDGE + "enable_icc",
            BRIDGE + "enable_ip_masquerade",
            BRIDGE + "host_binding_ipv4",
            "com.docker.network.driver.mtu",
            "com.docker.network.host_ipv4");

    private final Desk desk;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli gives it before it calls
    private CommandSpec spec;

    @Parameters(paramLabel = "NETWORK")
    private String name = "";

    @Option(names = "--subnet", description = "Subnet in CIDR format")
    private List<String> subnets = new ArrayList<>();

    @Option(names = "--gateway", description = "Gateway for the subnet")
    private List<String> gateways = new ArrayList<>();

    @Option(names = "--ip-range", description = "Allocate addresses from a sub-range")
    private List<String> ranges = new ArrayList<>();

    @Option(names = "--internal", description = "Restrict external access to the network")
    private boolean internal;

    @Option(names = "--ipv6", description = "Enable IPv6 networking")
    private boolean ipv6;

    @Option(
            names = {"-d", "--driver"},
            description = "Driver to manage the network",
            defaultValue = "bridge")
    private String driver = "bridge";

    @Option(
            names = {"-o", "--opt"},
            description = "Driver specific options")
    private Map<String, String> options = new LinkedHashMap<>();

    NetworkCreate(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (!driver.equals("bridge")) {
            throw wrong("netlab has networks of the driver bridge, not of \"" + driver + "\"");
        }
        options.keySet().stream().filter(key -> !KNOWN.contains(key)).forEach(key -> {
            throw wrong("netlab does not know the option " + key + "; it knows " + String.join(", ", sorted()));
        });
        List<IpPrefix> wanted = all(subnets, IpPrefix::parse);
        boolean hasIpv6 = wanted.stream().anyMatch(subnet -> subnet.family().addressBits() > 32);
        if (ipv6 != hasIpv6) {
            throw wrong(ipv6 ? "--ipv6 needs a --subnet of IPv6" : "a subnet of IPv6 needs --ipv6");
        }
        NetworkRequest request = request(wanted);
        desk.networks().change(engine -> engine.create(request, desk.networks().heldByTheHost()));
        desk.print(LinkNames.id("network " + name));
        return 0;
    }

    private static List<String> sorted() {
        return KNOWN.stream().sorted().toList();
    }

    private NetworkRequest request(List<IpPrefix> wanted) {
        return new NetworkRequest(
                name,
                wanted,
                all(gateways, IpAddress::parse),
                all(ranges, IpPrefix::parse),
                internal,
                flag(BRIDGE + "enable_icc"),
                flag(BRIDGE + "enable_ip_masquerade"),
                option("com.docker.network.host_ipv4", IpAddress::parse),
                option(BRIDGE + "host_binding_ipv4", IpAddress::parse),
                option("com.docker.network.driver.mtu", Integer::valueOf),
                option(BRIDGE + "name", InterfaceName::of));
    }

    private boolean flag(String key) {
        return !Optional.ofNullable(options.get(key)).orElse("true").equals("false");
    }

    private <T> Set<T> option(String key, Function<String, T> reader) {
        String value = options.get(key);
        return value == null ? Set.of() : Set.of(one(value, reader));
    }

    private <T> List<T> all(List<String> texts, Function<String, T> reader) {
        return texts.stream().map(text -> one(text, reader)).toList();
    }

    private <T> T one(String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
