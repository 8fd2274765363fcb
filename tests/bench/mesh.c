/* Pings every node of a star from every other, one after the other, and prints how long that took: the peer of netlab's
   mesh of probes. The star is built first and is not counted. The two directions of a pair follow each other, because the
   first leaves both ends knowing each other: half of the broadcasts.
   usage: mesh NODES

   The neighbours of all namespaces share one table of the machine, and the sender is not told when it is full
   (net.ipv4.neigh.default.gc_thresh3, 1,024 entries; net/core/neighbour.c). So what a row of the mesh has put there is
   taken out again at the end of the row, and counted. */
#define _GNU_SOURCE
#include "topology.h"
#include <linux/icmp.h>
#include <netinet/ip.h>

#define ATTEMPTS 5
#define PATIENCE_SECONDS 1
#define MOST_AT_ONCE 64

struct echo {
    struct icmphdr header;
    char content[56]; /* as ping(8) sends it, and netlab */
};

static uint16_t checksum(const void *bytes, size_t length) {
    const uint16_t *words = bytes;
    uint32_t sum = 0;
    for (size_t i = 0; i < length / 2; i++)
        sum += words[i];
    while (sum >> 16)
        sum = (sum & 0xffff) + (sum >> 16);
    return ~sum;
}

static int open_probe(int namespace_fd) {
    struct timeval patience = {.tv_sec = PATIENCE_SECONDS};
    struct icmp_filter only_replies = {.data = ~(1u << ICMP_ECHOREPLY)};
    check(setns(namespace_fd, CLONE_NEWNET), "enter a namespace");
    int probe = check(socket(AF_INET, SOCK_RAW | SOCK_CLOEXEC, IPPROTO_ICMP), "open a raw socket");
    setsockopt(probe, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(probe, SOL_RAW, ICMP_FILTER, &only_replies, sizeof only_replies);
    return probe;
}

static int is_reply(const char *packet, ssize_t length, uint32_t from, uint16_t sequence) {
    const struct iphdr *ip = (const struct iphdr *)packet;
    const struct icmphdr *icmp = (const struct icmphdr *)(packet + ip->ihl * 4);
    return length >= (ssize_t)(ip->ihl * 4 + sizeof *icmp) && ip->saddr == from && icmp->un.echo.sequence == sequence;
}

/* True when the echo comes back before the patience ends. */
static int ping(int probe, uint32_t to) {
    static uint16_t sequence;
    struct echo echo = {.header = {.type = ICMP_ECHO, .un.echo = {.id = 1, .sequence = ++sequence}}};
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = to};
    echo.header.checksum = checksum(&echo, sizeof echo);
    check(sendto(probe, &echo, sizeof echo, 0, (struct sockaddr *)&address, sizeof address), "send an echo request");
    for (;;) {
        _Alignas(4) char packet[512];
        ssize_t length = recv(probe, packet, sizeof packet, 0);
        if (length < 0)
            return 0;
        if (is_reply(packet, length, to, sequence))
            return 1;
    }
}

/* The star is ready when each node has heard from the bridge. */
static void await_star(const int *probes, int count) {
    for (int i = 0; i < count; i++)
        for (int attempt = 0; !ping(probes[i], htonl(BRIDGE_ADDRESS)); attempt++)
            if (attempt == ATTEMPTS)
                fail("node n%d does not reach the bridge", i + 1);
}

static void forget(struct batch *batch, uint32_t neighbour) {
    struct ndmsg header = {.ndm_family = AF_INET, .ndm_ifindex = ETH0_INDEX};
    begin(batch, RTM_DELNEIGH, 0);
    put(batch, &header, sizeof header);
    attribute(batch, NDA_DST, &neighbour, sizeof neighbour);
    end(batch);
}

/* Takes out the entries of a node for those after it, in a few sends, and their entries for the node. */
static void forget_row(const struct node *nodes, int count, int first) {
    struct batch own = {0};
    for (int other = first + 1; other < count; other++) {
        forget(&own, nodes[other].address);
        if (own.requests == MOST_AT_ONCE)
            exchange(nodes[first].route_fd, &own, "forget the neighbours of a node");
        struct batch single = {0};
        forget(&single, nodes[first].address);
        exchange(nodes[other].route_fd, &single, "forget a node");
    }
    exchange(nodes[first].route_fd, &own, "forget the neighbours of a node");
}

/* Both directions between a node and each of those after it. */
static int ping_row(const struct node *nodes, const int *probes, int count, int first) {
    int lost = 0;
    for (int other = first + 1; other < count; other++) {
        lost += !ping(probes[first], nodes[other].address);
        lost += !ping(probes[other], nodes[first].address);
    }
    return lost;
}

static int ping_all(const struct node *nodes, const int *probes, int count) {
    int lost = 0;
    for (int first = 0; first < count; first++) {
        lost += ping_row(nodes, probes, count, first);
        forget_row(nodes, count, first);
    }
    return lost;
}

int main(int argc, char **argv) {
    int count = argc == 2 ? atoi(argv[1]) : 0;
    if (count < 2) {
        fputs("usage: mesh NODES\n", stderr);
        return 2;
    }
    raise_open_files();
    struct node *nodes = build_star(count);
    int *probes = calloc(count, sizeof *probes);
    for (int i = 0; i < count; i++)
        probes[i] = open_probe(nodes[i].namespace_fd);
    await_star(probes, count);
    double start = milliseconds();
    int lost = ping_all(nodes, probes, count);
    printf("{\"row\":\"mesh\",\"tool\":\"c\",\"nodes\":%d,\"ms\":%.3f,\"lost\":%d}\n", count, milliseconds() - start, lost);
    return 0;
}
