package io.netlab.namespace;

/**
 * Work to be done inside a namespace.
 *
 * @param <T> what it results in
 * @param <E> how it may fail, beside unchecked exceptions
 */
@FunctionalInterface
public interface NamespaceTask<T, E extends Exception> {
    /** Runs on a thread whose network namespace is the one it was given to. */
    T run() throws E;
}
