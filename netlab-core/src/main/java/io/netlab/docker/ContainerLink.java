package io.netlab.docker;

import io.netlab.topology.NodeName;

/**
 * A link to another container ({@code --link web:db}): here that one has a second name.
 *
 * @param alias the name that it has here
 */
public record ContainerLink(NodeName to, String alias) {
    /** {@code web:db}, or {@code web} for {@code web:web}. Throws IllegalArgumentException with a sentence for people. */
    public static ContainerLink parse(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        String alias = colon < 0 ? text : text.substring(colon + 1);
        String fault = NodeName.faultOf(name);
        if (!fault.isEmpty()) {
            throw new IllegalArgumentException(fault);
        }
        return new ContainerLink(NodeName.of(name), HostName.require(alias));
    }

    @Override
    public String toString() {
        return to.text().equals(alias) ? alias : to + ":" + alias;
    }
}
