package io.netlab.language;

/** The words of {@code bridge(8)} and {@code brctl(8)}. */
public final class BridgeWords {
    private BridgeWords() {}

    public static final WordTable OPTIONS = WordTable.of("bridge", """
            -help~ -
            -Version~ -
            -stats~ - with counters
            -statistics~=-stats -
            -details~ - with all details
            -oneline~ - one record a line
            -timestamp~ -
            -family~ !
            -4 -
            -6 -
            -netns~ node in this namespace
            -color~ - with colours
            -force~ -
            -json~ - as JSON
            -pretty~ - JSON with line ends
            -compressvlans~ -
            -batch~ !
            """);

    public static final WordTable OBJECTS = WordTable.of("bridge", """
            link~ command ports of bridges
            fdb~ command forwarding databases
            mdb~ !
            vlan~ command VLANs of ports
            vni~ !
            monitor~ !
            help~ !
            """);

    public static final WordTable LINK = WordTable.of("bridge link", """
            set~ link changes a port
            change~=set link
            show~=list - shows what there is
            lst~=list -
            list~ - shows what there is
            help~ !
            """);

    public static final WordTable VLAN = WordTable.of("bridge vlan", """
            add~ command a port belongs to a VLAN
            delete~ command it belongs to it no longer
            set~ !
            show~ !
            lst~ !
            list~ !
            tunnelshow !
            global !
            help~ !
            """);

    public static final WordTable FDB = WordTable.of("bridge fdb", """
            add~ mac a new entry
            append~ mac a further entry for the same address
            replace~ mac an entry, new or in place of another
            delete~ mac takes an entry away
            get~ !
            show~=list - shows what there is
            lst~=list -
            list~ - shows what there is
            flush !
            help~ !
            """);

    public static final WordTable BRCTL = WordTable.of("brctl", """
            addbr new_link a new bridge
            delbr link takes a bridge away
            addif link makes a link a port of a bridge
            delif link takes a link out of its bridge
            hairpin link whether a frame may leave by the port that it came in by: on or off
            stp link the spanning tree: on or off
            setageing link how many seconds an address is remembered
            setbridgeprio link the bridge's priority in the spanning tree
            setfd link how many seconds a port listens
            setgcint !
            sethello link how many seconds lie between hellos
            setmaxage link how many seconds a hello counts
            setpathcost link the cost of the path through a port
            setportprio link the port's priority in the spanning tree
            show link shows the bridges
            showmacs link shows the addresses that a bridge has learned
            showstp link shows the spanning tree of a bridge
            """);
}
