package io.netlab.daemon.command;

import io.netlab.daemon.Daemon;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** {@code docker container ...}; each of its commands stands alone, too. */
final class ContainerCommands {
    private ContainerCommands() {}

    static Family family(Daemon daemon, Console console) {
        Map<String, Supplier<Callable<Integer>>> commands = new HashMap<>();
        commands.put("create", () -> new CreateCommand(daemon, console));
        commands.put("exec", () -> new ExecCommand(daemon, console));
        commands.put("inspect", () -> new InspectCommand(daemon, console));
        commands.put("kill", () -> new KillCommand(daemon, console));
        commands.put("logs", () -> new LogsCommand(daemon, console));
        commands.put("pause", () -> new PauseCommand(daemon, console));
        commands.put("port", () -> new PortCommand(daemon, console));
        commands.put("ps", () -> new PsCommand(daemon, console));
        commands.put("rename", () -> new RenameCommand(daemon));
        commands.put("restart", () -> new RestartCommand(daemon, console));
        commands.put("rm", () -> new RmCommand(daemon, console));
        commands.put("run", () -> new RunCommand(daemon, console));
        commands.put("start", () -> new StartCommand(daemon, console));
        commands.put("stop", () -> new StopCommand(daemon, console));
        commands.put("top", () -> new TopCommand(daemon, console));
        commands.put("unpause", () -> new UnpauseCommand(daemon, console));
        commands.put("update", () -> new UpdateCommand(daemon, console));
        commands.put("wait", () -> new WaitCommand(daemon, console));
        Map<String, Supplier<Callable<Integer>>> withList = new HashMap<>(commands);
        withList.put("ls", () -> new PsCommand(daemon, console));
        return new Family("container", "Containers and their life", withList, commands);
    }
}
