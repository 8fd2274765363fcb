package io.netlab.shell;

import io.netlab.doctor.LabProbe;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The doctor's own: tries in a lab what the kernel can do there. */
final class LabProbeCommand implements Subcommand {
    @Override
    public CommandSpec spec() {
        return Arguments.command("Tries in a lab what the kernel can do there.");
    }

    @Override
    public int run(ParseResult arguments, Console console) {
        console.print(LabProbe.report());
        return 0;
    }
}
