package io.netlab.language;

/** The words of {@code ip}, from the man pages {@code ip(8)}, {@code ip-link(8)} and so on, in iproute2's order. */
public final class IpWords {
    private IpWords() {}

    public static final WordTable OPTIONS = WordTable.of("ip", """
            -loops~ number
            -family~ choice the family to speak of: inet, inet6, link
            -4 - IPv4 only
            -6 - IPv6 only
            -0 -
            -M -
            -B -
            -human~ -
            -human-readable -
            -iec~ -
            -stats~ - with counters
            -statistics~=-stats -
            -details~ - with all details
            -resolve~ -
            -oneline~ - one record a line
            -timestamp~ -
            -tshort~ -
            -Version~ -
            -force~ -
            -batch~ !
            -brief~ - the essence in columns
            -json~ - as JSON
            -pretty~ - JSON with line ends
            -rcvbuf~ number
            -color~ - with colours
            -help~ -
            -netns~ node in this namespace
            -Numeric~ -
            -all~ !
            -echo -
            """);

    public static final WordTable OBJECTS = WordTable.of("ip", """
            address~ command addresses of links
            addrlabel~ !
            maddress~ !
            route~ command routes
            rule~ command rules that choose the routing table
            neighbor~=neighbour command
            neighbour~ command the ARP and neighbour tables
            ntable~ !
            ntbl~ !
            link~ command links
            l2tp~ !
            fou~ !
            ila~ !
            macsec~ !
            tunnel~ !
            tunl~ !
            tuntap~ !
            tap~ !
            token~ !
            tcpmetrics~ !
            tcp_metrics~ !
            monitor~ !
            xfrm~ !
            mroute~ !
            mrule~ !
            netns~ command network namespaces
            netconf~ !
            vrf~ !
            sr~ !
            nexthop~ !
            mptcp~ !
            ioam~ !
            help~ !
            stats~ !
            """);

    public static final WordTable NETNS = WordTable.of("ip netns", """
            list~ - shows what there is
            show~=list - shows what there is
            lst~=list -
            list-id~ !
            help~ !
            add~ node a new namespace
            set~ node the number by which the namespace is known here
            identify~ number the namespace of a process
            pids~ node the processes in a namespace
            delete~ node takes a namespace away
            exec~ command runs a command in a namespace
            monitor~ !
            attach~ !
            """);

    public static final WordTable LINK = WordTable.of("ip link", """
            add~ new_link a new link
            set~ link changes a link
            change~=set link
            replace~ !
            delete~ link takes a link away
            show~=list - shows what there is
            lst~=list -
            list~ - shows what there is
            xstats~ !
            afstats~ !
            property~ !
            help~ !
            """);

    public static final WordTable ADDRESS = WordTable.of("ip address", """
            add~ prefix gives a link an address
            change~=replace prefix
            chg=replace prefix
            replace~ prefix gives an address, or changes it
            delete~ prefix takes an address away
            show~=list - shows what there is
            lst~=list -
            list~ - shows what there is
            flush~ ! takes all away that fit
            save~ !
            showdump~ !
            restore~ !
            help~ !
            """);

    public static final WordTable ROUTE = WordTable.of("ip route", """
            list~ - shows what there is
            show~=list - shows what there is
            lst~=list -
            get~ address the way that a packet would take
            add~ prefix a new route
            change~ prefix changes a route
            chg=change prefix
            replace~ prefix a route, new or in place of another
            prepend~ prefix a further route to the same network, before the others
            append~ prefix a further route to the same network
            test~ !
            delete~ prefix takes a route away
            flush~ ! takes all away that fit
            save~ !
            restore~ !
            showdump~ !
            help~ !
            """);

    public static final WordTable NEIGHBOUR = WordTable.of("ip neigh", """
            add~ address a new entry
            change~ address changes an entry
            chg=change address
            replace~ address an entry, new or in place of another
            delete~ address takes an entry away
            get~ ! asks the kernel for one
            show~=list - shows what there is
            lst~=list -
            list~ - shows what there is
            flush~ ! takes all away that fit
            help~ !
            """);

    public static final WordTable RULE = WordTable.of("ip rule", """
            list~ - shows what there is
            lst~=list -
            show~=list - shows what there is
            save~ !
            restore~ !
            add~ choice a new rule
            delete~ choice takes a rule away
            flush~ ! takes all away that fit
            help~ !
            """);
}
