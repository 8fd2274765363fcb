package io.netlab.doctor;

import io.netlab.command.Program;
import io.netlab.command.ProgramResult;
import io.netlab.error.NetlabException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Looks at what a lab stands on: user namespaces, and who may have how many. */
final class Foundations {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final String CLONE = "kernel.unprivileged_userns_clone";
    private static final String APPARMOR = "kernel.apparmor_restrict_unprivileged_userns";
    private static final String ENOUGH = "15000";

    private final Machine machine;
    private final Remedies remedies;

    Foundations(Machine machine) {
        this.machine = machine;
        this.remedies = new Remedies(machine);
    }

    List<Verdict> examine() {
        return List.of(
                new Verdict(Feature.USER_NAMESPACES, userNamespaces()),
                new Verdict(Feature.NAMESPACE_LIMITS, limits()),
                new Verdict(Feature.APPARMOR, appArmor()),
                new Verdict(Feature.JAVA, new State.Present(System.getProperty("java.version", ""))));
    }

    private State userNamespaces() {
        if (!machine.has("/proc/self/ns/user")) {
            return new State.Missing("the kernel has none", "boot a kernel with CONFIG_USER_NS");
        }
        if (!machine.isRoot() && sysctl(CLONE).equals("0")) {
            return new State.Missing(CLONE + " is 0", remedies.sysctl(CLONE, "1"));
        }
        Optional<Path> unshare = machine.programs().find("unshare");
        return unshare.isEmpty() ? new State.Unknown("unshare is not installed") : tryOne(unshare.get());
    }

    private State tryOne(Path unshare) {
        try {
            ProgramResult result =
                    Program.of(unshare.toString(), "--user", "true").run("", LIMIT);
            return result.succeeded()
                    ? new State.Present("")
                    : new State.Missing(result.complaint(), "in a container: start it with --privileged");
        } catch (NetlabException e) {
            return new State.Unknown(String.valueOf(e.getMessage()));
        }
    }

    private State limits() {
        for (String kind : List.of("user", "net", "mnt", "pid")) {
            String key = "user.max_" + kind + "_namespaces";
            if (sysctl(key).equals("0")) {
                return new State.Missing(key + " is 0", remedies.sysctl(key, ENOUGH));
            }
        }
        return new State.Present(sysctl("user.max_user_namespaces"));
    }

    /** Ubuntu 23.10 and later; root is not restricted. */
    private State appArmor() {
        boolean restricted = !machine.isRoot() && sysctl(APPARMOR).equals("1");
        return restricted
                ? new State.Missing(APPARMOR + " is 1", remedies.sysctl(APPARMOR, "0"))
                : new State.Present("");
    }

    private String sysctl(String key) {
        return machine.value("/proc/sys/" + key.replace('.', '/'));
    }
}
