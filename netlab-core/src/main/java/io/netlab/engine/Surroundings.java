package io.netlab.engine;

import io.netlab.net.InterfaceName;
import io.netlab.topology.NodeName;
import java.util.List;

/** What ops are made exact with, and what is done beside requests: by the nodes of a lab, or only in a rehearsal. */
interface Surroundings {
    /** The links of a node by name. Throws NetlabException when there is no node of that name. */
    LinkTable links(NodeName node);

    /** What was known of the links may no longer be so. */
    void forgetLinks();

    /** The open file by which requests name a node's namespace. */
    int descriptor(NodeName node);

    /** Takes a namespace's name away. */
    void delete(NodeName name);

    /** Names the namespace of a process. */
    void name(NodeName name, long pid);

    /** Starts a process with a namespace of its own. */
    void start(NodeName name, List<String> command);

    /** Ends a process. */
    void end(NodeName name);

    /** Starts a process in the namespace of a node. */
    void run(NodeName node, NodeName name, List<String> command);

    /** Ends a process that was started in the namespace of another node. */
    void stop(NodeName name);

    /** Makes an Open vSwitch bridge, whose local port is a link of that name; the first starts the node's switch. */
    void addSwitch(NodeName node, InterfaceName bridge);

    /** Takes an Open vSwitch bridge away; with the last, the node's switch ends. */
    void deleteSwitch(NodeName node, InterfaceName bridge);

    /** True when the link is the local port of an Open vSwitch bridge. */
    boolean isSwitch(NodeName node, InterfaceName link);

    /** Has the node's Open vSwitch do what these words of {@code ovs-vsctl} say. */
    void vsctl(NodeName node, List<String> words);

    /** Sets a sysctl. */
    void set(NodeName node, String key, String value);

    /** Writes a file of a node's own. */
    void write(NodeName node, String file, String text);

    /** Takes a file of a node's own away. */
    void deleteFile(NodeName node, String file);
}
