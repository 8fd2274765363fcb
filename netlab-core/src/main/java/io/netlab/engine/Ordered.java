package io.netlab.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Puts what may be said in any order into one order, so that the same op is always the same bytes: the order of the
 * JDK's immutable sets is another one in every process.
 */
final class Ordered {
    private Ordered() {}

    /** A list as it is, a set by what its members read. */
    static <T> Collection<T> of(Collection<T> said) {
        return said instanceof List || said.size() < 2
                ? said
                : said.stream().sorted(Comparator.comparing(Object::toString)).toList();
    }
}
