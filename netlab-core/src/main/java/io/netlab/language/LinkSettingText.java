package io.netlab.language;

import io.netlab.topology.LinkSetting;
import java.util.Comparator;

/** Writes one setting of a link as {@code ip link} and {@code bridge link} take it. */
final class LinkSettingText implements LinkSetting.Visitor<String> {
    /** For settings without an order of their own: short ones first, up and down last. */
    static final Comparator<LinkSetting> ORDER = Comparator.<LinkSetting, Boolean>comparing(
                    LinkSetting.Up.class::isInstance)
            .thenComparing(setting -> setting.accept(new LinkSettingText()));

    @Override
    public String visit(LinkSetting.Up setting) {
        return setting.on() ? "up" : "down";
    }

    @Override
    public String visit(LinkSetting.Mtu setting) {
        return "mtu " + setting.bytes();
    }

    @Override
    public String visit(LinkSetting.Mac setting) {
        return "address " + setting.address();
    }

    @Override
    public String visit(LinkSetting.Alias setting) {
        return "alias " + Quoting.quote(setting.text());
    }

    @Override
    public String visit(LinkSetting.Master setting) {
        return "master " + CommandPrinter.quote(setting.name());
    }

    @Override
    public String visit(LinkSetting.NoMaster setting) {
        return "nomaster";
    }

    @Override
    public String visit(LinkSetting.Flag setting) {
        return setting.flag().word() + (setting.on() ? " on" : " off");
    }

    @Override
    public String visit(LinkSetting.TxQueueLength setting) {
        return "txqueuelen " + setting.packets();
    }

    @Override
    public String visit(LinkSetting.BridgeValue setting) {
        return setting.option().word() + " " + setting.value();
    }

    @Override
    public String visit(LinkSetting.Value setting) {
        return setting.option().word() + " " + LinkValues.word(setting);
    }

    @Override
    public String visit(LinkSetting.PortValue setting) {
        String onOff = setting.value() == 0 ? "off" : "on";
        return setting.option().word() + " " + (LinkOptions.isSwitch(setting.option()) ? onOff : setting.value());
    }
}
