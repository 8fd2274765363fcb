package io.netlab.engine;

import java.util.Collection;
import java.util.List;

/**
 * Puts what may be said in any order into one order, so that the same op is always the same bytes: the order of the
 * JDK's immutable sets is another one in every process.
 */
final class Ordered {
    private Ordered() {}

    /** A list as it is, a set by the types of its members, and members of one type by what they read. */
    static <T> Collection<T> of(Collection<T> said) {
        return said instanceof List || said.size() < 2
                ? said
                : said.stream().sorted(Ordered::compare).toList();
    }

    private static int compare(Object one, Object other) {
        int byType = one.getClass().getName().compareTo(other.getClass().getName());
        return byType != 0 ? byType : one.toString().compareTo(other.toString());
    }
}
