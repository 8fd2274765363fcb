package io.netlab.language;

import io.netlab.net.InterfaceName;
import io.netlab.topology.Discipline;
import io.netlab.topology.LinkTrait;
import java.time.Duration;
import java.util.Random;
import java.util.Set;

/** Makes traits of every kind, each of which one command can give. */
final class RandomTraits {
    private final Random random;
    private final RandomOps ops;

    RandomTraits(Random random, RandomOps ops) {
        this.random = random;
        this.ops = ops;
    }

    LinkTrait any() {
        return switch (random.nextInt(3)) {
            case 0 ->
                new LinkTrait.SwitchPort(
                        name(),
                        name(),
                        random.nextBoolean() ? Set.of() : Set.of(vid()),
                        random.nextBoolean() ? Set.of() : Set.of(10, 20 + random.nextInt(9)));
            case 1 ->
                new LinkTrait.BridgeVlan(
                        ops.link(), vid(), random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
            default -> queueing();
        };
    }

    /** What can be said of a trait that is taken away. */
    LinkTrait nameOnly() {
        return switch (random.nextInt(3)) {
            case 0 -> new LinkTrait.SwitchPort(name(), name(), Set.of(), Set.of());
            case 1 -> new LinkTrait.BridgeVlan(ops.link(), vid(), false, false, random.nextBoolean());
            default -> queueing();
        };
    }

    private LinkTrait queueing() {
        Duration delay = Duration.ofMillis(1 + random.nextInt(500));
        Discipline discipline = random.nextBoolean()
                ? new Discipline.Tbf(8_000L + random.nextInt(1_000_000_000), 2000 + random.nextInt(100_000), 50_000)
                : new Discipline.Netem(
                        delay,
                        Duration.ofNanos(random.nextInt(3) * 1000L),
                        random.nextInt(1_000_000),
                        8L * random.nextInt(9));
        return new LinkTrait.Queueing(ops.link(), discipline);
    }

    private int vid() {
        return 1 + random.nextInt(4094);
    }

    /** {@code ovs-vsctl} takes what begins with a hyphen for an option of its own. */
    private InterfaceName name() {
        InterfaceName name = ops.link();
        return name.text().startsWith("-") ? name() : name;
    }
}
