package io.netlab.container;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** What is written down before a container, or one more process in it, is started. */
public final class Launch {
    private Launch() {}

    /**
     * Writes the bundle of a container whose root is mounted.
     *
     * @param network the file of its network namespace; empty for the host's
     * @throws Refusal when its program is not there, or cannot be run
     */
    public static void prepare(Container container, Cgroups cgroups, Optional<String> network) {
        ContainerConfig.Execution execution = container.config().execution();
        Bundle bundle = new Bundle(container, cgroups);
        ContainerUser user = ContainerUser.find(container.root(), execution.user());
        check(container, execution.words().get(0), bundle.environment(), execution.directory());
        bundle.write(user, network);
    }

    /** What a volume hides, only the container itself can see. */
    private static void check(Container container, String program, List<String> env, String directory) {
        if (container.config().mounts().isEmpty()) {
            new CommandLookup(container.root()).fault(program, env, directory).ifPresent(refusal -> {
                throw refusal;
            });
        }
    }

    /**
     * Writes the file of one more process in a running container.
     *
     * @param execution its words, terminal, and what differs from the first process
     * @return the file
     */
    public static Path process(Container container, Cgroups cgroups, ContainerConfig.Execution execution) {
        Bundle bundle = new Bundle(container, cgroups);
        ContainerUser user = ContainerUser.find(container.root(), execution.user());
        List<String> env = bundle.environment(execution);
        check(container, execution.words().get(0), env, execution.directory());
        Path file = container.directory().resolve("exec-" + UUID.randomUUID() + ".json");
        Documents.write(
                file, bundle.processOf(user, execution.terminal(), execution.words(), env, execution.directory()));
        return file;
    }

    /** Limits as {@code update --resources} reads them. */
    public static String resources(Cgroups cgroups, ContainerConfig.Limits limits) {
        Map<String, Object> resources = cgroups.resources(limits);
        return new JsonMapper().writeValueAsString(resources);
    }
}
