package io.netlab.image.layer;

import io.netlab.image.tar.BadArchiveException;
import io.netlab.image.tar.TarEntry;

/** Counts what comes out of an archive, and says when it is too much. */
final class Tally {
    private long entries;
    private long size;
    private long names;
    private long devices;
    private long strangers;
    private long attributes;

    void count(TarEntry entry, Limits limits) {
        entries++;
        names += entry.name().length();
        if (entry.size() > limits.bytes() - size) {
            throw new BadArchiveException("with its " + entry.size() + " bytes the layer would have more than "
                    + limits.bytes() + ", the most that is taken");
        }
        size += entry.size();
        if (entries > limits.entries()) {
            throw new BadArchiveException("the layer has more than " + limits.entries() + " files");
        }
        if (names > limits.names()) {
            throw new BadArchiveException("the names of the layer's files have more than " + limits.names() + " bytes");
        }
    }

    void device() {
        devices++;
    }

    void stranger() {
        strangers++;
    }

    void attribute() {
        attributes++;
    }

    LayerFacts facts() {
        return new LayerFacts(entries, size, devices, strangers, attributes);
    }
}
