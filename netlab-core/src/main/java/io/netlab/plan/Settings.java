package io.netlab.plan;

import io.netlab.net.InterfaceName;
import io.netlab.topology.Link;
import io.netlab.topology.LinkSetting;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Settings of a link as a set in which each thing is said once. */
final class Settings {
    private Settings() {}

    /** The link with other values where these settings say one. A port of no bridge has no options of a port. */
    static Link changed(Link link, Collection<LinkSetting> changes) {
        Set<LinkSetting> settings = new HashSet<>(link.settings());
        for (LinkSetting change : changes) {
            settings.removeIf(other -> subject(other).equals(subject(change)));
            settings.add(change);
        }
        if (settings.contains(new LinkSetting.NoMaster())) {
            settings.removeIf(LinkSetting.PortValue.class::isInstance);
        }
        return new Link(link.name(), link.kind(), settings, link.addresses());
    }

    /** The link, a port of the one bridge if it was one of the other. */
    static Link withMaster(Link link, InterfaceName from, InterfaceName to) {
        return link.settings().contains(new LinkSetting.Master(from))
                ? changed(link, Set.of(new LinkSetting.Master(to)))
                : link;
    }

    /** What a setting is about, whatever its value. */
    static Object subject(LinkSetting setting) {
        if (setting instanceof LinkSetting.Flag flag) {
            return flag.flag();
        }
        if (setting instanceof LinkSetting.BridgeValue value) {
            return value.option();
        }
        if (setting instanceof LinkSetting.PortValue value) {
            return value.option();
        }
        if (setting instanceof LinkSetting.Value value) {
            return value.option();
        }
        return setting instanceof LinkSetting.NoMaster ? LinkSetting.Master.class : setting.getClass();
    }
}
