package io.netlab.language;

import io.netlab.query.SysctlQuery;
import io.netlab.query.SysctlQuery.Form;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code sysctl [OPTIONS] KEY...}, whose options may stand behind the keys too. */
final class SysctlShowParser {
    /** What means the same in POSIX, where the program looks for it, and in Java. */
    private static final String PLAIN_PATTERN = "([\\w.^$|()*+-]|\\[\\^?[\\w.-]+])+";

    /** One separator between names; without {@code ..} and without a leading one. */
    private static final String PLAIN_KEY = "[\\w@:+-]+([./][\\w@:+-]+)*";

    private final Arguments arguments;
    private final List<String> keys = new ArrayList<>();
    private Form form = Form.NAME_AND_VALUE;
    private Optional<String> pattern = Optional.empty();
    private boolean ignoresUnknown;
    private boolean quiet;
    private boolean all;

    SysctlShowParser(Arguments arguments) {
        this.arguments = arguments;
    }

    SysctlQuery parse(NodeName node) {
        while (!arguments.isEmpty()) {
            word(arguments.next());
        }
        boolean isClear = all == keys.isEmpty() && !(quiet && form == Form.NAME);
        if (!isClear) {
            throw new BeyondNetlab("sysctl");
        }
        return new SysctlQuery(node, keys, form, ignoresUnknown, pattern);
    }

    private void word(Word word) {
        String text = word.text();
        if (text.startsWith("--")) {
            longOption(text);
        } else if (text.startsWith("-") && text.length() > 1) {
            letters(text.substring(1));
        } else {
            keys.add(plain(text, PLAIN_KEY));
        }
    }

    private void longOption(String option) {
        switch (option) {
            case "--all" -> letter('a');
            case "--binary" -> letter('b');
            case "--ignore" -> letter('e');
            case "--names" -> letter('N');
            case "--values" -> letter('n');
            case "--quiet" -> letter('q');
            case "--pattern" -> pattern(arguments.next("a regular expression").text());
            default -> throw new BeyondNetlab(option);
        }
    }

    /** Several letters may share a dash; {@code r} takes what is left of them, or the next word. */
    private void letters(String letters) {
        int taking = letters.indexOf('r');
        String alone = taking < 0 ? letters : letters.substring(0, taking);
        alone.chars().forEach(letter -> letter((char) letter));
        if (taking >= 0) {
            String rest = letters.substring(taking + 1);
            pattern(rest.isEmpty() ? arguments.next("a regular expression").text() : rest);
        }
    }

    private void letter(char letter) {
        switch (letter) {
            case 'a', 'A', 'X' -> all = true;
            case 'b' -> form = form == Form.NAME ? form : Form.BARE_VALUE;
            case 'n' -> form = form == Form.NAME || form == Form.BARE_VALUE ? form : Form.VALUE;
            case 'N' -> form = Form.NAME;
            case 'e' -> ignoresUnknown = true;
            case 'q' -> quiet = true;
            case 'o', 'x' -> {}
            default -> throw new BeyondNetlab("-" + letter);
        }
    }

    private void pattern(String typed) {
        pattern = Optional.of(plain(typed, PLAIN_PATTERN));
    }

    private static String plain(String typed, String form) {
        if (!typed.matches(form)) {
            throw new BeyondNetlab(typed);
        }
        return typed;
    }
}
