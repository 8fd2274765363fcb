package io.netlab.plan;

import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkSetting;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Settings that were said of a link before and are said no longer. */
final class Unsaid {
    private Unsaid() {}

    /** True when the kernel's own choice for one of them comes back only with a new link: its MTU, its Ethernet address. */
    static boolean needsANewLink(Link former, Link next) {
        return losesOption(former.kind(), next.kind())
                || settings(former, next)
                        .anyMatch(setting -> !(setting instanceof LinkSetting.Master)
                                && !(setting instanceof LinkSetting.NoMaster)
                                && !isOfAPort(setting, former, next));
    }

    /** True when something that a tunnel was told at birth is said no longer. */
    private static boolean losesOption(LinkKind former, LinkKind next) {
        return former instanceof LinkKind.Vxlan tunnel
                && next instanceof LinkKind.Vxlan other
                && !classes(other.options()).containsAll(classes(tunnel.options()));
    }

    private static Set<Class<?>> classes(Set<?> options) {
        return options.stream().map(Object::getClass).collect(Collectors.toSet());
    }

    /** A loopback is down when nothing is said of it. */
    static boolean goesDown(Link former, Link next) {
        return former.kind() instanceof LinkKind.Loopback
                && former.settings().contains(new LinkSetting.Up(true))
                && settings(former, next).anyMatch(LinkSetting.Up.class::isInstance);
    }

    /** True when a port of a bridge is to be one no longer. */
    static boolean losesMaster(Link former, Link next) {
        return settings(former, next).anyMatch(LinkSetting.Master.class::isInstance)
                && next.settings().stream().noneMatch(LinkSetting.Master.class::isInstance);
    }

    /** What was said of a port ends with its being one. */
    private static boolean isOfAPort(LinkSetting setting, Link former, Link next) {
        return setting instanceof LinkSetting.PortValue && losesMaster(former, next);
    }

    private static Stream<LinkSetting> settings(Link former, Link next) {
        return former.settings().stream()
                .filter(setting -> next.settings().stream().noneMatch(other -> isSame(other, setting)));
    }

    /** Whether two settings are about one thing; to be a port and to be none are two, as a port loses its options. */
    private static boolean isSame(LinkSetting one, LinkSetting other) {
        boolean bothAreOrNot = one instanceof LinkSetting.NoMaster == other instanceof LinkSetting.NoMaster;
        return bothAreOrNot && Settings.subject(one).equals(Settings.subject(other));
    }
}
