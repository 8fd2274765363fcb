package io.netlab.language;

/** The words of addresses, routes, neighbours, rules and forwarding databases, in iproute2's order. */
public final class NetworkWords {
    private NetworkWords() {}

    public static final WordTable ADDRESS = WordTable.of("ip address add", """
            peer prefix the other end of a point-to-point link
            remote=peer prefix
            broadcast~ address the broadcast address; + for the last of the network
            brd=broadcast address
            anycast !
            scope choice how far the address is valid: global, site, link, host
            dev link the link
            label text an alias name such as eth0:1
            metric~ !
            priority~ !
            preference~ !
            valid_lft~ !
            preferred_lft~ !
            proto !
            home !
            nodad - IPv6: is used without duplicate address detection
            mngtmpaddr !
            noprefixroute - no connected route is made
            autojoin !
            local prefix the address
            help~ !
            """);

    public static final WordTable ROUTE = WordTable.of("ip route add", """
            src address the source of the node's own packets
            as !
            via address the gateway
            from !
            tos !
            dsfield~ !
            metric~ number the lower wins
            priority~=metric number
            preference=metric number
            scope choice how near the destination is: global, site, link, host
            mtu number the largest packet on this way
            hoplimit !
            advmss !
            reordering~ !
            rtt !
            rto_min !
            window~ !
            cwnd~ !
            initcwnd~ !
            initrwnd~ !
            features~ !
            quickack~ !
            congctl~ !
            rttvar~ !
            ssthresh~ !
            realms~ !
            onlink - the gateway is on the link, whatever the prefixes say
            nexthop command one way of several
            nhid !
            protocol~ choice who made the route: kernel, boot, static or a number
            table~ choice the routing table: main, local, default or a number
            vrf~ !
            dev link the link
            oif=dev link
            pref~ !
            encap !
            ttl-propagate !
            fastopen_no_cookie~ !
            to prefix the destination
            default prefix all that no other route is for
            help~ !
            """);

    /** What {@code nexthop} takes. */
    public static final WordTable NEXT_HOP = WordTable.of("ip route add nexthop", """
            via address the gateway
            dev link the link
            weight number its share, 1 to 256
            onlink - the gateway is on the link, whatever the prefixes say
            realms~ !
            encap !
            as !
            """);

    public static final WordTable NEIGHBOUR = WordTable.of("ip neigh add", """
            lladdr~ mac the Ethernet address
            nud choice the state: permanent, reachable, stale
            proxy~ !
            router !
            managed !
            use !
            extern_learn !
            dev link the link
            protocol~ !
            to address the address
            help~ !
            """);

    public static final WordTable RULE = WordTable.of("ip rule add", """
            not !
            from prefix packets with a source in the network
            to prefix packets with a destination in the network
            preference~=pref number
            order~=pref number
            priority~=pref number
            pref number the lower is asked first
            tos !
            dsfield~ !
            fwmark number packets with the mark
            realms~ !
            protocol~ !
            tun_id~ !
            table~ choice the table to look into
            lookup=table choice
            suppress_prefixlength~ !
            sup_pl !
            suppress_ifgroup~ !
            sup_group !
            dev=iif link
            iif link packets that came in by the link
            oif link packets of sockets that are bound to the link
            l3mdev !
            uidrange !
            ipproto !
            sport !
            dport !
            type !
            nat !
            map-to !
            goto~ !
            unicast !
            local !
            blackhole !
            unreachable !
            prohibit !
            throw !
            help~ !
            """);

    public static final WordTable FDB = WordTable.of("bridge fdb add", """
            dev link the port, or the tunnel
            dst address the tunnel end behind which the address is
            port !
            vni !
            src_vni !
            via !
            nhid !
            self - the entry is the device's own, as it is without this word
            master~ - the entry is the bridge's
            router~ !
            local~=permanent -
            permanent~ - never ages
            temp~=static -
            static~ - never ages, but may move
            dynamic~ - ages as if learned
            vlan~ number the VLAN
            use~ !
            extern_learn~ !
            sticky~ !
            activity_notify !
            norefresh !
            to mac the Ethernet address
            help~ !
            """);
}
