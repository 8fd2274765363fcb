/* Writes rtnetlink requests and waits for their acknowledgements: what the C programs of the benchmark share.
   The socket has the options that netlab sets, and every request asks for an acknowledgement, as netlab's do. */
#ifndef NETLAB_BENCH_WIRE_H
#define NETLAB_BENCH_WIRE_H

#include <arpa/inet.h>
#include <errno.h>
#include <linux/rtnetlink.h>
#include <linux/veth.h>
#include <net/if.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

/* Requests that are sent together. */
struct batch {
    size_t length;
    size_t start; /* where the request being written begins */
    int requests;
    _Alignas(NLMSG_ALIGNTO) char bytes[8192];
};

__attribute__((noreturn, format(printf, 1, 2))) static inline void fail(const char *format, ...) {
    va_list rest;
    va_start(rest, format);
    vfprintf(stderr, format, rest);
    fprintf(stderr, ": %s\n", strerror(errno));
    exit(4);
}

static inline int check(int result, const char *attempt) {
    if (result < 0)
        fail("%s", attempt);
    return result;
}

static inline double milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static inline void put(struct batch *batch, const void *bytes, size_t length) {
    memcpy(batch->bytes + batch->length, bytes, length);
    memset(batch->bytes + batch->length + length, 0, NLMSG_ALIGN(length) - length);
    batch->length += NLMSG_ALIGN(length);
}

static inline struct nlmsghdr *begin(struct batch *batch, int type, int flags) {
    static unsigned int sequence;
    struct nlmsghdr header = {
        .nlmsg_type = type, .nlmsg_flags = NLM_F_REQUEST | NLM_F_ACK | flags, .nlmsg_seq = sequence++};
    batch->start = batch->length;
    put(batch, &header, sizeof header);
    return (struct nlmsghdr *)(batch->bytes + batch->start);
}

static inline void end(struct batch *batch) {
    struct nlmsghdr *header = (struct nlmsghdr *)(batch->bytes + batch->start);
    header->nlmsg_len = batch->length - batch->start;
    batch->requests++;
}

static inline void attribute(struct batch *batch, int type, const void *payload, size_t length) {
    struct rtattr header = {.rta_len = RTA_LENGTH(length), .rta_type = type};
    put(batch, &header, sizeof header);
    put(batch, payload, length);
}

static inline void attribute_text(struct batch *batch, int type, const char *text) {
    attribute(batch, type, text, strlen(text) + 1);
}

static inline void attribute_int(struct batch *batch, int type, int value) {
    attribute(batch, type, &value, sizeof value);
}

static inline size_t begin_nest(struct batch *batch, int type) {
    size_t at = batch->length;
    attribute(batch, type, NULL, 0);
    return at;
}

static inline void end_nest(struct batch *batch, size_t at) {
    ((struct rtattr *)(batch->bytes + at))->rta_len = batch->length - at;
}

static inline int open_route_socket(void) {
    int socket_fd = check(socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE), "open a netlink socket");
    int on = 1;
    struct timeval patience = {.tv_sec = 20};
    setsockopt(socket_fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(socket_fd, SOL_NETLINK, NETLINK_EXT_ACK, &on, sizeof on);
    setsockopt(socket_fd, SOL_NETLINK, NETLINK_CAP_ACK, &on, sizeof on);
    setsockopt(socket_fd, SOL_NETLINK, NETLINK_GET_STRICT_CHK, &on, sizeof on);
    return socket_fd;
}

static inline void take_acknowledgement(int socket_fd, const char *attempt) {
    _Alignas(NLMSG_ALIGNTO) char answer[4096];
    check(recv(socket_fd, answer, sizeof answer, 0), attempt);
    struct nlmsghdr *header = (struct nlmsghdr *)answer;
    struct nlmsgerr *error = NLMSG_DATA(header);
    errno = header->nlmsg_type == NLMSG_ERROR ? -error->error : EPROTO;
    if (errno)
        fail("%s", attempt);
}

/* Sends what was written and waits until the kernel has acknowledged each request. */
static inline void exchange(int socket_fd, struct batch *batch, const char *attempt) {
    if (batch->requests == 0)
        return;
    check(send(socket_fd, batch->bytes, batch->length, 0), attempt);
    while (batch->requests > 0) {
        take_acknowledgement(socket_fd, attempt);
        batch->requests--;
    }
    batch->length = 0;
}

/* Allows as many open files as the machine does: each namespace takes two or three. */
static inline void raise_open_files(void) {
    struct rlimit limit;
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

#endif
