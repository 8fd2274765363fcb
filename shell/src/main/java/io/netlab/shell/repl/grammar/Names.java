package io.netlab.shell.repl.grammar;

import io.netlab.topology.NodeName;
import java.util.List;

/** What there is to name at this moment, by kind. */
public interface Names {
    /** The namespaces, the host among them. */
    List<Name> nodes();

    /** The links of one node. */
    List<Name> links(NodeName node);

    /** Addresses that a command in the node may speak of: neighbours, gateways, the far ends of cables, its own. */
    List<Name> addresses(NodeName node);

    /** The node's own addresses with their lengths. */
    List<Name> prefixes(NodeName node);

    /** Where the node's routes lead. */
    List<Name> destinations(NodeName node);

    /** The Ethernet addresses of the node's links. */
    List<Name> macs(NodeName node);

    /** The kernel's settings whose dotted name begins so, up to the next dot. */
    List<Name> sysctls(NodeName node, String prefix);

    /** The commands that begin so: those of a lab and of the documents, and programs when a letter was typed. */
    List<Name> commands(String prefix);

    /** The scenarios that come with netlab. */
    List<Name> scenarios();

    /** Files of the lab whose path begins so. */
    List<Name> files(String prefix);

    /** Files of the person's own, outside of the lab, whose path begins so. */
    List<Name> ownFiles(String prefix);

    /** The checkpoints of this session. */
    List<Name> checkpoints();

    /** What help can be had on. */
    List<Name> topics();
}
