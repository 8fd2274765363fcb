package io.netlab.language;

import io.netlab.error.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The words that a command takes, in the order in which iproute2 tries them: of two that an abbreviation fits, the
 * first is meant. Completion and help read the same tables as the parser.
 *
 * @param command what the words belong to, for example {@code ip link set}
 */
public record WordTable(String command, List<TableWord> words) {
    public WordTable {
        words = List.copyOf(words);
    }

    /**
     * Reads a table of lines {@code WORD ARGUMENT help}. {@code ~} behind a word: it may be shortened; {@code =OTHER}:
     * it is a second name of that word; the argument {@code !}: a word of the real program alone; {@code -}: no
     * argument.
     */
    static WordTable of(String command, String lines) {
        List<TableWord> words = new ArrayList<>();
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> words.add(word(line.strip())));
        return new WordTable(command, words);
    }

    private static TableWord word(String line) {
        String[] columns = line.split(" +", 3);
        String[] names = columns[0].split("=", 2);
        boolean abbreviable = names[0].endsWith("~");
        String word = abbreviable ? names[0].substring(0, names[0].length() - 1) : names[0];
        String means = names.length == 2 ? names[1] : word;
        return new TableWord(word, abbreviable, means, argument(columns[1]), columns.length == 3 ? columns[2] : "");
    }

    private static ArgumentKind argument(String column) {
        return switch (column) {
            case "-" -> ArgumentKind.NONE;
            case "!" -> ArgumentKind.FOREIGN;
            default -> ArgumentKind.valueOf(column.toUpperCase(Locale.ROOT));
        };
    }

    /** The word that is meant by what was typed, shortened or not. */
    public Optional<TableWord> find(String typed) {
        return words.stream().filter(word -> word.matches(typed)).findFirst();
    }

    /** The word in full that is meant; throws {@link BeyondNetlab} on one that only the real program understands. */
    String meaning(Word typed) {
        TableWord word = find(typed.text()).orElseThrow(() -> unknown(typed));
        if (word.isForeign()) {
            throw new BeyondNetlab(word.word());
        }
        return word.means();
    }

    /** True when a person who typed this meant a word of the table. */
    boolean knows(String typed) {
        return find(typed).isPresent();
    }

    RuntimeException unknown(Word typed) {
        return typed.refusal(typed + " is not known to \"" + command + "\"", suggestion(typed.text()));
    }

    private String suggestion(String typed) {
        String near = nearest(typed);
        return near.isEmpty() ? own().stream().collect(Collectors.joining(", ", "expected one of: ", "")) : near;
    }

    /** What a person may have meant who mistyped a word, as a question; or empty. */
    String nearest(String typed) {
        return Spelling.suggest(typed, own());
    }

    private List<String> own() {
        return words.stream()
                .filter(word -> !word.help().isEmpty())
                .map(TableWord::word)
                .toList();
    }
}
