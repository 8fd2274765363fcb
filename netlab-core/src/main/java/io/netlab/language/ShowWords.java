package io.netlab.language;

/** The words that choose what is shown, in iproute2's order. */
public final class ShowWords {
    private ShowWords() {}

    public static final WordTable LINK = WordTable.of("ip link show", """
            to !
            scope !
            up - only links that are up
            secondary !
            temporary !
            nodad !
            optimistic !
            dadfailed !
            home !
            deprecated !
            tentative !
            permanent !
            mngtmpaddr !
            noprefixroute !
            autojoin !
            stable-privacy !
            primary !
            dynamic !
            label !
            group !
            master link only ports of the bridge
            vrf !
            nomaster !
            type choice only links of the kind: veth, bridge, bridge_slave
            dev link only that link
            help~ !
            """);

    public static final WordTable ADDRESS = WordTable.of("ip address show", """
            to prefix only addresses in the network
            scope choice how far the address is valid: global, site, link, host
            up - only links that are up
            secondary - not the first address of its network
            temporary !
            nodad - used without duplicate address detection
            optimistic - used while it is being looked for
            dadfailed - another machine has it
            home - of a mobile node
            deprecated - not to be used for new connections
            tentative - it is looked whether another machine has it
            permanent - without an end
            mngtmpaddr - temporary addresses are made of it
            noprefixroute - without a connected route
            autojoin - a multicast group
            stable-privacy - made by RFC 7217
            primary - the first address of its network
            dynamic - with an end
            label text only addresses with the label, * and ? fit all
            group !
            master link only ports of the bridge
            vrf !
            nomaster !
            type choice only links of the kind: veth, bridge, bridge_slave
            dev link only that link
            help~ !
            """);
}
