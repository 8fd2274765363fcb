package io.netlab.diagnose;

import java.util.Arrays;
import java.util.Optional;

/**
 * The catalogue of mistakes: an id for each, and a sentence that says what the kernel makes of it. Only those are here
 * that leave a trace in the kernel's state; what the kernel or {@code ip} refuses at once explains itself.
 */
public enum Mistake {
    L01("a node reaches its own addresses through lo, and lo of a new namespace is down"),
    L02("a cable carries frames when both of its ends are up; this end has no carrier because the other is down"),
    L03("a link that is down sends nothing and has no routes; both ends of a cable are set up, each in its own node"),
    L05("an address alone makes no route: the route to its network comes when the link is up"),
    L07("a command works on the namespace in which it is run, and the address went to the other end of the cable"),
    L11("a namespace without a link other than lo reaches nobody"),
    B01("a cable is plugged into a switch only when its end has the bridge as its master"),
    B02("a bridge that is down forwards for none of its ports, and its address and routes do not count"),
    B03("a port hands its frames to the bridge; the address belongs on the bridge, not on a port of it"),
    B04("an address left on a port makes a second route to the network, and the answers leave by the wrong link"),
    B06("two ways between two bridges make a loop in which broadcasts circle for ever; STP would block one"),
    B07("a port forwards only in the state forwarding; with STP it listens and learns first, 15 s each by default"),
    B08("a switch knows one port for one Ethernet address; with two owners the frames go now here, now there"),
    B09("ports that are isolated do not hear each other, not even ARP"),
    B10("a neighbour entry that was put there by hand is believed for ever; nobody asks who has the address"),
    B11("a link with ARP turned off neither asks for nor answers with Ethernet addresses"),
    B12("what a node has learned of an Ethernet address is believed for a while, though the address has moved"),
    A01("an address without a mask is a /32: a network of one, with no route to anybody"),
    A02("the mask says who is on the link; with one too small the neighbour lies outside of it"),
    A03(
            "the mask says who is on the link; with masks that differ, one side sees a neighbour where the other sees none"),
    A04("addresses of different networks need a router between them, on the same switch, too"),
    A05("two nodes of one network have the same address, and who answers first is believed"),
    A06("the first and the last address of a network name the network and all of it, and are no host's"),
    A07("a link without an address sends no IP"),
    A08("no node of the lab has this address"),
    R01("without a default route a node reaches only the networks that it has a route to"),
    R02("the gateway must be an address of a router on the same link; nobody here has this one"),
    R03("a gateway is the next router, not the node itself"),
    R04("the gateway must be a router; this neighbour has no other way than the one back"),
    R05("the gateway lies in none of the node's own networks, so nobody on the link answers for it"),
    R06("of several default routes the one with the lowest metric is used, the others are not tried"),
    R07("of all routes that match, the most specific one wins, even over a default route that is right"),
    R08("a route of type unreachable, prohibit or blackhole throws the packets away on purpose"),
    R09("a node hands packets on from link to link only while it is told to forward"),
    R10("forwarding is asked of the link that the packet comes in by: its own setting counts, not ip_forward"),
    R11("each namespace has its own ip_forward; it was set in another than the one on the way"),
    R12("an answer needs a route, too: the target must know a way back to the sender"),
    R13("a strict rp_filter drops what comes in by another link than the one that leads back to its sender"),
    N01("nobody outside knows the way to a private address; the router has to put its own in place of it (SNAT)"),
    N02("the rule that translates the source is for another link than the one that the packets leave by"),
    N07("PREROUTING is for packets that come in; what the node itself sends passes OUTPUT instead"),
    N08("the DNAT rule is only for packets that come in by another link than these do"),
    N09("who reaches itself by a translated address needs its source translated, too, and a port that sends back"),
    N10("a server on 127.0.0.1 is heard by its own node only"),
    N12("nothing listens on the port"),
    F01("with bridge-nf-call-iptables on, frames within a bridge pass the FORWARD rules of iptables, too"),
    F03("what is handed on passes the FORWARD chain; ARP does not, so the neighbours look fine"),
    F04("a filter of the bridge, or of ARP, works below IP: no rule of iptables sees what it drops"),
    F05("a node can be told not to answer pings: that ping fails does not mean that the network is broken"),
    F06("a node's own packets pass OUTPUT when they leave and INPUT when they arrive, and a rule there drops them"),
    M01("a bridge drops a packet that is larger than a link's MTU, and tells nobody"),
    C05("the published port leads to a port on which nothing listens in the container");

    private final String because;

    Mistake(String because) {
        this.because = because;
    }

    /** One sentence, without a full stop. */
    public String because() {
        return because;
    }

    /** The mistake of that id. */
    public static Optional<Mistake> of(String id) {
        return Arrays.stream(values())
                .filter(mistake -> mistake.name().equalsIgnoreCase(id))
                .findFirst();
    }
}
