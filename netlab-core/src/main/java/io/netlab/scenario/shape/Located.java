package io.netlab.scenario.shape;

import io.netlab.error.Position;

/** A value and the place in the file where it was said. */
public record Located<T>(T value, Position position) {
    @Override
    public String toString() {
        return value.toString();
    }
}
