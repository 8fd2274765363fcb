package io.netlab.netlink;

/**
 * Where a socket stands: the network namespace in which it was opened.
 *
 * @param namespace what the namespace is called: {@code host}, {@code ns1}
 * @param descriptor this process's open file of the namespace, by which requests name it ({@code IFLA_NET_NS_FD})
 * @param file the file that was opened, {@code /run/netns/ns1}
 */
public record WireEnd(String namespace, int descriptor, String file) {}
