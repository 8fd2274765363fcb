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

    public static final WordTable ROUTE = WordTable.of("ip route show", """
            table~ choice only that routing table: main, local, all or a number
            vrf~ !
            cached~ !
            cloned~ !
            tos number for that type of service
            dsfield~=tos number
            protocol~ choice made by that protocol: kernel, boot, static or a number
            scope~ choice of that scope: global, site, link, host
            type~ choice of that type: unicast, local, blackhole, unreachable, prohibit
            dev link out by that link
            oif=dev link
            iif !
            mark !
            metric~ number with that metric
            priority~=metric number
            preference=metric number
            via address through that gateway
            src address with that preferred source
            realms~ !
            from~ !
            to~ prefix to exactly that network
            root~ prefix to that network or a part of it
            match~ prefix to that network or one around it
            exact~ prefix to exactly that network
            help~ !
            """);

    public static final WordTable ROUTE_GET = WordTable.of("ip route get", """
            tos !
            dsfield~ !
            as~ !
            from~ address the packet's source
            iif~ link the link that it came in by
            mark~ number its firewall mark
            oif~ link the link that its socket is bound to
            dev=oif link
            notify~ !
            connected~ !
            vrf~ !
            uid~ !
            fibmatch~ - the table's entry, not what comes of it
            ipproto !
            sport !
            dport !
            to address the packet's destination
            help~ !
            """);

    public static final WordTable NEIGHBOUR = WordTable.of("ip neigh show", """
            dev link on that link
            master !
            vrf !
            nomaster !
            unused - only what is not in use
            nud choice only those in a state: reachable, stale, failed, permanent, all
            proxy - the addresses that the node answers for in another's place
            protocol~ choice made by that protocol
            to prefix in that network
            help~ !
            """);

    public static final WordTable BRIDGE_LINK = WordTable.of("bridge link show", """
            dev link only that port
            """);

    public static final WordTable FDB = WordTable.of("bridge fdb show", """
            brport link only that port's
            dev=brport link
            br link only that bridge's
            vlan number only that VLAN's
            state choice only those in a state: permanent, static, stale, reachable
            dynamic - only what may age
            help~ !
            """);
}
