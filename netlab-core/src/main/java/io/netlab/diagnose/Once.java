package io.netlab.diagnose;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is read when it is first asked for, and then remembered. One thread uses it. */
final class Once<T> {
    private final Supplier<T> source;
    private Optional<T> value = Optional.empty();

    Once(Supplier<T> source) {
        this.source = source;
    }

    T get() {
        if (value.isEmpty()) {
            value = Optional.of(source.get());
        }
        return value.get();
    }
}
