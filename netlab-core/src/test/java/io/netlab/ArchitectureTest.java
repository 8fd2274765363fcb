package io.netlab;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The layers of the design: upper packages use lower ones, never the reverse. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.netlab");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.netlab.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nothingPointsUp() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("io.netlab..")
                .layer("values")
                .definedBy("io.netlab.net..", "io.netlab.error..", "io.netlab.text..")
                .layer("wire")
                .definedBy("io.netlab.sys..", "io.netlab.netlink..")
                .layer("effects")
                .definedBy(
                        "io.netlab.namespace..",
                        "io.netlab.firewall..",
                        "io.netlab.ovs..",
                        "io.netlab.command..",
                        "io.netlab.probe..",
                        "io.netlab.container..",
                        "io.netlab.image..")
                .layer("intent")
                .definedBy(
                        "io.netlab.topology..",
                        "io.netlab.op..",
                        "io.netlab.plan..",
                        "io.netlab.check..",
                        "io.netlab.query..",
                        "io.netlab.docker..",
                        "io.netlab.language..")
                .layer("join")
                .definedBy(
                        "io.netlab.scenario..",
                        "io.netlab.engine..",
                        "io.netlab.verify..",
                        "io.netlab.graph..",
                        "io.netlab.report..",
                        "io.netlab.doctor..",
                        "io.netlab.listing..",
                        "io.netlab.tutorial..",
                        "io.netlab.explain..",
                        "io.netlab.daemon..")
                .layer("door")
                .definedBy("io.netlab.lab..", "io.netlab.session..", "io.netlab.lesson..")
                .whereLayer("door")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("join")
                .mayOnlyBeAccessedByLayers("door")
                .whereLayer("intent")
                .mayOnlyBeAccessedByLayers("join", "door", "effects")
                .whereLayer("effects")
                .mayOnlyBeAccessedByLayers("join", "door")
                .whereLayer("wire")
                .mayOnlyBeAccessedByLayers("effects", "join", "door")
                .check(CLASSES);
    }

    @Test
    void whatJoinsIntentAndEffectsStandsSideBySide() {
        usesNoneOf("scenario", "engine", "verify", "graph", "report", "doctor");
        usesNoneOf("engine", "scenario", "verify", "graph", "report", "doctor");
        usesNoneOf("verify", "scenario", "engine", "graph", "report", "doctor");
        usesNoneOf("graph", "scenario", "engine", "verify", "report", "doctor");
    }

    @Test
    void aReportUsesOnlyPicturesAndTheDoctorOnlyScenariosOfTheirOwnLayer() {
        usesNoneOf("report", "scenario", "engine", "verify", "doctor");
        usesNoneOf("doctor", "graph", "engine", "verify", "report");
    }

    @Test
    void aTutorialUsesOnlyScenariosOfItsOwnLayer() {
        usesNoneOf("scenario", "tutorial");
        usesNoneOf("tutorial", "engine", "verify", "graph", "report", "doctor", "listing", "explain");
    }

    private static void usesNoneOf(String one, String... others) {
        noClasses()
                .that()
                .resideInAPackage("io.netlab." + one + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.of(others)
                        .map(other -> "io.netlab." + other + "..")
                        .toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void intentIsPureData() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..topology..",
                        "..op..",
                        "..plan..",
                        "..check..",
                        "..docker..",
                        "..language..",
                        "..net..",
                        "..error..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "com.kenai..",
                        "jnr..",
                        "tools.jackson..")
                .check(CLASSES);
    }

    @Test
    void onlySysTouchesNativeCode() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.netlab.sys..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.kenai..", "jnr..", "java.lang.foreign..")
                .check(CLASSES);
    }

    @Test
    void onlyScenarioReadsYaml() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.netlab.scenario..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson.dataformat..", "org.snakeyaml..")
                .check(CLASSES);
    }

    @Test
    void nothingLooksAtTheMainThreadsNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.NetworkInterface")
                .check(CLASSES);
    }

    @Test
    void nothingPrints() {
        noClasses().should().accessField(System.class, "out").check(CLASSES);
        noClasses().should().accessField(System.class, "err").check(CLASSES);
    }
}
