package io.netlab.topology;

import io.netlab.net.InterfaceName;
import java.util.Optional;
import java.util.Set;

/**
 * A link with its settings and addresses. A wanted link names what matters, a seen link has all that the kernel told.
 */
public record Link(InterfaceName name, LinkKind kind, Set<LinkSetting> settings, Set<InterfaceAddress> addresses) {
    public Link {
        settings = Set.copyOf(settings);
        addresses = Set.copyOf(addresses);
    }

    /** True when the settings say up. */
    public boolean isUp() {
        return settings.contains(new LinkSetting.Up(true));
    }

    /** The bridge that the link is a port of. */
    public Optional<InterfaceName> master() {
        return setting(LinkSetting.Master.class).map(LinkSetting.Master::name);
    }

    /** The setting of one type, if it is said; for types that occur once (not flags and options). */
    public <T extends LinkSetting> Optional<T> setting(Class<T> type) {
        return settings.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
