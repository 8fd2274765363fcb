package io.netlab.docker;

import io.netlab.topology.NodeName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the engine knows of a container.
 *
 * @param attachments its networks, in the order in which it joined them
 * @param published its published ports, in the engine's order
 * @param exposed the ports that links open, those that are published among them, in the engine's order
 * @param links the containers that it may reach though their network has no icc
 */
public record Container(
        NodeName name,
        List<Attachment> attachments,
        List<PublishedPort> published,
        List<Port> exposed,
        List<NodeName> links) {
    public Container {
        attachments = List.copyOf(attachments);
        published = List.copyOf(published);
        exposed = List.copyOf(exposed);
        links = List.copyOf(links);
    }

    /**
     * The network that its default route leads through and its ports are published by: one with a way out, and of several
     * the first in the alphabet ({@code Less} of endpoints in libnetwork's {@code sandbox.go}).
     */
    public Optional<Attachment> gateway() {
        return attachments.stream()
                .min(Comparator.<Attachment, Boolean>comparing(
                                attachment -> attachment.network().internal())
                        .thenComparing(attachment -> attachment.network().name()));
    }

    /** Its place in that network. */
    public Optional<Attachment> in(BridgeNetwork network) {
        return attachments.stream()
                .filter(attachment -> attachment.network().equals(network))
                .findFirst();
    }
}
