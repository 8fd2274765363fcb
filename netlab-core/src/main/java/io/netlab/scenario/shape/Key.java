package io.netlab.scenario.shape;

/**
 * A key that an object may have.
 *
 * @param about one sentence for the reader of the schema
 */
public record Key<T>(String name, Type<T> type, boolean required, String about) {
    /** A key that must be there. */
    public static <T> Key<T> required(String name, Type<T> type, String about) {
        return new Key<>(name, type, true, about);
    }

    /** A key that may be there. */
    public static <T> Key<T> optional(String name, Type<T> type, String about) {
        return new Key<>(name, type, false, about);
    }
}
