package io.netlab.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.engine.Engine;
import io.netlab.engine.Nodes;
import io.netlab.engine.Processes;
import io.netlab.namespace.Namespaces;
import io.netlab.netlink.WireTap;
import io.netlab.op.NetworkOp;
import io.netlab.sys.MountFlag;
import io.netlab.sys.Syscalls;
import io.netlab.topology.NodeName;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told of system calls is told from the op: here it is held to the calls that are really made. */
class DeedsIT {
    private static final Set<String> TOLD = Set.of("unshare", "mount", "umount2", "unlink");
    private static final NodeName NAME = NodeName.of("deeds");

    private final List<String> made = Collections.synchronizedList(new ArrayList<>());
    private final Nodes nodes = open();

    private Nodes open() {
        Syscalls libc = Syscalls.libc();
        InvocationHandler recording = (proxy, method, arguments) -> {
            if (TOLD.contains(method.getName())) {
                made.add(method.getName() + Arrays.toString(arguments));
            }
            try {
                return method.invoke(libc, arguments);
            } catch (InvocationTargetException refused) {
                throw refused.getCause();
            }
        };
        Object proxy = Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Syscalls.class}, recording);
        return new Nodes(Namespaces.of((Syscalls) proxy, WireTap.NONE), new Processes(Path.of("/run/deeds")));
    }

    @AfterEach
    void removeEverything() {
        nodes.clear();
        nodes.close();
    }

    @Test
    void aNamespaceIsMadeByTheCallsThatAreTold() {
        assertToldAsMade(new NetworkOp.AddNamespace(NAME));
    }

    @Test
    void aNamespaceIsRemovedByTheCallsThatAreTold() {
        run(new NetworkOp.AddNamespace(NAME));

        assertToldAsMade(new NetworkOp.DeleteNamespace(NAME));

        int flags = MountFlag.MNT_DETACH | MountFlag.UMOUNT_NOFOLLOW;
        assertThat(made).contains("umount2[/run/netns/deeds, " + flags + "]");
    }

    @Test
    void aProcessGetsItsNamespaceByTheCallsThatAreTold() {
        assertToldAsMade(new NetworkOp.StartProcess(NAME, List.of("sleep", "infinity")));
    }

    /** That the directory of names is made a shared mount before the first namespace, once, is not part of any op. */
    private void assertToldAsMade(NetworkOp op) {
        run(new NetworkOp.AddNamespace(NodeName.of("first")));
        made.clear();

        run(op);

        List<String> told = Deeds.of(List.of(op)).get(0).lines().stream()
                .map(DeedsIT::call)
                .filter(TOLD::contains)
                .collect(Collectors.toList());
        assertThat(told).isNotEmpty();
        assertThat(made.stream().map(DeedsIT::call)).containsExactlyElementsOf(told);
    }

    private static String call(String line) {
        return line.split("[(\\[]", 2)[0];
    }

    private void run(NetworkOp op) {
        new Engine(nodes).apply(List.of(op), done -> {});
    }
}
