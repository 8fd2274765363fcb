package io.netlab.docker;

import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the engine knows of a container.
 *
 * @param attachments its networks, in the order in which it joined them
 * @param published its published ports, in the engine's order
 * @param exposed the ports that links open, those that are published among them, in the engine's order
 * @param links the containers of the default network that it knows by name, and may reach though that has no icc
 * @param joined how many networks it has joined so far, those that it left among them: links are numbered by this
 */
public record Container(
        NodeName name,
        List<Attachment> attachments,
        List<PublishedPort> published,
        List<Port> exposed,
        List<ContainerLink> links,
        int joined) {
    /**
     * Networks with a way out first, and of several the first in the alphabet ({@code Less} of endpoints in libnetwork's
     * {@code sandbox.go}).
     */
    static final Comparator<Attachment> WAY_OUT_FIRST = Comparator.<Attachment, Boolean>comparing(
                    attachment -> attachment.network().internal())
            .thenComparing(attachment -> attachment.network().name());

    public Container {
        attachments = List.copyOf(attachments);
        published = List.copyOf(published);
        exposed = List.copyOf(exposed);
        links = List.copyOf(links);
    }

    /** A container that is in no network, and publishes and exposes nothing. */
    public static Container named(NodeName name) {
        return new Container(name, List.of(), List.of(), List.of(), List.of(), 0);
    }

    /** The same with one more place in a network. */
    public Container with(Attachment place) {
        List<Attachment> all = new ArrayList<>(attachments);
        all.add(place);
        return new Container(name, all, published, exposed, links, joined);
    }

    /** The same without that place. */
    Container without(Attachment place) {
        List<Attachment> left = new ArrayList<>(attachments);
        left.remove(place);
        return new Container(name, left, published, exposed, links, joined);
    }

    /** The same, having joined one network more. */
    Container joinedOnce() {
        return new Container(name, attachments, published, exposed, links, joined + 1);
    }

    /**
     * The network that its default route leads through and its ports are published by: the first with a way out.
     */
    public Optional<Attachment> gateway() {
        return attachments.stream().min(WAY_OUT_FIRST);
    }

    /** Its place in that network. */
    public Optional<Attachment> in(BridgeNetwork network) {
        return attachments.stream()
                .filter(attachment -> attachment.network().equals(network))
                .findFirst();
    }
}
