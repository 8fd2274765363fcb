package io.netlab.bench;

import java.util.Locale;

/** Prints, as a line of JSON, how long netlab takes for a row of the benchmark, in process. */
public final class Bench {
    private static final int ROUNDS_TO_WARM_UP = 3;

    private Bench() {}

    /**
     * Runs one row.
     *
     * @param arguments {@code star}, {@code warm} (the star again, in a process that has built some before) or {@code mesh};
     *     {@code ports}, where a node publishes that many; then the number of nodes
     */
    public static void main(String[] arguments) {
        int nodes = Integer.parseInt(arguments[1]);
        switch (arguments[0]) {
            case "star" -> star(nodes);
            case "warm" -> warm(nodes);
            case "mesh" -> mesh(nodes);
            case "ports" -> print("ports", "netlab", nodes, PublishedPorts.build(nodes), 0);
            default -> throw new IllegalArgumentException("star, warm, mesh or ports: " + arguments[0]);
        }
    }

    private static void star(int nodes) {
        try (Star star = new Star(nodes)) {
            long begin = System.nanoTime();
            star.build();
            print("star", "netlab", nodes, begin, 0);
        }
    }

    private static void warm(int nodes) {
        try (Star star = new Star(nodes)) {
            for (int round = 0; round < ROUNDS_TO_WARM_UP; round++) {
                star.build();
                star.remove();
            }
            long begin = System.nanoTime();
            star.build();
            print("star", "netlab-warm", nodes, begin, 0);
        }
    }

    private static void mesh(int nodes) {
        try (Star star = new Star(nodes)) {
            star.build();
            star.awaitReady();
            long begin = System.nanoTime();
            int lost = star.pingAll();
            print("mesh", "netlab", nodes, begin, lost);
        }
    }

    @SuppressWarnings("SystemOut") // the result of a program of its own
    private static void print(String row, String tool, int nodes, long begin, int lost) {
        double milliseconds = (System.nanoTime() - begin) / 1e6;
        System.out.printf(
                Locale.ROOT,
                "{\"row\":\"%s\",\"tool\":\"%s\",\"nodes\":%d,\"ms\":%.3f,\"lost\":%d}%n",
                row,
                tool,
                nodes,
                milliseconds,
                lost);
    }
}
