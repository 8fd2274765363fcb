package io.netlab.doctor;

import java.util.Optional;

/** Tries things in the namespaces of the calling thread, and takes away what it made. */
interface Trials {
    /** Empty when the thing works; else why not, in the words of the kernel or the program. */
    Optional<String> refusal(Need need);
}
