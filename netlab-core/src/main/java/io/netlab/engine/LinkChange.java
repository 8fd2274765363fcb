package io.netlab.engine;

import io.netlab.netlink.route.BridgeOptions;
import io.netlab.netlink.route.LinkFlag;
import io.netlab.netlink.route.LinkSettings;
import io.netlab.netlink.route.PortOptions;
import io.netlab.topology.LinkSetting;
import java.util.Collection;

/** Settings on their way into requests: those of the link itself, of the bridge that it is, of the port that it is. */
record LinkChange(LinkSettings link, BridgeOptions bridge, PortOptions port) {
    /** What the settings say, with the links of the node to find a master by name. */
    static LinkChange of(LinkSettings start, Collection<LinkSetting> settings, LinkTable table) {
        LinkChange draft = new LinkChange(start, BridgeOptions.DEFAULTS, PortOptions.UNCHANGED);
        for (LinkSetting setting : Ordered.of(settings)) {
            draft = setting.accept(new Adding(draft, table));
        }
        return draft;
    }

    boolean changesBridge() {
        return !bridge.attributes().isEmpty();
    }

    boolean changesPort() {
        return !port.attributes().isEmpty();
    }

    boolean changesLink() {
        return !link.isEmpty();
    }

    private LinkChange with(LinkSettings other) {
        return new LinkChange(other, bridge, port);
    }

    /** Adds one setting to a draft. */
    private record Adding(LinkChange draft, LinkTable table) implements LinkSetting.Visitor<LinkChange> {
        @Override
        public LinkChange visit(LinkSetting.Up setting) {
            return draft.with(setting.on() ? draft.link.up() : draft.link.down());
        }

        @Override
        public LinkChange visit(LinkSetting.Mtu setting) {
            return draft.with(draft.link.withMtu(setting.bytes()));
        }

        @Override
        public LinkChange visit(LinkSetting.Mac setting) {
            return draft.with(draft.link.withMac(setting.address()));
        }

        @Override
        public LinkChange visit(LinkSetting.Alias setting) {
            return draft.with(draft.link.withAlias(setting.text()));
        }

        @Override
        public LinkChange visit(LinkSetting.Master setting) {
            return draft.with(draft.link.withMaster(table.index(setting.name())));
        }

        @Override
        public LinkChange visit(LinkSetting.NoMaster setting) {
            return draft.with(draft.link.withMaster(0));
        }

        @Override
        public LinkChange visit(LinkSetting.Flag setting) {
            return draft.with(
                    switch (setting.flag()) {
                        case ARP -> draft.link.withArp(setting.on());
                        case MULTICAST -> draft.link.withFlag(LinkFlag.MULTICAST, setting.on());
                        case ALLMULTICAST -> draft.link.withFlag(LinkFlag.ALLMULTI, setting.on());
                        case PROMISC -> draft.link.withPromiscuous(setting.on());
                    });
        }

        @Override
        public LinkChange visit(LinkSetting.TxQueueLength setting) {
            return draft.with(draft.link.withTxQueueLength(setting.packets()));
        }

        @Override
        public LinkChange visit(LinkSetting.BridgeValue setting) {
            BridgeAttribute attribute = BridgeAttribute.of(setting.option());
            return new LinkChange(
                    draft.link, draft.bridge.with(attribute.type(), attribute.shape(), setting.value()), draft.port);
        }

        @Override
        public LinkChange visit(LinkSetting.Value setting) {
            int value = (int) setting.value();
            return draft.with(
                    switch (setting.option()) {
                        case INDEX -> draft.link.withIndex(value);
                        case NUMTXQUEUES -> draft.link.withTransmitQueues(value);
                        case NUMRXQUEUES -> draft.link.withReceiveQueues(value);
                        case GROUP -> draft.link.withGroup(value);
                        case ADDRGENMODE -> draft.link.withAddressGeneration(value);
                        case CARRIER -> draft.link.withCarrier(value != 0);
                    });
        }

        @Override
        public LinkChange visit(LinkSetting.PortValue setting) {
            PortAttribute attribute = PortAttribute.of(setting.option());
            return new LinkChange(
                    draft.link, draft.bridge, draft.port.with(attribute.type(), attribute.shape(), setting.value()));
        }
    }
}
