/* Builds the star of the benchmark: namespaces n1, n2, ... with an eth0 each, on one bridge in the namespace of the
   caller. Request for request this is what netlab sends. */
#ifndef NETLAB_BENCH_TOPOLOGY_H
#define NETLAB_BENCH_TOPOLOGY_H

#include "wire.h"
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>

#define PREFIX_LENGTH 16
#define LOOPBACK_INDEX 1
#define ETH0_INDEX 100
#define FIRST_VETH_INDEX 1000
#define BRIDGE_ADDRESS 0x0a000001u /* 10.0.0.1 */

/* A namespace, held open, with a route socket that belongs to it. */
struct node {
    int namespace_fd;
    int route_fd;
    uint32_t address;
};

/* 10.0.0.2 for the first node, and so on. */
static inline uint32_t address_of(int number) {
    return htonl(BRIDGE_ADDRESS + number);
}

static inline void link_up(struct batch *batch, int index) {
    struct ifinfomsg link = {.ifi_index = index, .ifi_flags = IFF_UP, .ifi_change = IFF_UP};
    begin(batch, RTM_NEWLINK, 0);
    put(batch, &link, sizeof link);
    end(batch);
}

static inline void add_address(struct batch *batch, int index, uint32_t address) {
    struct ifaddrmsg header = {.ifa_family = AF_INET, .ifa_prefixlen = PREFIX_LENGTH, .ifa_index = index};
    begin(batch, RTM_NEWADDR, NLM_F_CREATE | NLM_F_EXCL);
    put(batch, &header, sizeof header);
    attribute(batch, IFA_LOCAL, &address, sizeof address);
    attribute(batch, IFA_ADDRESS, &address, sizeof address);
    end(batch);
}

static inline void add_default_route(struct batch *batch, uint32_t gateway) {
    struct rtmsg route = {.rtm_family = AF_INET, .rtm_table = RT_TABLE_MAIN, .rtm_protocol = RTPROT_BOOT,
        .rtm_scope = RT_SCOPE_UNIVERSE, .rtm_type = RTN_UNICAST};
    begin(batch, RTM_NEWROUTE, NLM_F_CREATE | NLM_F_EXCL);
    put(batch, &route, sizeof route);
    attribute(batch, RTA_GATEWAY, &gateway, sizeof gateway);
    end(batch);
}

static inline void add_bridge(int route_fd, const char *name) {
    struct batch batch = {0};
    struct ifinfomsg link = {.ifi_flags = IFF_UP, .ifi_change = IFF_UP};
    begin(&batch, RTM_NEWLINK, NLM_F_CREATE | NLM_F_EXCL);
    put(&batch, &link, sizeof link);
    attribute_text(&batch, IFLA_IFNAME, name);
    size_t information = begin_nest(&batch, IFLA_LINKINFO);
    attribute_text(&batch, IFLA_INFO_KIND, "bridge");
    end_nest(&batch, information);
    end(&batch);
    exchange(route_fd, &batch, "create the bridge");
    add_address(&batch, check(if_nametoindex(name), "look up the bridge"), htonl(BRIDGE_ADDRESS));
    exchange(route_fd, &batch, "give the bridge its address");
}

/* The far end, made in the node's namespace as eth0. Its index is ours to choose only where the near end's is chosen too
   (drivers/net/veth.c), and the first few are taken where the kernel makes tunnels in each new namespace. */
static inline void put_peer(struct batch *batch, int namespace_fd) {
    struct ifinfomsg peer = {.ifi_index = ETH0_INDEX};
    size_t at = begin_nest(batch, VETH_INFO_PEER);
    put(batch, &peer, sizeof peer);
    attribute_text(batch, IFLA_IFNAME, "eth0");
    attribute_int(batch, IFLA_NET_NS_FD, namespace_fd);
    end_nest(batch, at);
}

/* One request: the pair, its far end in the namespace, its near end up and in the bridge. */
static inline void add_cable(int route_fd, int bridge, int number, int namespace_fd) {
    struct batch batch = {0};
    struct ifinfomsg link = {.ifi_index = FIRST_VETH_INDEX + number,
        .ifi_flags = IFF_UP, .ifi_change = IFF_UP};
    char name[IFNAMSIZ];
    snprintf(name, sizeof name, "veth%d", number);
    begin(&batch, RTM_NEWLINK, NLM_F_CREATE | NLM_F_EXCL);
    put(&batch, &link, sizeof link);
    attribute_text(&batch, IFLA_IFNAME, name);
    attribute_int(&batch, IFLA_MASTER, bridge);
    size_t information = begin_nest(&batch, IFLA_LINKINFO);
    attribute_text(&batch, IFLA_INFO_KIND, "veth");
    size_t payload = begin_nest(&batch, IFLA_INFO_DATA);
    put_peer(&batch, namespace_fd);
    end_nest(&batch, payload);
    end_nest(&batch, information);
    end(&batch);
    exchange(route_fd, &batch, name);
}

/* As ip-netns(8) does it: a file under /run/netns that the new namespace is mounted on. The caller stays inside. */
static inline struct node add_namespace(int number) {
    char path[64];
    snprintf(path, sizeof path, "/run/netns/n%d", number);
    close(check(open(path, O_CREAT | O_EXCL | O_RDONLY | O_CLOEXEC, 0), path));
    check(unshare(CLONE_NEWNET), "make a network namespace");
    check(mount("/proc/thread-self/ns/net", path, NULL, MS_BIND, NULL), path);
    struct node node = {.address = address_of(number)};
    node.namespace_fd = check(open(path, O_RDONLY | O_CLOEXEC), path);
    node.route_fd = open_route_socket();
    return node;
}

static inline struct node add_node(int route_fd, int bridge, int number) {
    struct node node = add_namespace(number);
    add_cable(route_fd, bridge, number, node.namespace_fd);
    struct batch batch = {0};
    link_up(&batch, LOOPBACK_INDEX);
    link_up(&batch, ETH0_INDEX);
    add_address(&batch, ETH0_INDEX, node.address);
    add_default_route(&batch, htonl(BRIDGE_ADDRESS));
    exchange(node.route_fd, &batch, "configure a node");
    return node;
}

/* Builds the star; the caller's thread ends in the namespace of the last node. */
static inline struct node *build_star(int count) {
    struct node *nodes = calloc(count, sizeof *nodes);
    int route_fd = open_route_socket();
    add_bridge(route_fd, "br0");
    int bridge = if_nametoindex("br0");
    for (int number = 1; number <= count; number++)
        nodes[number - 1] = add_node(route_fd, bridge, number);
    return nodes;
}

#endif
