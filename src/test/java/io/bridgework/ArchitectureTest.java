package io.bridgework;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The layout of the program: what each package may use, and where each technology lives. */
class ArchitectureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.bridgework");

    /** Package to the packages of ours that it may use, itself aside. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("model", List.of()), Map.entry("source", List.of("model")), Map.entry("pipedrive", List.of()),
            Map.entry("workspace", List.of("model")), Map.entry("audit", List.of("model")),
            Map.entry("mapping", List.of("model")), Map.entry("engine", List.of("model", "workspace")),
            Map.entry("migration", List.of("model", "source", "pipedrive", "workspace", "audit", "mapping", "engine")),
            Map.entry("report", List.of("model", "workspace", "migration", "engine")), Map.entry("sandbox", List.of()),
            Map.entry("ui", List.of("migration", "report", "engine", "model")),
            Map.entry("cli", List.of("migration", "report", "engine", "model")));

    static Stream<String> packages() {
        return MAY_USE.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageUsesOnlyWhatItsRowInTheDesignNames(String name) {
        String[] others = MAY_USE.keySet().stream()
                .filter(other -> !other.equals(name) && !MAY_USE.get(name).contains(other))
                .map(other -> "io.bridgework." + other + "..").toArray(String[]::new);

        noClasses().that().resideInAPackage("io.bridgework." + name + "..")
                .should().dependOnClassesThat().resideInAnyPackage(others)
                .because("each part can then be understood, tested and replaced without the parts above it")
                .check(PROGRAM);
    }

    @Test
    void onlyTheWiringUsesEveryPackage() {
        noClasses().that().resideInAPackage("io.bridgework.*..")
                .should().dependOnClassesThat().resideInAPackage("io.bridgework")
                .because("the root holds main and the wiring, which nothing may lean on")
                .check(PROGRAM);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.bridgework.(*)..").should().beFreeOfCycles()
                .because("two packages in a loop are one package")
                .check(PROGRAM);
    }

    @Test
    void javaFxLivesInTheWindowOnly() {
        livesIn("ui", "a toolkit in the core ties the engine to it", "javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..");
    }

    @Test
    void sqlLivesInTheWorkspaceOnly() {
        livesIn("workspace", "the view can then move to another database", "java.sql..", "javax.sql..", "org.h2..");
    }

    @Test
    void theHttpClientLivesWhereTheNetworkIsSpoken() {
        noClasses().that().resideOutsideOfPackages("io.bridgework.pipedrive..", "io.bridgework.source..")
                .should().dependOnClassesThat().resideInAnyPackage("okhttp3..", "java.net.http..")
                .because("every request passes the pacing, the budget and the audit of one client")
                .check(PROGRAM);
    }

    @Test
    void onlyTheCommandLinePrints() {
        ArchRule rule = noClasses().that().resideOutsideOfPackage("io.bridgework.cli..")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .because("what is printed must be the one document that scripts read");
        rule.check(PROGRAM);
    }

    @Test
    void nothingPrintsAStackTrace() {
        noClasses().should().callMethod(Throwable.class, "printStackTrace")
                .because("no stack trace reaches a user")
                .check(PROGRAM);
    }

    @Test
    void aStagesNameEndsInStage() {
        classes().that().implement("io.bridgework.engine.Stage").and().areNotAnonymousClasses()
                .should().haveSimpleNameEndingWith("Stage")
                .because("a stage is a unit of the engine, a step is a page of the wizard")
                .check(PROGRAM);
    }

    /** A rule over nothing always holds, so the rules above are worth what was imported. */
    @Test
    void everyPackageWasSeen() {
        MAY_USE.keySet().forEach(name -> {
            long seen = PROGRAM.stream().map(JavaClass::getPackageName)
                    .filter(p -> p.equals("io.bridgework." + name) || p.startsWith("io.bridgework." + name + ".")).count();
            assertTrue(seen >= 5 || name.equals("report") && seen >= 4, name + " has only " + seen + " classes");
        });
        assertTrue(PROGRAM.size() > 200, "only " + PROGRAM.size() + " classes were seen");
    }

    private static void livesIn(String home, String because, String... technology) {
        noClasses().that().resideOutsideOfPackage("io.bridgework." + home + "..")
                .should().dependOnClassesThat().resideInAnyPackage(technology)
                .because(because + " (" + Arrays.toString(technology) + ")")
                .check(PROGRAM);
    }
}
