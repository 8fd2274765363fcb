package io.netlab.doctor;

import io.netlab.scenario.Scenario;
import io.netlab.text.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The command {@code netlab doctor}: examines this machine once and tells of it as text, JSON and exit code. */
public final class DoctorCommand {
    /** The variable that names the launcher, with which a lab is started to try things in. */
    public static final String LAUNCHER_VARIABLE = "NETLAB_LAUNCHER";

    private static final int LACKS_SOMETHING = 3;

    private final Diagnosis diagnosis;

    private DoctorCommand(Diagnosis diagnosis) {
        this.diagnosis = diagnosis;
    }

    /** Examines the machine, which takes about a second. It must run outside of a lab. */
    public static DoctorCommand examine(List<Scenario> bundled) {
        Optional<Path> launcher =
                Optional.ofNullable(System.getenv(LAUNCHER_VARIABLE)).map(Path::of);
        return new DoctorCommand(new Doctor(Machine.here(), launcher).examine(bundled));
    }

    /** What was found, for people, in the signs of the page; lines of at most 80 columns unless a command is longer. */
    public String text(Page page) {
        return new DoctorText(diagnosis, Symbols.on(page)).render();
    }

    /** What was found, for programs. */
    public String json() {
        return DoctorJson.render(diagnosis);
    }

    /** 0 when labs can be made, 3 when this machine lacks something that all need. */
    public int exitCode() {
        return diagnosis.isReady() ? 0 : LACKS_SOMETHING;
    }
}
