package io.netlab.language;

import io.netlab.topology.BridgeOption;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.PortOption;

/** Says in plain words what a setting does to a link. */
final class SettingWords implements LinkSetting.Visitor<String> {
    @Override
    public String visit(LinkSetting.Up setting) {
        return setting.on()
                ? "bring it up, so that it sends and receives"
                : "take it down, by which it loses the routes that leave by it";
    }

    @Override
    public String visit(LinkSetting.Mtu setting) {
        return "let its packets have at most " + setting.bytes() + " bytes";
    }

    @Override
    public String visit(LinkSetting.Mac setting) {
        return "give it the Ethernet address " + setting.address();
    }

    @Override
    public String visit(LinkSetting.Alias setting) {
        return "note \"" + setting.text() + "\" beside its name";
    }

    @Override
    public String visit(LinkSetting.Master setting) {
        return "plug it into the bridge " + setting.name()
                + ", which from then on gets every frame that comes in by it";
    }

    @Override
    public String visit(LinkSetting.NoMaster setting) {
        return "unplug it from its bridge";
    }

    @Override
    public String visit(LinkSetting.Flag setting) {
        return "turn " + setting.flag().word() + (setting.on() ? " on" : " off");
    }

    @Override
    public String visit(LinkSetting.TxQueueLength setting) {
        return "let " + setting.packets() + " packets wait to be sent";
    }

    @Override
    public String visit(LinkSetting.BridgeValue setting) {
        if (setting.option() == BridgeOption.STP_STATE) {
            return "turn the spanning tree " + (setting.value() == 0 ? "off" : "on");
        }
        return "set the bridge's " + setting.option().word() + " to " + setting.value();
    }

    @Override
    public String visit(LinkSetting.Value setting) {
        String value = LinkValues.word(setting);
        return switch (setting.option()) {
            case INDEX -> "give it the number " + value;
            case NUMTXQUEUES -> "let it have " + value + " queues for what it sends";
            case NUMRXQUEUES -> "let it have " + value + " queues for what it receives";
            case GROUP -> "put it into the group " + value;
            case ADDRGENMODE -> "let it make its own IPv6 addresses in the manner " + value;
            case CARRIER -> "turn its carrier " + value;
        };
    }

    @Override
    public String visit(LinkSetting.PortValue setting) {
        String state = setting.value() == 0 ? " off" : " on";
        if (setting.option() == PortOption.HAIRPIN) {
            return "turn hairpin" + state + ", by which a frame may leave by the port that it came in by";
        }
        return LinkOptions.isSwitch(setting.option())
                ? "turn the port's " + setting.option().word() + state
                : "set the port's " + setting.option().word() + " to " + setting.value();
    }
}
