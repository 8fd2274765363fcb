package io.netlab.shell;

import java.util.Map;

/** What the launcher told of the lab that this process is in. */
final class LabName {
    private static final Map<String, String> ENVIRONMENT = System.getenv();

    private LabName() {}

    /** The name of a kept lab, or the short id of one that ends with its process. */
    static String id() {
        return ENVIRONMENT.getOrDefault("NETLAB_LAB", "");
    }

    /** What is worth knowing of the lab's rights. */
    static String note() {
        return ENVIRONMENT.getOrDefault("NETLAB_NOTE", "");
    }
}
