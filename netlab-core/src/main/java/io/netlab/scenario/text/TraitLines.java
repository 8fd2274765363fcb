package io.netlab.scenario.text;

import static java.util.Map.entry;

import io.netlab.net.InterfaceName;
import io.netlab.topology.Discipline;
import io.netlab.topology.LinkTrait;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a file says of a link's VLANs and of its queue. */
final class TraitLines implements LinkTrait.Visitor<Boolean> {
    private final List<Map.Entry<String, String>> entries = new ArrayList<>();
    private final List<Integer> trunks = new ArrayList<>();

    private TraitLines() {}

    static List<Map.Entry<String, String>> of(Set<LinkTrait> traits, InterfaceName link) {
        TraitLines lines = new TraitLines();
        traits.stream().filter(trait -> trait.dev().equals(link)).forEach(trait -> trait.accept(lines));
        lines.trunks();
        return lines.entries;
    }

    private void trunks() {
        if (!trunks.isEmpty()) {
            entries.add(entry("trunks", list(trunks)));
        }
    }

    private static String list(Collection<Integer> numbers) {
        return numbers.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }

    private void say(String key, String value) {
        entries.add(entry(key, value));
    }

    @Override
    public Boolean visit(LinkTrait.SwitchPort port) {
        port.tag().forEach(tag -> say("tag", tag.toString()));
        return trunks.addAll(port.trunks());
    }

    @Override
    public Boolean visit(LinkTrait.BridgeVlan vlan) {
        if (vlan.pvid()) {
            say("tag", Integer.toString(vlan.vid()));
            return true;
        }
        return trunks.add(vlan.vid());
    }

    @Override
    public Boolean visit(LinkTrait.Queueing queueing) {
        if (queueing.discipline() instanceof Discipline.Netem netem) {
            time("delay", netem.delay());
            time("jitter", netem.jitter());
            if (netem.lossPpm() > 0) {
                say(
                        "loss",
                        new BigDecimal(netem.lossPpm())
                                        .movePointLeft(4)
                                        .stripTrailingZeros()
                                        .toPlainString() + "%");
            }
            rate(netem.rateBits());
        } else {
            rate(((Discipline.Tbf) queueing.discipline()).rateBits());
        }
        return true;
    }

    private void time(String key, Duration time) {
        if (!time.isZero()) {
            say(key, time.toMillis() + "ms");
        }
    }

    private void rate(long bits) {
        if (bits > 0) {
            say("rate", bits + "bit");
        }
    }
}
