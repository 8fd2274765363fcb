package io.netlab.container;

import io.netlab.command.Program;
import io.netlab.command.ProgramResult;
import io.netlab.error.NetlabException;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code runc(8)}, as Docker has it; {@code crun(1)}, which takes the same words, where there is no other. */
public final class RuncRuntime implements ContainerRuntime {
    private static final Path STATE = Path.of("/run/netlab/runtime");
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final List<String> PROGRAMS = List.of("runc", "crun");

    private final String program;

    private RuncRuntime(String program) {
        this.program = program;
    }

    /** The one that is installed. Throws NetlabException ({@code MACHINE}) when none is. */
    public static ContainerRuntime installed() {
        return PROGRAMS.stream()
                .filter(RuncRuntime::isThere)
                .findFirst()
                .map(RuncRuntime::new)
                .orElseThrow(() -> new NetlabException(
                        NetlabException.Kind.MACHINE,
                        "there is no program that makes containers: sudo apt-get install -y runc"));
    }

    /** The one of that name. */
    public static ContainerRuntime named(String program) {
        return new RuncRuntime(program);
    }

    private static boolean isThere(String program) {
        return Stream.of("/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin")
                .anyMatch(directory -> new File(directory, program).canExecute());
    }

    @Override
    public String name() {
        return program;
    }

    private List<String> words(String... words) {
        List<String> all = new ArrayList<>(List.of(program, "--root", STATE.toString()));
        all.addAll(List.of(words));
        return all;
    }

    @Override
    public List<String> running(Container container) {
        String directory = container.directory().toString();
        return words("run", "--bundle", directory, "--pid-file", directory + "/pid", container.id());
    }

    @Override
    public List<String> executing(Container container, Path process) {
        return words("exec", "--process", process.toString(), container.id());
    }

    @Override
    public void kill(Container container, String signal) {
        run(words("kill", container.id(), signal));
    }

    @Override
    public void pause(Container container) {
        run(words("pause", container.id()));
    }

    @Override
    public void resume(Container container) {
        run(words("resume", container.id()));
    }

    @Override
    public void delete(Container container) {
        new Program(words("delete", "--force", container.id())).run("", LIMIT);
    }

    @Override
    public void update(Container container, String resources) {
        ProgramResult result = new Program(words("update", "--resources", "-", container.id())).run(resources, LIMIT);
        check(result);
    }

    private static ProgramResult run(List<String> words) {
        return check(new Program(words).run("", LIMIT));
    }

    private static ProgramResult check(ProgramResult result) {
        if (result.exitCode() != 0) {
            throw new NetlabException(NetlabException.Kind.REFUSED, result.complaint());
        }
        return result;
    }
}
