package io.netlab.language;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between two line ends or {@code ;}, loops and other compounds of the shell being one statement.
 *
 * @param text the whole text, of which the tokens are pieces
 */
record Statement(String text, List<Token> tokens) {
    Statement {
        tokens = List.copyOf(tokens);
    }

    /** Cuts a text; throws InvalidInputException when a quote is not closed. */
    static List<Statement> of(String text) {
        List<Statement> statements = new ArrayList<>();
        List<Token> open = new ArrayList<>();
        Nesting nesting = new Nesting(text);
        for (Token token : new Lexer(text).tokens()) {
            nesting.enter(token);
            if (nesting.isClosed() && token instanceof Token.Operator operator && operator.endsStatement()) {
                add(statements, text, open);
            } else {
                open.add(token);
            }
        }
        add(statements, text, open);
        return List.copyOf(statements);
    }

    private static void add(List<Statement> statements, String text, List<Token> open) {
        if (open.stream().anyMatch(token -> !isContinuation(token))) {
            statements.add(new Statement(text, open));
        }
        open.clear();
    }

    static boolean isContinuation(Token token) {
        return token instanceof Token.Operator operator && operator.text().equals("\\");
    }

    /** True when only a shell can run it: {@code ||}, {@code &}, a compound, a here-document. */
    boolean isForShell() {
        return tokens.stream()
                .anyMatch(token -> token instanceof Token.Operator operator
                        && List.of("||", "&", "(", ")", "\n", ";", ";;", HereDocument.OPERATOR)
                                .contains(operator.text()));
    }

    /** False when a compound of the shell is not closed. */
    boolean isClosed() {
        Nesting nesting = new Nesting(text);
        tokens.forEach(nesting::enter);
        return nesting.isClosed();
    }

    /** The statements that {@code &&} joins. */
    List<Statement> conjuncts() {
        List<Statement> conjuncts = new ArrayList<>();
        List<Token> open = new ArrayList<>();
        for (Token token : tokens) {
            if (token instanceof Token.Operator operator && operator.text().equals("&&")) {
                add(conjuncts, text, open);
            } else {
                open.add(token);
            }
        }
        add(conjuncts, text, open);
        return conjuncts;
    }

    /** True when it is words alone: no pipe and no redirection. */
    boolean isPlain() {
        return tokens.stream().allMatch(token -> token instanceof Token.Raw || isContinuation(token));
    }

    /** The tokens from one index, inclusive, to another, exclusive. */
    Statement part(int from, int to) {
        return new Statement(text, tokens.subList(from, to));
    }

    /** The words; lines that go on below are one. */
    List<Token.Raw> words() {
        return tokens.stream()
                .filter(Token.Raw.class::isInstance)
                .map(Token.Raw.class::cast)
                .toList();
    }

    /** The word as it was typed. */
    String raw(Token token) {
        return text.substring(token.start(), token.end());
    }

    /** As it was typed, from its first to its last token. */
    String source() {
        return text.substring(
                tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
    }
}
