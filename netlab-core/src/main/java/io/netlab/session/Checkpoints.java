package io.netlab.session;

import io.netlab.error.NetlabException;
import io.netlab.plan.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that was there at moments that a person has named. */
final class Checkpoints {
    private final Map<String, Snapshot> byName = new LinkedHashMap<>();

    void add(String name, Snapshot snapshot) {
        byName.remove(name);
        byName.put(name, snapshot);
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** Throws NetlabException, with the names that there are, when there is none of that name. */
    Snapshot get(String name) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> new NetlabException(
                        NetlabException.Kind.INPUT,
                        "restore " + name + ": there is no checkpoint of that name"
                                + (byName.isEmpty() ? "" : "; there are " + String.join(", ", byName.keySet()))));
    }
}
