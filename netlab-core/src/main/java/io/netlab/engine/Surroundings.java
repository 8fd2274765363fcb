package io.netlab.engine;

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

    /** Sets a sysctl. */
    void set(NodeName node, String key, String value);

    /** Writes a file of a node's own. */
    void write(NodeName node, String file, String text);

    /** Takes a file of a node's own away. */
    void deleteFile(NodeName node, String file);
}
