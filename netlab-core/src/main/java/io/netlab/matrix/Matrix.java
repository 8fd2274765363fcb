package io.netlab.matrix;

import io.netlab.check.Outcome;
import io.netlab.topology.NodeName;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All pairs of nodes, by each way. A pair has no cell where the target has no address of the family. */
public record Matrix(List<NodeName> nodes, List<Way> ways, Map<Pair, Cell> cells) {
    public Matrix {
        nodes = List.copyOf(nodes);
        ways = List.copyOf(ways);
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** The matrix of these cells. */
    static Matrix of(List<NodeName> nodes, List<Way> ways, Collection<Cell> all) {
        Map<Pair, Cell> cells = new LinkedHashMap<>();
        all.forEach(cell -> cells.put(cell.pair(), cell));
        return new Matrix(nodes, ways, cells);
    }

    /** What was tried from one node to another. */
    public Optional<Cell> cell(NodeName from, NodeName to, Way way) {
        return Optional.ofNullable(cells.get(new Pair(from, to, way)));
    }

    /** The cells of a way. */
    public List<Cell> of(Way way) {
        return cells.values().stream()
                .filter(cell -> cell.pair().way().equals(way))
                .toList();
    }

    /** The cells that are not as expected. */
    public List<Cell> differences() {
        return cells.values().stream().filter(Cell::differs).toList();
    }

    /** What came out for each pair: what a later matrix is expected to be like. */
    public Map<Pair, Outcome> outcomes() {
        Map<Pair, Outcome> outcomes = new LinkedHashMap<>();
        cells.forEach((pair, cell) -> outcomes.put(pair, cell.result().outcome()));
        return outcomes;
    }

    /** True for a way by which there is something to try. */
    public boolean has(Way way) {
        return cells.keySet().stream().anyMatch(pair -> pair.way().equals(way));
    }
}
