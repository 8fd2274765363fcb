package io.netlab.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** All subcommands by name, each made only when it is asked for: a start pays for one of them. */
final class Subcommands {
    private Subcommands() {}

    /** Those that users see, in the order of the help. */
    static Map<String, Supplier<Subcommand>> visible() {
        Map<String, Supplier<Subcommand>> all = new LinkedHashMap<>();
        all.put("shell", ShellCommand::new);
        all.put("learn", LearnCommand::new);
        all.put("run", RunCommand::new);
        all.put("validate", ValidateCommand::new);
        all.put("lint", LintCommand::new);
        all.put("new", NewCommand::new);
        all.put("plan", PlanCommand::new);
        all.put("graph", GraphCommand::new);
        all.put("export", ExportCommand::new);
        all.put("schema", SchemaCommand::new);
        all.put("up", UpCommand::new);
        all.put("verify", VerifyCommand::new);
        all.put("image", ImageCommand::new);
        all.put("doctor", DoctorCommand::new);
        all.put("completion", CompletionCommand::new);
        LauncherCommand.all().forEach(command -> all.put(command.name(), () -> command));
        return all;
    }

    /** Those that the launcher and the doctor use between themselves. */
    static Map<String, Supplier<Subcommand>> hidden() {
        return Map.of("__lab-probe", LabProbeCommand::new);
    }
}
