package io.netlab.explain;

import io.netlab.topology.Link;
import io.netlab.topology.LinkSetting;
import java.util.Comparator;

/** Says how a link is now, and, where that can be said in short, how it was. */
record SettingChange(Link before) implements LinkSetting.Visitor<String> {
    /** Up and down first, then by their types. */
    static final Comparator<LinkSetting> ORDER = Comparator.comparing(
                    (LinkSetting setting) -> setting instanceof LinkSetting.Up ? 0 : 1)
            .thenComparing(setting -> setting.getClass().getSimpleName())
            .thenComparing(LinkSetting::toString);

    @Override
    public String visit(LinkSetting.Up setting) {
        return setting.on() ? "is up" : "is down";
    }

    @Override
    public String visit(LinkSetting.Mtu setting) {
        String was = before.setting(LinkSetting.Mtu.class)
                .map(old -> was(old.bytes()))
                .orElse("");
        return "has the MTU " + setting.bytes() + was;
    }

    private static String was(Object value) {
        return " (was " + value + ")";
    }

    @Override
    public String visit(LinkSetting.Mac setting) {
        String was = before.setting(LinkSetting.Mac.class)
                .map(old -> was(old.address()))
                .orElse("");
        return "has the Ethernet address " + setting.address() + was;
    }

    @Override
    public String visit(LinkSetting.Alias setting) {
        return setting.text().isEmpty() ? "has no alias" : "has the alias \"" + setting.text() + "\"";
    }

    @Override
    public String visit(LinkSetting.Master setting) {
        return "is a port of " + setting.name();
    }

    @Override
    public String visit(LinkSetting.NoMaster setting) {
        return "is no port" + before.master().map(bridge -> " of " + bridge).orElse("") + " any more";
    }

    @Override
    public String visit(LinkSetting.Flag setting) {
        return "has " + setting.flag().word() + (setting.on() ? " on" : " off");
    }

    @Override
    public String visit(LinkSetting.TxQueueLength setting) {
        String was = before.setting(LinkSetting.TxQueueLength.class)
                .map(old -> was(old.packets()))
                .orElse("");
        return "has a queue of " + setting.packets() + " packets" + was;
    }

    @Override
    public String visit(LinkSetting.BridgeValue setting) {
        return "has " + setting.option().word() + " " + setting.value();
    }

    @Override
    public String visit(LinkSetting.PortValue setting) {
        return "has, as a port, " + setting.option().word() + " " + setting.value();
    }

    @Override
    public String visit(LinkSetting.Value setting) {
        return "has " + setting.option().word() + " " + setting.value();
    }
}
