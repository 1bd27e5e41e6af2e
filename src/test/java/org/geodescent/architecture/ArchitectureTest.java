package org.geodescent.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/**
 * The walls of the house. Every rule is also held against a package of planted violations, in which it must fail: a
 * rule that cannot fail guards nothing.
 */
class ArchitectureTest {
    private static final String ROOT = "org.geodescent";
    private static final String PLANTED = ROOT + ".architecture.planted";

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static String in(String root, String name) {
        return root + "." + name + "..";
    }

    private static ArchRule coreIsPlainJava(String root) {
        return noClasses()
                .that()
                .resideInAPackage(in(root, "core"))
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        in(root, "core"),
                        "java.lang..",
                        "java.util..",
                        "java.math..",
                        "org.jspecify.annotations..",
                        "org.ojalgo..",
                        "org.hipparchus..")
                .because("the mathematics must run, and give the same bits, wherever there is a Java machine");
    }

    private static ArchRule onlyOneClassSeesOjAlgo(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .doNotHaveFullyQualifiedName(root + ".core.convex.LinearMaster")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.ojalgo..")
                .because("a linear program solver is a guess that our own certificate checks, and can be exchanged");
    }

    private static ArchRule onlyOneClassSeesHipparchus(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .haveNameNotMatching(java.util.regex.Pattern.quote(root + ".core.train.OdeSolver") + "(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hipparchus..")
                .because("an integrator of differential equations is a tool that can be exchanged");
    }

    private static ArchRule coreHasNoClockNoThreadsNoChance(String root) {
        return noClasses()
                .that()
                .resideInAPackage(in(root, "core"))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        Random.class, Thread.class, Clock.class, Instant.class, Executor.class, ForkJoinPool.class)
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random")
                .because("a session determines every bit of its result");
    }

    private static ArchRule coreUsesStrictTranscendentals(String root) {
        com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction rule = noClasses()
                .that()
                .resideInAPackage(in(root, "core"))
                .should()
                .callMethod(Math.class, "exp", double.class);
        for (String name : List.of("log", "log1p", "log10", "expm1", "sin", "cos", "tan", "cbrt", "tanh")) {
            rule = rule.orShould().callMethod(Math.class, name, double.class);
        }
        for (String name : List.of("pow", "hypot", "atan2")) {
            rule = rule.orShould().callMethod(Math.class, name, double.class, double.class);
        }
        return rule.because("java.lang.Math may differ in the last bits from machine to machine; StrictMath may not");
    }

    private static ArchRule coreLayers(String root) {
        String core = root + ".core.";
        return Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(core + ".")
                .withOptionalLayers(true)
                .layer("basics")
                .definedBy(core + "linalg..", core + "random..", core + "exact..")
                .layer("geometry")
                .definedBy(core + "geometry..")
                .layer("models")
                .definedBy(core + "data..", core + "loss..", core + "model..")
                .layer("results")
                .definedBy(
                        core + "convex..",
                        core + "theory..",
                        core + "train..",
                        core + "regression..",
                        core + "excitation..")
                .whereLayer("results")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("models")
                .mayOnlyBeAccessedByLayers("results")
                .whereLayer("geometry")
                .mayOnlyBeAccessedByLayers("models", "results")
                .because("linalg, exact, random ← geometry ← data, loss, model ← convex, theory, train");
    }

    private static ArchRule onlyUiSeesJavaFx(String root) {
        return onlyIn(root, "ui", "javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.ikonli..");
    }

    private static ArchRule onlyOnePackageSeesNd4j(String root) {
        return onlyIn(root, "cifar.nd4j", "org.nd4j..", "org.bytedeco..");
    }

    private static ArchRule imagesNeverSeeTheScreen(String root) {
        return noClasses()
                .that()
                .resideInAPackage(in(root, "cifar"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in(root, "ui"), in(root, "cli"), "javafx..")
                .because("training and attack run in the window, on the command line and in tests alike");
    }

    private static ArchRule onlyCliSeesPicocli(String root) {
        return onlyIn(root, "cli", "picocli..");
    }

    private static ArchRule onlyIn(String root, String owner, String... libraries) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(in(root, owner))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .because("only " + owner + " knows " + String.join(", ", libraries));
    }

    private static ArchRule onlyFigureSurfacesSeeAwt(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(in(root, "figure"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.imageio..", "org.apache.pdfbox..", "org.apache.fontbox..")
                .because("pictures are made in the figure surfaces and nowhere else");
    }

    private static ArchRule figuresKnowNothingOfOurs(String root) {
        return noClasses()
                .that()
                .resideInAPackage(in(root, "figure"))
                .and()
                .resideOutsideOfPackage(in(root, "figure.recipe"))
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage(root + "..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(
                                in(root, "figure"), in(root, "core.linalg"), in(root, "core.number")))))
                .because("a figure is a value that says all there is to be seen");
    }

    private static ArchRule recipesSeeOnlyCoreAndFigure(String root) {
        return noClasses()
                .that()
                .resideInAPackage(in(root, "figure.recipe"))
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage(root + "..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                JavaClass.Predicates.resideInAnyPackage(in(root, "figure"), in(root, "core")))))
                .because("recipes turn values of the mathematics into figures");
    }

    private static ArchRule picturesKnowNobodyWhoShowsThem(String root) {
        return noClasses()
                .that()
                .resideInAPackage(in(root, "picture"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in(root, "ui"), in(root, "cli"), in(root, "reproduce"), in(root, "preset"))
                .because("tab, command line and cards show the same pictures");
    }

    private static ArchRule uiAndCliNeverMeet(String root) {
        return noClasses()
                .that()
                .resideInAPackage(in(root, "ui"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in(root, "cli"))
                .because("the command line works where there is no window system");
    }

    private static ArchRule cliNeverSeesUi(String root) {
        return noClasses()
                .that()
                .resideInAPackage(in(root, "cli"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in(root, "ui"))
                .because("the command line works where there is no window system");
    }

    private static ArchRule oneClassMakesThreads(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .doNotHaveFullyQualifiedName(root + ".run.Threads")
                .should()
                .callConstructorWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                JavaClass.Predicates.assignableTo(Thread.class))))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.CompletableFuture")
                .because("who starts threads anywhere cannot say what runs where");
    }

    private static ArchRule standardStreamsOnlyInMain(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(in(root, "cli"))
                .and()
                .doNotHaveFullyQualifiedName("org.geodescent.Main")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                JavaClass.Predicates.assignableTo(PrintStream.class))))
                .because("scripts read the standard output of the command line and nothing else belongs there");
    }

    private static List<ArchRule> rules(String root) {
        return List.of(
                coreIsPlainJava(root),
                onlyOneClassSeesOjAlgo(root),
                onlyOneClassSeesHipparchus(root),
                coreHasNoClockNoThreadsNoChance(root),
                coreUsesStrictTranscendentals(root),
                coreLayers(root),
                onlyUiSeesJavaFx(root),
                onlyCliSeesPicocli(root),
                onlyOnePackageSeesNd4j(root),
                imagesNeverSeeTheScreen(root),
                onlyFigureSurfacesSeeAwt(root),
                figuresKnowNothingOfOurs(root),
                recipesSeeOnlyCoreAndFigure(root),
                picturesKnowNobodyWhoShowsThem(root),
                uiAndCliNeverMeet(root),
                cliNeverSeesUi(root),
                oneClassMakesThreads(root),
                standardStreamsOnlyInMain(root),
                noCycles(root));
    }

    private static ArchRule noCycles(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    @Test
    void everyRuleHolds() {
        rules(ROOT).forEach(rule -> rule.check(PRODUCT));
    }

    @Test
    void theProductWasFound() {
        assertTrue(PRODUCT.size() > 30, "only " + PRODUCT.size() + " classes were found");
        assertFalse(PRODUCT.contain(ArchitectureTest.class.getName()));
    }

    @Test
    void everyRuleFailsOnPlantedViolations() {
        JavaClasses planted = new ClassFileImporter().importPackages(PLANTED);
        for (ArchRule rule : rules(PLANTED)) {
            assertTrue(rule.evaluate(planted).hasViolation(), () -> "cannot fail: " + rule.getDescription());
        }
    }
}
