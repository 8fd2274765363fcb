package io.netlab.scenario;

import io.netlab.topology.Topology;
import java.util.List;

/**
 * A scenario, read and found valid: what is to be built, then done, then true. Its parameters have their values
 * already.
 *
 * @param name the file's name without {@code .yaml}
 * @param title one line for people
 * @param wanted the declared nodes, links, addresses, routes and rules
 * @param processes the processes that keep a namespace of their own
 * @param servers what listens while netlab checks
 * @param steps the command lines and checks that are run in order when all that is declared is there
 * @param checks what must be true at the end
 */
public record Scenario(
        String name,
        String title,
        Topology wanted,
        List<NodeProcess> processes,
        List<Server> servers,
        List<Step> steps,
        List<Step.Verify> checks) {
    public Scenario {
        processes = List.copyOf(processes);
        servers = List.copyOf(servers);
        steps = List.copyOf(steps);
        checks = List.copyOf(checks);
    }
}
