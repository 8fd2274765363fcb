package io.netlab.docker;

import io.netlab.error.NetlabException;

/** What an engine does not do, in its own words. */
final class EngineRefusal {
    private EngineRefusal() {}

    /** The engine refuses. */
    static NetlabException of(String why) {
        return new NetlabException(NetlabException.Kind.REFUSED, "Error response from daemon: " + why);
    }

    /** The program that asks the engine refuses. */
    static NetlabException ofClient(String why) {
        return new NetlabException(NetlabException.Kind.REFUSED, why);
    }
}
