package io.netlab.doctor;

import io.netlab.command.Program;
import io.netlab.command.ProgramResult;
import io.netlab.error.NetlabException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** Looks for programs, and asks those that are there for their version. */
final class Tools {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Set<String> ASKED_BY_V = Set.of("ip", "tmux");
    private static final Set<String> WITHOUT_VERSION = Set.of("newuidmap");
    // setpriv --pdeathsig, with which a lab dies with its launcher, came with util-linux 2.33.
    private static final String LEAST_UTIL_LINUX = "2.33";

    private final Machine machine;
    private final Remedies remedies;

    Tools(Machine machine) {
        this.machine = machine;
        this.remedies = new Remedies(machine);
    }

    /** Looks for the feature's first program, or for all where it is of no use in part. */
    Verdict examine(Feature feature) {
        List<String> names = feature == Feature.UTIL_LINUX
                ? feature.programs()
                : feature.programs().subList(0, 1);
        for (String name : names) {
            if (machine.programs().find(name).isEmpty()) {
                return new Verdict(feature, new State.Missing(name + " is not installed", remedies.install(name)));
            }
        }
        String version = version(names.get(0));
        if (feature == Feature.UTIL_LINUX && VersionText.isBelow(version, LEAST_UTIL_LINUX)) {
            return new Verdict(feature, tooOld(version));
        }
        return new Verdict(feature, new State.Present(version));
    }

    private static State tooOld(String version) {
        return new State.Missing(
                version + " is too old, " + LEAST_UTIL_LINUX + " is the least", "upgrade to a newer distribution");
    }

    private String version(String name) {
        Optional<Path> file = machine.programs().find(name);
        if (file.isEmpty() || WITHOUT_VERSION.contains(name)) {
            return "";
        }
        return name.equals("mvn")
                ? mavenVersion(file.get())
                : ask(file.get(), ASKED_BY_V.contains(name) ? "-V" : "--version");
    }

    private static String ask(Path program, String option) {
        try {
            ProgramResult result = Program.of(program.toString(), option).run("", LIMIT);
            return VersionText.find(result.output() + result.errors());
        } catch (NetlabException e) {
            return ""; // it is there; that it does not tell its version is no reason to do without
        }
    }

    /** Maven is a JVM, which takes half a second to say its version: its library's manifest says it at once. */
    private static String mavenVersion(Path program) {
        try {
            Path library = program.toRealPath().resolveSibling("../lib").normalize();
            try (DirectoryStream<Path> jars = Files.newDirectoryStream(library, "maven-core-*.jar")) {
                for (Path jar : jars) {
                    return VersionText.find(manifestVersion(jar));
                }
            }
        } catch (IOException e) {
            return "";
        }
        return "";
    }

    private static String manifestVersion(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return Optional.ofNullable(file.getManifest())
                    .map(manifest -> manifest.getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION))
                    .orElse("");
        }
    }
}
