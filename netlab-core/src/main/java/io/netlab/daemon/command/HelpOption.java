package io.netlab.daemon.command;

import picocli.CommandLine.Option;

/** {@code --help}; without the short form, which {@code docker run} needs for the host's name. */
final class HelpOption {
    @Option(names = "--help", usageHelp = true, description = "Print this help.")
    private boolean unusedHelp;

    HelpOption() {}
}
