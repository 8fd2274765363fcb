package io.netlab.container;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a container is to be, as it was asked for when it was created. It never changes; the container's name may.
 *
 * @param id 64 hexadecimal digits
 * @param hostname what its uts namespace is called
 */
public record ContainerConfig(
        String id,
        Instant created,
        String hostname,
        ImageUse image,
        Execution execution,
        Networking networking,
        List<MountPoint> mounts,
        Limits limits,
        Policy policy,
        Map<String, String> labels) {
    private static final int BRIEF = 12;

    public ContainerConfig {
        mounts = List.copyOf(mounts);
        labels = Map.copyOf(labels);
    }

    /** The first twelve digits of its id, as {@code docker ps} shows them. */
    public String brief() {
        return id.substring(0, BRIEF);
    }

    /**
     * The image that it is made of.
     *
     * @param reference as it was said
     * @param id {@code sha256:} and digits
     * @param layers the lowest first
     * @param trees directories that are overlaid at a place of their own, by that place
     */
    public record ImageUse(String reference, String id, List<Path> layers, Map<String, Path> trees) {
        public ImageUse {
            layers = List.copyOf(layers);
            trees = Map.copyOf(trees);
        }
    }

    /**
     * The first process.
     *
     * @param words the program and its arguments
     * @param env {@code NAME=value}
     * @param user {@code user[:group]}, by names or numbers; empty for root
     * @param terminal whether it has a terminal of its own ({@code -t})
     * @param interactive whether its input stays open ({@code -i})
     * @param init whether a process 1 that reaps stands before it ({@code --init})
     */
    public record Execution(
            List<String> words,
            List<String> env,
            String directory,
            String user,
            boolean terminal,
            boolean interactive,
            boolean init) {
        public Execution {
            words = List.copyOf(words);
            env = List.copyOf(env);
        }
    }

    /**
     * Its network.
     *
     * @param mode {@code none}, {@code host}, {@code container:ID} or the name of a network
     * @param address the one that was asked for ({@code --ip})
     * @param published as they were said: {@code 127.0.0.1:8080:80/tcp}
     * @param publishAll whether all exposed ports are published, too ({@code -P})
     * @param exposed {@code 80/tcp}
     * @param links {@code ID:ALIAS}
     * @param dns servers for names, in place of the host's
     * @param extraHosts {@code NAME:ADDRESS}
     */
    public record Networking(
            String mode,
            Optional<String> address,
            List<String> published,
            boolean publishAll,
            List<String> exposed,
            List<String> links,
            List<String> dns,
            List<String> extraHosts) {
        public Networking {
            published = List.copyOf(published);
            exposed = List.copyOf(exposed);
            links = List.copyOf(links);
            dns = List.copyOf(dns);
            extraHosts = List.copyOf(extraHosts);
        }
    }

    /**
     * Something that is mounted in it.
     *
     * @param kind the word of {@code docker inspect}: a bind, a volume or a tmpfs
     * @param name of a volume; empty for the others
     * @param source the directory or file of the lab; empty for a tmpfs
     * @param target the place inside
     */
    public record MountPoint(String kind, String name, String source, String target, boolean readOnly) {}

    /**
     * What it may use; none is no limit.
     *
     * @param memory bytes
     * @param memorySwap bytes of memory and swap together
     * @param cpuQuota microseconds of each {@code cpuPeriod}
     * @param cpuset which processors: {@code 0-1,3}
     */
    public record Limits(
            Optional<Long> memory,
            Optional<Long> memorySwap,
            Optional<Long> cpuQuota,
            Optional<Long> cpuPeriod,
            Optional<Long> cpuShares,
            Optional<String> cpuset,
            Optional<Long> pids,
            Optional<Integer> blkioWeight) {
        /** No limit at all. */
        public static final Limits NONE = new Limits(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * How it is treated.
     *
     * @param autoRemove whether it is removed when it has ended ({@code --rm})
     * @param restart {@code no}, {@code always}, {@code unless-stopped}, {@code on-failure} or {@code on-failure:N}
     * @param stopSignal what asks it to end
     * @param capAdd capabilities besides the usual ones, without {@code CAP_}
     */
    public record Policy(
            boolean autoRemove,
            String restart,
            String stopSignal,
            boolean readOnly,
            boolean privileged,
            List<String> capAdd,
            List<String> capDrop) {
        public Policy {
            capAdd = List.copyOf(capAdd);
            capDrop = List.copyOf(capDrop);
        }
    }
}
