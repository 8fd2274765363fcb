package io.netlab.language;

/** The words that describe a link, in {@code ip link} and {@code bridge link}, in iproute2's order. */
public final class LinkWords {
    private LinkWords() {}

    /** What {@code ip link add} and {@code ip link set} take before {@code type}. */
    public static final WordTable SETTINGS = WordTable.of("ip link set", """
            up - brings the link up
            down - takes the link down
            name new_link the name, or the new name
            index number the number of a new link
            link~ link the link below, as with macvlan
            address~ mac the Ethernet address
            broadcast~ !
            brd !
            txqueuelen~ number the length of the transmit queue in packets
            qlen=txqueuelen number
            txqlen~=txqueuelen number
            mtu number the largest packet in bytes
            xdpgeneric !
            xdpdrv !
            xdpoffload !
            xdp !
            netns node the namespace
            multicast on_off takes part in multicast
            allmulticast on_off takes all multicast frames
            promisc on_off takes frames for any address
            trailers !
            arp on_off asks and answers ARP
            carrier on_off whether a link without a cable says that it has a carrier
            vf !
            master~ link the bridge that the link becomes a port of
            vrf !
            nomaster~ - the link leaves its bridge
            dynamic~ !
            type~ choice what the link is; its own options follow
            alias~ text a free text
            group choice a number that several links share: default or a number
            mode !
            state !
            numtxqueues~ number how many transmit queues a new link has
            numrxqueues~ number how many receive queues a new link has
            addrgenmode~ choice how the link makes its IPv6 addresses: eui64, none, stable_secret, random
            link-netns~ !
            link-netnsid~ !
            protodown !
            protodown_reason !
            gso_max_size !
            gso_max_segs !
            gso_ipv4_max_size !
            max_mtu !
            parentdev !
            help~ !
            dev link the link
            """);

    /** The kinds of links that netlab makes itself. */
    public static final WordTable KINDS = WordTable.of("ip link add type", """
            veth - a virtual cable with two plugs
            bridge - a switch
            vxlan - a tunnel for Ethernet frames in UDP
            macvlan - a second Ethernet address on a link
            dummy - a link to nowhere
            ifb - a link that shapes what comes in
            """);

    /** The options of {@code type bridge}. */
    public static final WordTable BRIDGE = WordTable.of("ip link type bridge", """
            forward_delay~ number how long a port listens, in hundredths of a second
            hello_time~ number how often the spanning tree says hello
            max_age~ number how long a hello counts
            ageing_time~ number how long an address is remembered
            stp_state~ number the spanning tree, 1 on or 0 off
            priority~ number of the bridge in the spanning tree
            vlan_filtering~ number VLANs, 1 on or 0 off
            vlan_protocol~ !
            group_fwd_mask~ number which link-local frames are passed on
            group_address~ !
            fdb_flush~ !
            vlan_default_pvid~ number the VLAN of untagged frames
            vlan_stats_enabled~ !
            vlan_stats_per_port~ !
            mcast_router~ !
            mcast_snooping~ number multicast only where it is wanted, 1 on or 0 off
            mcast_query_use_ifaddr~ !
            mcast_querier~ !
            mcast_hash_elasticity~ !
            mcast_hash_max~ !
            mcast_last_member_count~ !
            mcast_startup_query_count~ !
            mcast_last_member_interval~ !
            mcast_membership_interval~ !
            mcast_querier_interval~ !
            mcast_query_interval~ !
            mcast_query_response_interval~ !
            mcast_startup_query_interval~ !
            mcast_stats_enabled~ !
            mcast_igmp_version~ !
            mcast_mld_version~ !
            mcast_vlan_snooping !
            no_linklocal_learn !
            fdb_max_learned !
            nf_call_iptables~ number bridged IPv4 passes through iptables, 1 on or 0 off
            nf_call_ip6tables~ number bridged IPv6 passes through ip6tables, 1 on or 0 off
            nf_call_arptables~ number bridged ARP passes through arptables, 1 on or 0 off
            help~ !
            """);

    /** The options of {@code type bridge_slave} and of {@code bridge link set}. */
    public static final WordTable PORT = WordTable.of("bridge link set", """
            dev link the port
            state choice of the spanning tree: disabled, listening, learning, forwarding, blocking
            cost number of the path through the port
            priority number of the port in the spanning tree
            hairpin on_off a frame may leave by the port that it came in by
            guard on_off the port takes no BPDUs
            root_block on_off the port never leads to the root
            fastleave on_off multicast ends at once when it is left
            learning on_off addresses are learned here
            learning_sync !
            flood on_off frames to unknown addresses leave here
            mcast_router !
            mcast_flood on_off unknown multicast leaves here
            bcast_flood on_off broadcasts leave here
            mcast_to_unicast !
            group_fwd_mask !
            neigh_suppress on_off the bridge answers ARP itself
            neigh_vlan_suppress !
            vlan_tunnel !
            isolated on_off isolated ports do not see each other
            locked !
            mab !
            backup_port !
            nobackup_port !
            hwmode !
            mcast_max_groups !
            self !
            master - the setting is the bridge's, as it is without this word
            help !
            """);

    /** The options of {@code type vxlan}. */
    public static final WordTable VXLAN = WordTable.of("ip link add type vxlan", """
            id~ number the VNI, 0 to 16777215
            vni~=id number
            group~=remote address
            group6~ !
            local~ address the tunnel's own address
            remote~ address the other end
            dev~ link the link that carries the tunnel
            ttl~ number of the outer packet
            hoplimit~=ttl number
            tos~ !
            dsfield~ !
            df~ !
            flowlabel~ !
            ageing~ !
            maxaddress~ !
            port~ !
            srcport~ !
            dstport~ number the UDP port of the other end
            nolearning~ - addresses are not learned
            learning~ - addresses are learned
            proxy~ !
            noproxy~ !
            rsc~ !
            norsc~ !
            l2miss~ !
            nol2miss~ !
            l3miss~ !
            nol3miss~ !
            udpcsum~ !
            noudpcsum~ !
            udp6zerocsumtx~ !
            noudp6zerocsumtx~ !
            udp6zerocsumrx~ !
            noudp6zerocsumrx~ !
            remcsumtx~ !
            noremcsumtx~ !
            remcsumrx~ !
            noremcsumrx~ !
            external~ !
            noexternal~ !
            gbp~ !
            gpe~ !
            vnifilter !
            help~ !
            """);

    /** The options of {@code type macvlan}. */
    public static final WordTable MACVLAN = WordTable.of("ip link add type macvlan", """
            mode~ choice how macvlans of one parent see each other: private, vepa, bridge, passthru
            flag~ !
            macaddr~ !
            bcqueuelen~ !
            help~ !
            """);
}
