package io.netlab.daemon.command;

import io.netlab.container.ContainerConfig.Limits;
import io.netlab.container.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a container may use. */
final class LimitOptions {
    private static final long PERIOD = 100_000; // microseconds, as Docker and the kernel have it
    private static final long LEAST_MEMORY = 6L << 20;
    private static final Map<String, Integer> SHIFTS = Map.of("", 0, "b", 0, "k", 10, "m", 20, "g", 30);

    @Option(
            names = {"-m", "--memory"},
            paramLabel = "SIZE",
            description = "Memory limit: 64m, 1g.")
    Optional<String> memory = Optional.empty();

    @Option(names = "--memory-swap", paramLabel = "SIZE", description = "Memory and swap together; -1 for no limit.")
    Optional<String> memorySwap = Optional.empty();

    @Option(names = "--cpus", paramLabel = "NUMBER", description = "How many processors' time: 0.5.")
    Optional<BigDecimal> cpus = Optional.empty();

    @Option(names = "--cpu-quota", paramLabel = "MICROSECONDS", description = "Time in each period.")
    Optional<Long> cpuQuota = Optional.empty();

    @Option(names = "--cpu-period", paramLabel = "MICROSECONDS", description = "The period.")
    Optional<Long> cpuPeriod = Optional.empty();

    @Option(
            names = {"-c", "--cpu-shares"},
            paramLabel = "WEIGHT",
            description = "Relative weight, 1024 is usual.")
    Optional<Long> cpuShares = Optional.empty();

    @Option(names = "--cpuset-cpus", paramLabel = "LIST", description = "Which processors: 0-3, 0,1.")
    Optional<String> cpuset = Optional.empty();

    @Option(names = "--pids-limit", paramLabel = "NUMBER", description = "How many processes; -1 for no limit.")
    Optional<Long> pids = Optional.empty();

    @Option(names = "--blkio-weight", paramLabel = "WEIGHT", description = "Block I/O, 10 to 1000.")
    Optional<Integer> blkioWeight = Optional.empty();

    Limits limits() {
        Optional<Long> bytes = memory.map(said -> size("memory", said));
        if (bytes.isPresent() && bytes.get() < LEAST_MEMORY) {
            throw Refusal.ofEngine("Minimum memory limit allowed is 6MB");
        }
        blkioWeight.filter(weight -> weight < 10 || weight > 1000).ifPresent(weight -> {
            throw Refusal.ofEngine("Range of blkio weight is from 10 to 1000");
        });
        return new Limits(
                bytes,
                swap(bytes),
                cpus.map(LimitOptions::quota).or(() -> cpuQuota),
                cpus.map(any -> PERIOD).or(() -> cpuPeriod),
                cpuShares,
                cpuset,
                pids,
                blkioWeight);
    }

    /** What was said, and what was before of the rest. */
    Limits over(Limits before) {
        Limits said = limits();
        return new Limits(
                said.memory().or(before::memory),
                said.memorySwap().or(before::memorySwap),
                said.cpuQuota().or(before::cpuQuota),
                said.cpuPeriod().or(before::cpuPeriod),
                said.cpuShares().or(before::cpuShares),
                said.cpuset().or(before::cpuset),
                said.pids().or(before::pids),
                said.blkioWeight().or(before::blkioWeight));
    }

    /** As with Docker, a memory limit alone allows as much swap again. */
    private Optional<Long> swap(Optional<Long> bytes) {
        Optional<Long> said = memorySwap.map(text -> text.equals("-1") ? -1L : size("memory-swap", text));
        if (said.isPresent() && said.get() >= 0 && bytes.isPresent() && said.get() < bytes.get()) {
            throw Refusal.ofEngine("Minimum memoryswap limit should be larger than memory limit, see usage");
        }
        return said.or(() -> bytes.map(value -> 2 * value));
    }

    private static long quota(BigDecimal cpus) {
        int present = Runtime.getRuntime().availableProcessors();
        if (cpus.signum() <= 0 || cpus.compareTo(BigDecimal.valueOf(present)) > 0) {
            throw Refusal.ofEngine("Range of CPUs is from 0.01 to " + present + ".00, as there are only " + present
                    + " CPUs available");
        }
        return cpus.multiply(BigDecimal.valueOf(PERIOD))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** {@code 64m}, {@code 1g}, {@code 1048576}. */
    static long size(String option, String said) {
        String text = said.toLowerCase(Locale.ROOT);
        if (!text.matches("[0-9]{1,12}[bkmg]?")) {
            throw Refusal.ofEngine(
                    "invalid argument \"" + said + "\" for \"--" + option + "\": invalid size: '" + said + "'");
        }
        String unit = text.replaceAll("[0-9]", "");
        long number = Long.parseLong(text.substring(0, text.length() - unit.length()));
        return number << SHIFTS.getOrDefault(unit, 0);
    }
}
