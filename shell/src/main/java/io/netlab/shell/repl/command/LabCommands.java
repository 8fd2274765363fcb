package io.netlab.shell.repl.command;

import io.netlab.shell.repl.grammar.Piece;
import io.netlab.shell.repl.grammar.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** All commands of a shell, by the word that each is typed by. */
public final class LabCommands {
    private static final Map<String, LabCommand> ALL = all(List.of(
            new EnterCommand(),
            new LeaveCommand(),
            new ShowCommand(),
            new ExplainCommand(),
            UndoCommand.undo(),
            UndoCommand.redo(),
            new HistoryCommand(),
            new CheckpointCommand(),
            new RestoreCommand(),
            new RunCommand(),
            new CheckCommand(),
            new WhyCommand(),
            new BreakCommand(),
            new GuessCommand(),
            new RevealCommand(),
            new TraceCommand(),
            new CaptureCommand(),
            new MatrixCommand(),
            new SaveCommand(),
            new ExportCommand(),
            new LearnCommand(),
            TutorCommand.next(),
            TutorCommand.back(),
            TutorCommand.hint(),
            TutorCommand.solve(),
            TutorCommand.skip(),
            TutorCommand.reset(),
            TutorCommand.play(),
            TutorCommand.step(),
            new HelpCommand(LabCommands::byName),
            new ExitCommand()));

    private LabCommands() {}

    private static Map<String, LabCommand> all(List<LabCommand> commands) {
        Map<String, LabCommand> all = new LinkedHashMap<>();
        commands.forEach(command -> all.put(command.name(), command));
        return all;
    }

    /** All of them, in the order of the help. */
    public static Map<String, LabCommand> byName() {
        return new LinkedHashMap<>(ALL);
    }

    /** What may follow each of them. */
    public static Map<String, Consumer<Reading>> grammar() {
        Map<String, Consumer<Reading>> grammar = new LinkedHashMap<>();
        ALL.forEach((name, command) -> grammar.put(name, command::read));
        return grammar;
    }

    /** The command that a line is for, if it is for one of these. */
    public static Optional<LabCommand> of(String line) {
        return Piece.of(line).stream()
                .findFirst()
                .filter(piece -> !piece.isOperator())
                .flatMap(piece -> Optional.ofNullable(ALL.get(piece.text())));
    }
}
