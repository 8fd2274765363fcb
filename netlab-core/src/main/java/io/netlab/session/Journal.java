package io.netlab.session;

import java.util.List;

/** The notes of all who work in one lab, in one order. */
interface Journal extends AutoCloseable {
    /** Adds a note, and returns what has been added since the last call, by whomever; it is the last of these. */
    List<Note> add(Note note);

    /** What has been added since the last call. */
    List<Note> news();

    @Override
    default void close() {}

    /** Of a lab that only this process works in, and that ends with it. */
    static Journal ofOne() {
        return new Journal() {
            @Override
            public List<Note> add(Note note) {
                return List.of(note);
            }

            @Override
            public List<Note> news() {
                return List.of();
            }
        };
    }
}
