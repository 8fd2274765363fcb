/* Builds a star of namespaces and prints how long that took: the peer of netlab's first benchmark.
   usage: star NODES */
#define _GNU_SOURCE
#include "topology.h"

int main(int argc, char **argv) {
    int count = argc == 2 ? atoi(argv[1]) : 0;
    if (count < 1) {
        fputs("usage: star NODES\n", stderr);
        return 2;
    }
    raise_open_files();
    double start = milliseconds();
    build_star(count);
    printf("{\"row\":\"star\",\"tool\":\"c\",\"nodes\":%d,\"ms\":%.3f}\n", count, milliseconds() - start);
    return 0;
}
