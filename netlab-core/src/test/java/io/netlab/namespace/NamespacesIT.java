package io.netlab.namespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netlab.net.InterfaceName;
import io.netlab.netlink.WireTap;
import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.LinkKind;
import io.netlab.netlink.route.LinkRequest;
import io.netlab.netlink.route.LinkSettings;
import io.netlab.netlink.route.RouteEvent;
import io.netlab.netlink.route.RouteGroup;
import io.netlab.netlink.route.RouteMonitor;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NamespacesIT {
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final Namespaces namespaces = Namespaces.of(Syscalls.libc(), WireTap.NONE);

    @AfterEach
    void remove() {
        namespaces.list().forEach(namespaces::delete);
        namespaces.close();
    }

    @Test
    void createsANamespaceWithNothingButItsLoopbackLinkWhichIsDown() {
        NetworkNamespace web = namespaces.create("web");

        assertThat(web.routes().links()).singleElement().satisfies(lo -> {
            assertThat(lo.name()).isEqualTo("lo");
            assertThat(lo.isUp()).isFalse();
        });
        assertThat(web.inode()).isNotEqualTo(namespaces.host().inode());
        assertThat(new IpCommand(namespaces.host()).run("ip netns list")).startsWith("web");
    }

    @Test
    void runsATaskInsideAndLeavesTheCallerWhereItWas() throws Exception {
        NetworkNamespace web = namespaces.create("web");
        Path own = Path.of("/proc/thread-self/ns/net");

        Path inside = web.call(() -> Files.readSymbolicLink(own));

        assertThat(inside).hasToString("net:[" + web.inode() + "]");
        assertThat(Files.readSymbolicLink(own))
                .hasToString("net:[" + namespaces.host().inode() + "]");
    }

    @Test
    void refusesANameThatIsTaken() {
        namespaces.create("web");

        assertThatThrownBy(() -> namespaces.create("web"))
                .isInstanceOf(SyscallException.class)
                .hasMessage("Cannot create namespace file \"/run/netns/web\": File exists");
        assertThat(namespaces.get("web").routes().links()).hasSize(1);
    }

    @Test
    void createsManyAtOnceEachOfItsOwn() {
        List<NetworkNamespace> made = namespaces.createAll(List.of("a", "b", "c"));

        assertThat(made).extracting(NetworkNamespace::name).containsExactly("a", "b", "c");
        assertThat(made).extracting(NetworkNamespace::inode).doesNotHaveDuplicates();
        assertThat(namespaces.get("b")).isSameAs(made.get(1));
        assertThat(made).allMatch(namespace -> namespace.routes().links().size() == 1);
    }

    @Test
    void createsNoneWhenOneOfManyCannotBeMade() {
        namespaces.create("c");

        assertThatThrownBy(() -> namespaces.createAll(List.of("a", "b", "c")))
                .hasMessage("Cannot create namespace file \"/run/netns/c\": File exists");

        assertThat(namespaces.list()).containsExactly("c");
    }

    @Test
    void refusesNamesThatAreNoFileNames() {
        for (String name : List.of("", ".", "..", "a/b", "host")) {
            assertThatThrownBy(() -> namespaces.create(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void leavesNoFileBehindWhenANamespaceCannotBeMade() {
        SyscallsThatFail failing = new SyscallsThatFail("mount");
        Namespaces unlucky = Namespaces.of(failing.syscalls(), WireTap.NONE);

        assertThatThrownBy(() -> unlucky.create("web")).hasMessageContaining("create namespace web: mount failed");

        assertThat(namespaces.list()).isEmpty();
    }

    @Test
    void leavesNoMountBehindWhenItsSocketCannotBeOpened() throws Exception {
        SyscallsThatFail failing = new SyscallsThatFail("socket");
        Namespaces unlucky = Namespaces.of(failing.syscalls(), WireTap.NONE);

        assertThatThrownBy(() -> unlucky.create("web")).hasMessageContaining("create namespace web: socket failed");

        assertThat(namespaces.list()).isEmpty();
        assertThat(Files.readString(Path.of("/proc/self/mountinfo"))).doesNotContain("/run/netns/web");
        assertThat(failing.leaked()).isEmpty();
    }

    @Test
    void opensWhatTheIpCommandMade() {
        IpCommand ip = new IpCommand(namespaces.host());
        ip.run("ip netns add web");

        long first = namespaces.get("web").inode();
        ip.run("ip netns delete web");
        ip.run("ip netns add web");
        NetworkNamespace second = namespaces.get("web");

        assertThat(second.inode()).isNotEqualTo(first);
        assertThat(namespaces.get("web")).isSameAs(second);
    }

    @Test
    void opensTheNamespaceOfAProcessByNumberAndByALink() throws Exception {
        NetworkNamespace web = namespaces.create("web");
        Process process = web.call(() -> new ProcessBuilder("sleep", "60").start());
        try {
            long pid = process.pid();
            Files.createSymbolicLink(Path.of("/run/netns/" + pid), Path.of("/proc/" + pid + "/ns/net"));

            try (NetworkNamespace byNumber = namespaces.ofProcess(pid)) {
                assertThat(byNumber.inode()).isEqualTo(web.inode());
            }
            assertThat(namespaces.get(Long.toString(pid)).inode()).isEqualTo(web.inode());
            namespaces.delete(Long.toString(pid));
            assertThat(namespaces.list()).containsExactly("web");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void saysThatANamespaceIsNotThere() {
        assertThatThrownBy(() -> namespaces.get("nowhere"))
                .hasMessage("Cannot open network namespace \"nowhere\": No such file or directory");
        assertThatThrownBy(() -> namespaces.delete("nowhere"))
                .hasMessage("Cannot remove namespace file \"/run/netns/nowhere\": No such file or directory");
    }

    @Test
    void deletesWithAllThatIsInIt() {
        NetworkNamespace web = namespaces.create("web");
        InterfaceName outside = InterfaceName.of("outside");
        LinkSettings inside = LinkSettings.named(InterfaceName.of("eth0")).inNamespace(web.descriptor());
        namespaces.host().routes().apply(LinkRequest.create(LinkSettings.named(outside), LinkKind.veth(inside)));
        try (RouteMonitor monitor = namespaces.host().monitor(Set.of(RouteGroup.LINK))) {
            namespaces.delete("web");

            awaitRemoval(monitor, "outside");
        }
        assertThat(namespaces.list()).isEmpty();
    }

    private static void awaitRemoval(RouteMonitor monitor, String name) {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<RouteEvent> event = monitor.next(DEADLINE);
            if (event.orElse(null) instanceof RouteEvent.Removed removed
                    && removed.last() instanceof Link link
                    && link.name().equals(name)) {
                return;
            }
        }
        throw new AssertionError(name + " is still there");
    }

    @Test
    void hearsOfChanges() {
        NetworkNamespace web = namespaces.create("web");
        try (RouteMonitor monitor = web.monitor(Set.of(RouteGroup.LINK, RouteGroup.ADDRESS))) {
            web.routes().apply(LinkRequest.change(1, LinkSettings.UNCHANGED.up()));

            List<RouteEvent> events = List.of(
                    monitor.next(DEADLINE).orElseThrow(), monitor.next(DEADLINE).orElseThrow());

            assertThat(events).allMatch(RouteEvent.Changed.class::isInstance);
            assertThat(events.toString()).contains("Link[", "Address[");
        }
    }

    @Test
    void endsTheWaitOfAMonitorThatIsClosed() throws Exception {
        RouteMonitor monitor = namespaces.host().monitor(Set.of(RouteGroup.NAMESPACE_ID));
        CompletableFuture<Optional<RouteEvent>> waiting =
                CompletableFuture.supplyAsync(() -> monitor.next(Duration.ofMinutes(5)));

        monitor.close();

        assertThat(waiting.get(60, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void bringsEveryNamespaceToTheBirthTable() {
        NetworkNamespace first = namespaces.create("first");
        NetworkNamespace second = namespaces.create("second");

        assertThat(second.sysctl("net.ipv4.ip_forward")).isEqualTo("0");
        assertThat(second.sysctl("net.ipv4.conf.all.rp_filter")).isEqualTo("0");
        assertThat(second.sysctl("net.ipv4.ping_group_range")).isEqualTo("0\t0"); // one group is mapped here
        assertThat(first.sysctl("net.ipv4.ping_group_range")).isEqualTo("0\t0");
    }

    @Test
    void setsASysctlInOneNamespaceOnly() {
        NetworkNamespace web = namespaces.create("web");

        web.setSysctl("net.ipv4.ip_forward", "1");

        assertThat(web.sysctl("net.ipv4.ip_forward")).isEqualTo("1");
        assertThat(namespaces.create("other").sysctl("net.ipv4.ip_forward")).isEqualTo("0");
        assertThatThrownBy(() -> web.setSysctl("net.ipv4.ip_forward", "perhaps"))
                .hasMessageStartingWith("set sysctl net.ipv4.ip_forward to perhaps: write failed with EINVAL");
    }

    @Test
    void preparesTheHost() {
        namespaces.host().setSysctl("net.ipv4.conf.all.rp_filter", "2");
        namespaces.host().setSysctl("net.ipv4.ip_forward", "1");

        List<BirthSysctls.Setting> written = namespaces.prepareHost();

        assertThat(written).contains(new BirthSysctls.Setting("net.ipv4.conf.all.rp_filter", "0"));
        assertThat(namespaces.host().sysctl("net.ipv4.ip_forward")).isEqualTo("0");
        assertThat(namespaces.prepareHost()).isEmpty();
    }

    @Test
    void forgetsNothingThatHasAName() {
        namespaces.create("web");

        namespaces.close();

        assertThat(namespaces.list()).containsExactly("web");
        assertThat(namespaces.get("web").routes().links()).hasSize(1);
    }

    @Test
    void givesALabAHostOfItsOwn() {
        try (Namespaces fresh = Namespaces.withNewHost(Syscalls.libc(), WireTap.NONE)) {
            assertThat(fresh.host().inode()).isNotEqualTo(namespaces.host().inode());
            assertThat(fresh.host().routes().links()).hasSize(1);
            assertThat(fresh.host().programPrefix()).contains("nsenter");
            assertThat(namespaces.host().programPrefix()).isEmpty();
        }
    }
}
