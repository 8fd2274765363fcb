package io.netlab.image.layer;

import java.util.ArrayList;
import java.util.List;

/**
 * What unpacking a layer came to.
 *
 * @param entries how many files it has
 * @param size of their contents, in bytes
 * @param devices device files, which were passed over: nobody can make one without real root
 * @param strangers files whose owner or group does not exist here; they belong to root
 * @param attributes extended attributes that were left out
 */
public record LayerFacts(long entries, long size, long devices, long strangers, long attributes) {
    /** What a person should know of it, a sentence each. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        note(notes, devices, "device file was passed over", "device files were passed over");
        note(
                notes,
                strangers,
                "file has an owner whose id this lab does not have, and belongs to root",
                "files have owners whose ids this lab does not have, and belong to root");
        note(notes, attributes, "extended attribute was left out", "extended attributes were left out");
        return notes;
    }

    private static void note(List<String> notes, long count, String one, String many) {
        if (count > 0) {
            notes.add(count + " " + (count == 1 ? one : many));
        }
    }
}
