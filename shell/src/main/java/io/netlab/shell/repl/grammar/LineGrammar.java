package io.netlab.shell.repl.grammar;

import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What each word of a line may be: the documents' commands, netlab's own, and programs with words of any kind. */
public final class LineGrammar {
    private static final Map<String, Consumer<Reading>> DOCUMENTS = Map.of(
            "ip", IpGrammar::read,
            "bridge", BridgeGrammar::bridge,
            "brctl", BridgeGrammar::brctl,
            "sysctl", LineGrammar::sysctl,
            "ping", LineGrammar::ping,
            "sudo", LineGrammar::command);

    /** Of a longer command the rest is anything: it was not typed by a person, and commands in commands are read deep. */
    private static final int MOST_WORDS = 1_000;

    private final Map<String, Consumer<Reading>> labCommands;

    /** A grammar that knows these commands of a lab, too, which stand first in a line. */
    public LineGrammar(Map<String, Consumer<Reading>> labCommands) {
        this.labCommands = Map.copyOf(labCommands);
    }

    /** The names of the documents' commands. */
    public static List<String> documents() {
        return DOCUMENTS.keySet().stream().sorted().toList();
    }

    /** A word of a line with what was expected in its place. */
    public record Placed(Piece piece, Expected expected) {}

    /**
     * A line that was read.
     *
     * @param words all words in order
     * @param next what can be typed behind the last of them
     */
    public record Line(List<Placed> words, Expected next) {
        public Line {
            words = List.copyOf(words);
        }
    }

    /** Reads a line, or the part of it before the cursor, as typed in a node. */
    public Line read(String line, NodeName node) {
        List<Placed> placed = new ArrayList<>();
        List<Piece> command = new ArrayList<>();
        for (Piece piece : Piece.of(line)) {
            if (piece.beginsCommand()) {
                place(command, node, placed);
                command.clear();
            } else {
                command.add(piece);
            }
        }
        Expected next = place(command, node, placed);
        return new Line(placed, next);
    }

    /** Returns what is expected behind the command. */
    private Expected place(List<Piece> pieces, NodeName node, List<Placed> placed) {
        List<Piece> command = withoutPrompt(pieces);
        int redirection = redirection(command);
        List<Piece> words = command.subList(0, redirection);
        Reading reading = new Reading(words.stream().map(Piece::text).toList(), node);
        read(reading, words, placed.isEmpty());
        List<Expected> expectations = reading.expectations();
        for (int i = 0; i < words.size(); i++) {
            placed.add(new Placed(words.get(i), expectations.get(i)));
        }
        Expected file = Expected.a(Kind.FILE).in(node);
        command.stream()
                .skip(redirection)
                .filter(piece -> !piece.isOperator())
                .forEach(piece -> placed.add(new Placed(piece, file)));
        return redirection < command.size() ? file : expectations.get(words.size());
    }

    private static int redirection(List<Piece> command) {
        for (int i = 0; i < command.size(); i++) {
            if (command.get(i).isOperator()) {
                return i;
            }
        }
        return command.size();
    }

    /** {@code host#} and {@code $} come along with what is pasted. */
    private static List<Piece> withoutPrompt(List<Piece> command) {
        boolean isPrompt = command.size() > 1 && command.get(0).text().matches("[\\w.-]*[#$]");
        return isPrompt ? command.subList(1, command.size()) : command;
    }

    private void read(Reading reading, List<Piece> words, boolean isFirst) {
        Consumer<Reading> lab =
                words.isEmpty() ? null : labCommands.get(words.get(0).text());
        if (words.size() > MOST_WORDS) {
            reading.rest(Kind.ANY);
        } else if (isFirst && lab != null) {
            reading.next(Kind.COMMAND);
            lab.accept(reading);
        } else {
            command(reading);
        }
    }

    /** A command of the documents, or a program with its arguments. */
    static void command(Reading reading) {
        Optional<String> word = reading.next(Kind.COMMAND);
        while (word.filter(text -> text.matches("[A-Za-z_]\\w*=.*")).isPresent()) {
            word = reading.next(Kind.COMMAND);
        }
        commandAfter(word.orElse(""), reading);
    }

    /** What follows the word that a command begins with. */
    static void commandAfter(String word, Reading reading) {
        String name = word.substring(word.lastIndexOf('/') + 1);
        DOCUMENTS.getOrDefault(name, rest -> rest.rest(Kind.FILE)).accept(reading);
    }

    private static void ping(Reading reading) {
        WordGrammar.settings(reading, ShownWords.PING, Kind.ADDRESS);
    }

    private static void sysctl(Reading reading) {
        WordGrammar.settings(reading, ShownWords.SYSCTL, Kind.SYSCTL);
    }
}
