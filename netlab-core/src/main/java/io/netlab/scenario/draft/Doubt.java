package io.netlab.scenario.draft;

/** Something of a declared link that is not known, because what the file says of it is wrong. */
public enum Doubt {
    /** Its name: what is written cannot be one. */
    NAME,
    /** Its name: none is written, so that it may be any. */
    WHICH,
    /** Whether it is a bridge, a cable or something else. */
    KIND,
    /** All of its addresses. */
    ADDRESSES,
    /** Whether it is a port of a bridge, and of which. */
    MASTER,
    /** Whether it is up, and if a bridge, whether it has VLANs and breaks loops. */
    SETTINGS
}
