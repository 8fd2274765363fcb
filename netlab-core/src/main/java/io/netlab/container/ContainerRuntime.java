package io.netlab.container;

import java.nio.file.Path;
import java.util.List;

/**
 * A program that makes containers of bundles, by the OCI runtime specification. What it is told to start is in the
 * container's {@code config.json}; its complaints are thrown as NetlabException.
 */
public interface ContainerRuntime {
    /** Its name: {@code runc}. */
    String name();

    /** The words that run the container to its end, and note the id of its first process in {@code pid}. */
    List<String> running(Container container);

    /** The words that run one more process in the container, as this file describes it. */
    List<String> executing(Container container, Path process);

    /** Sends a signal to the first process. */
    void kill(Container container, String signal);

    /** Freezes all its processes. */
    void pause(Container container);

    /** Lets them go on. */
    void resume(Container container);

    /** Forgets a container that has ended, and ends one that has not. */
    void delete(Container container);

    /** Changes what it may use. */
    void update(Container container, String resources);
}
