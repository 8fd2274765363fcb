package io.netlab.netlink.route;

/** How macvlan links on one lower link reach each other: {@code enum macvlan_mode} of {@code linux/if_link.h}. */
public enum MacvlanMode {
    PRIVATE(1),
    VEPA(2),
    BRIDGE(4),
    PASSTHRU(8),
    SOURCE(16);

    private final int number;

    MacvlanMode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static MacvlanMode of(int number) {
        for (MacvlanMode mode : values()) {
            if (mode.number == number) {
                return mode;
            }
        }
        return VEPA; // the kernel's own default
    }
}
