package io.netlab.doctor;

import io.netlab.text.Glyphs;
import io.netlab.text.Page;

/** The signs before what was found: the doctor knows more outcomes than passed and failed. */
enum Symbols {
    /** For terminals that can show them. */
    UNICODE("✔", "✘", "–", "?"),
    /** For all others. */
    ASCII("+", "x", "-", "?");

    private final String present;
    private final String missing;
    private final String optional;
    private final String unknown;

    Symbols(String present, String missing, String optional, String unknown) {
        this.present = present;
        this.missing = missing;
        this.optional = optional;
        this.unknown = unknown;
    }

    static Symbols on(Page page) {
        return page.glyphs() == Glyphs.UNICODE ? UNICODE : ASCII;
    }

    String present() {
        return present;
    }

    String missing() {
        return missing;
    }

    /** Missing, and not missed by most. */
    String optional() {
        return optional;
    }

    String unknown() {
        return unknown;
    }
}
