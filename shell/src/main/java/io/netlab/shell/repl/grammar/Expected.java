package io.netlab.shell.repl.grammar;

import io.netlab.language.TableWord;
import io.netlab.language.WordTable;
import io.netlab.topology.NodeName;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can stand at a place of a line: a word of these tables, or something of these kinds in a node.
 */
public record Expected(List<WordTable> tables, Set<Kind> kinds, NodeName node) {
    public Expected {
        tables = List.copyOf(tables);
        kinds = kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds);
    }

    static Expected words(WordTable... tables) {
        return new Expected(List.of(tables), Set.of(), NodeName.HOST);
    }

    static Expected a(Kind... kinds) {
        return new Expected(List.of(), Set.copyOf(Arrays.asList(kinds)), NodeName.HOST);
    }

    Expected or(Kind... more) {
        Set<Kind> all = EnumSet.copyOf(Arrays.asList(more));
        all.addAll(kinds);
        return new Expected(tables, all, node);
    }

    Expected in(NodeName other) {
        return new Expected(tables, kinds, other);
    }

    /** The word of a table that is meant by what was typed, shortened or not. */
    public Optional<TableWord> find(String typed) {
        return tables.stream().flatMap(table -> table.find(typed).stream()).findFirst();
    }

    /** True when nothing but words of the tables can stand here. */
    public boolean isWordsAlone() {
        return kinds.isEmpty();
    }
}
