package io.netlab.daemon;

import io.netlab.container.Container;
import io.netlab.container.ContainerConfig;
import io.netlab.container.Endpoint;
import io.netlab.container.State;
import io.netlab.container.Wiring;
import io.netlab.docker.Port;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that is known of a container, under the names that {@code docker inspect} has for it. */
public final class Inspection {
    private static final double CPU_UNITS = 1_000_000_000;

    private final Container container;
    private final ContainerConfig config;
    private final State state;
    private final Wiring wiring;

    private Inspection(Container container) {
        this.container = container;
        this.config = container.config();
        this.state = container.state();
        this.wiring = container.wiring();
    }

    /** The document of one container: maps, lists, texts, numbers and truths. */
    public static Map<String, Object> of(Container container) {
        return new Inspection(container).document();
    }

    private Map<String, Object> document() {
        List<String> words = config.execution().words();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("Id", config.id());
        all.put("Created", config.created().toString());
        all.put("Path", words.get(0));
        all.put("Args", words.subList(1, words.size()));
        all.put("State", stateDocument());
        all.put("Image", config.image().id());
        all.put("ResolvConfPath", file("resolv.conf"));
        all.put("HostnamePath", file("hostname"));
        all.put("HostsPath", file("hosts"));
        all.put("LogPath", container.log().toString());
        all.put("Name", "/" + container.name());
        all.put("RestartCount", 0);
        all.put("Driver", "overlay2");
        all.put("Platform", "linux");
        all.put("GraphDriver", Map.of("Name", "overlay2", "Data", graph()));
        all.put("HostConfig", host());
        all.put("Mounts", config.mounts().stream().map(Inspection::mount).toList());
        all.put("Config", asked());
        all.put("NetworkSettings", network());
        return all;
    }

    private String file(String name) {
        return container.directory().resolve(name).toString();
    }

    private Map<String, Object> stateDocument() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("Status", state.status().word());
        all.put("Running", state.isAlive());
        all.put("Paused", state.status() == State.Status.PAUSED);
        all.put("Restarting", false);
        all.put("Dead", false);
        all.put("Pid", state.pid());
        all.put("ExitCode", state.exitCode());
        all.put("Error", state.error());
        all.put("StartedAt", time(state.started()));
        all.put("FinishedAt", time(state.finished()));
        return all;
    }

    private static String time(Instant instant) {
        return instant.toString();
    }

    private Map<String, Object> graph() {
        String layers = String.join(
                ":", config.image().layers().stream().map(Object::toString).toList());
        return Map.of(
                "LowerDir", layers,
                "UpperDir", container.upper().toString(),
                "MergedDir", container.root().toString());
    }

    private Map<String, Object> host() {
        ContainerConfig.Limits limits = container.limits();
        ContainerConfig.Networking asked = config.networking();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("Binds", config.mounts().stream().map(Inspection::bind).toList());
        all.put("NetworkMode", asked.mode());
        all.put("PortBindings", bindings());
        all.put("RestartPolicy", restart());
        all.put("AutoRemove", config.policy().autoRemove());
        all.put("CapAdd", config.policy().capAdd());
        all.put("CapDrop", config.policy().capDrop());
        all.put("Dns", asked.dns());
        all.put("ExtraHosts", asked.extraHosts());
        all.put("Links", asked.links());
        all.put("Privileged", config.policy().privileged());
        all.put("PublishAllPorts", asked.publishAll());
        all.put("ReadonlyRootfs", config.policy().readOnly());
        all.put("Runtime", "runc");
        all.put("CpuShares", limits.cpuShares().orElse(0L));
        all.put("Memory", limits.memory().orElse(0L));
        all.put("MemorySwap", limits.memorySwap().orElse(0L));
        all.put("NanoCpus", nanoCpus(limits));
        all.put("CpuPeriod", limits.cpuPeriod().orElse(0L));
        all.put("CpuQuota", limits.cpuQuota().orElse(0L));
        all.put("CpusetCpus", limits.cpuset().orElse(""));
        all.put("PidsLimit", limits.pids().orElse(0L));
        all.put("BlkioWeight", limits.blkioWeight().orElse(0));
        return all;
    }

    private static long nanoCpus(ContainerConfig.Limits limits) {
        boolean both = limits.cpuQuota().isPresent() && limits.cpuPeriod().isPresent();
        return both
                ? (long) (CPU_UNITS
                        * limits.cpuQuota().get()
                        / limits.cpuPeriod().get())
                : 0;
    }

    private Map<String, Object> restart() {
        String said = config.policy().restart();
        int colon = said.indexOf(':');
        return Map.of(
                "Name", colon < 0 ? said : said.substring(0, colon),
                "MaximumRetryCount", colon < 0 ? 0 : Integer.parseInt(said.substring(colon + 1)));
    }

    private static String bind(ContainerConfig.MountPoint point) {
        String source = point.name().isEmpty() ? point.source() : point.name();
        return source + ":" + point.target() + (point.readOnly() ? ":ro" : "");
    }

    private static Map<String, Object> mount(ContainerConfig.MountPoint point) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("Type", point.kind());
        if (!point.name().isEmpty()) {
            all.put("Name", point.name());
        }
        all.put("Source", point.source());
        all.put("Destination", point.target());
        all.put("Mode", point.readOnly() ? "ro" : "");
        all.put("RW", !point.readOnly());
        return all;
    }

    private Map<String, Object> asked() {
        ContainerConfig.Execution execution = config.execution();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("Hostname", config.hostname());
        all.put("User", execution.user());
        Map<String, Object> exposed = new LinkedHashMap<>();
        Publications.exposed(container).stream().map(Port::toString).forEach(port -> exposed.put(port, Map.of()));
        wiring.published().forEach(port -> exposed.put(port.inside(), Map.of()));
        all.put("ExposedPorts", exposed);
        all.put("Tty", execution.terminal());
        all.put("OpenStdin", execution.interactive());
        all.put("Env", execution.env());
        all.put("Cmd", execution.words());
        all.put("Image", config.image().reference());
        all.put("WorkingDir", execution.directory());
        all.put("Labels", config.labels());
        all.put("StopSignal", config.policy().stopSignal());
        return all;
    }

    /** The ports of the host by the port inside; each without an address is there for both families. */
    private Map<String, Object> bindings() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Wiring.Publishing port : wiring.published()) {
            List<Map<String, String>> hosts = new ArrayList<>();
            List<String> addresses = port.address().isEmpty() ? List.of("0.0.0.0", "::") : List.of(port.address());
            addresses.forEach(
                    address -> hosts.add(Map.of("HostIp", address, "HostPort", Integer.toString(port.hostPort()))));
            all.put(port.inside(), hosts);
        }
        return all;
    }

    private Map<String, Object> network() {
        Optional<Endpoint> first = wiring.endpoints().stream().findFirst();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("SandboxKey", state.pid() == 0 ? "" : "/proc/" + state.pid() + "/ns/net");
        all.put("Ports", bindings());
        Optional<Endpoint> ofDefault =
                first.filter(endpoint -> endpoint.network().equals("bridge"));
        all.putAll(endpoint(ofDefault));
        Map<String, Object> networks = new LinkedHashMap<>();
        wiring.endpoints().forEach(one -> networks.put(one.network(), endpoint(Optional.of(one))));
        if (networks.isEmpty() && state.isAlive()) {
            networks.put(config.networking().mode(), endpoint(Optional.empty()));
        }
        all.put("Networks", networks);
        return all;
    }

    private static Map<String, Object> endpoint(Optional<Endpoint> endpoint) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("Gateway", endpoint.map(Endpoint::gateway).orElse(""));
        all.put("IPAddress", endpoint.map(Endpoint::address).orElse(""));
        all.put("IPPrefixLen", endpoint.map(Endpoint::prefixLength).orElse(0));
        all.put("MacAddress", endpoint.map(Endpoint::mac).orElse(""));
        return all;
    }
}
