package io.netlab.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A snippet of the documents with all that is said of it in {@code documents.txt}, whose head explains the signs. */
record DocumentSnippet(String title, List<String> lines) {
    private static final String SIGNS = "+|!?-";

    DocumentSnippet {
        lines = List.copyOf(lines);
    }

    /** All snippets, in the order of the documents. */
    static List<DocumentSnippet> all() {
        List<DocumentSnippet> snippets = new ArrayList<>();
        String title = "";
        List<String> lines = new ArrayList<>();
        for (String line : (text() + "\n== end").split("\n", -1)) {
            if (!line.startsWith("== ")) {
                lines.add(line);
                continue;
            }
            if (!title.isEmpty()) {
                snippets.add(new DocumentSnippet(title, lines));
            }
            title = line.substring(3);
            lines.clear();
        }
        return snippets;
    }

    static DocumentSnippet named(String title) {
        return all().stream()
                .filter(snippet -> snippet.title.equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static String text() {
        try (InputStream resource = DocumentSnippet.class.getResourceAsStream("documents.txt")) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static char sign(String line) {
        boolean isSigned = line.length() > 1 && SIGNS.indexOf(line.charAt(0)) >= 0 && line.charAt(1) == ' ';
        return isSigned ? line.charAt(0) : ' ';
    }

    private List<String> signed(char sign) {
        return lines.stream()
                .filter(line -> sign(line) == sign)
                .map(line -> line.substring(2))
                .toList();
    }

    /** All that is to be typed, in order: what is presupposed, the snippet as it stands, and the questions behind it. */
    String script() {
        return lines.stream()
                .filter(line -> "+? ".indexOf(sign(line)) >= 0 && !line.startsWith("needs "))
                .map(line -> sign(line) == ' ' ? line : (sign(line) == '?' ? "!" : "") + line.substring(2))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** What the lines print. */
    String output() {
        return signed('|').stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** What some of the lines complain of. */
    List<String> complaints() {
        return signed('!');
    }

    /** The lines that are not run, each with the reason. */
    List<String> leftOut() {
        return signed('-');
    }

    /** The file of the machine that the snippet cannot do without. */
    Optional<String> need() {
        return lines.stream()
                .filter(line -> line.startsWith("needs "))
                .map(line -> line.substring("needs ".length()))
                .findFirst();
    }

    /** True when a person's Ctrl-C belongs to it. */
    boolean isForTerminal() {
        return signed('|').contains("^C");
    }

    @Override
    public String toString() {
        return title;
    }
}
