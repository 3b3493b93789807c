package dev.cruddurc;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.cruddurc.cli.Main;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The arrows between the packages, and the fences around the libraries. A package that is not written yet passes; a package
 * that is not in the table fails.
 */
class LayersTest {
    private static final String ROOT = "dev.cruddurc";

    /** Where the program's own classes lie, apart from the tests'. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

    /** A package with everything below it, and the packages that it may import. */
    private record Layer(String name, List<String> mayImport) {
        static Layer of(String name, String... mayImport) {
            return new Layer(name, List.of(mayImport));
        }

        String packages() {
            return packagesOf(name);
        }
    }

    private static final List<Layer> LAYERS = List.of(
            Layer.of("json"),
            Layer.of("diagnostic", "json"),
            Layer.of("config", "json", "diagnostic"),
            Layer.of("model", "diagnostic"),
            Layer.of("artifact", "json", "diagnostic"),
            Layer.of("lowering", "json", "diagnostic", "config", "model"),
            Layer.of("analysis", "json", "diagnostic", "model"),
            Layer.of("finding", "model"),
            Layer.of("backend.cloudformation", "json", "diagnostic", "model", "finding", "artifact"),
            Layer.of("backend.terraform", "json", "diagnostic", "model", "finding", "artifact"),
            Layer.of("backend.compose", "json", "diagnostic", "model", "artifact"),
            Layer.of("deploy", "json", "diagnostic", "model", "artifact"),
            Layer.of("review", "json", "diagnostic", "model", "finding", "artifact"),
            Layer.of("change", "json", "diagnostic", "model", "artifact"),
            Layer.of("proof", "json", "diagnostic", "model", "artifact"),
            Layer.of("adopt", "json", "diagnostic", "config", "model"),
            Layer.of("delivery", "json", "diagnostic", "model", "artifact"));

    private static final String CLI = packagesOf("cli");

    @TestFactory
    Stream<DynamicTest> importsOnlyWhatLiesBelow() {
        return LAYERS.stream().map(layer -> rule(layer.name(), onlyImports(layer)));
    }

    @TestFactory
    Stream<DynamicTest> keepsItsShape() {
        String[] known = Stream.concat(LAYERS.stream().map(Layer::packages), Stream.of(CLI, ROOT))
                .toArray(String[]::new);
        return Stream.of(
                rule(
                        "the model knows only the places of the diagnostics",
                        noClasses()
                                .that()
                                .resideInAPackage(packagesOf("model"))
                                .should()
                                .dependOnClassesThat(resideInAPackage(packagesOf("diagnostic"))
                                        .and(not(describe(
                                                "are Span",
                                                c -> c.getSimpleName().equals("Span")))))),
                rule(
                        "the facade does not know the command line",
                        noClasses().that().resideInAPackage(ROOT).should().dependOnClassesThat(resideInAPackage(CLI))),
                rule("every class lies in a layer", classes().should().resideInAnyPackage(known)),
                rule(
                        "no two packages need each other",
                        slices().assignedFrom(eachPackage()).should().beFreeOfCycles()));
    }

    @TestFactory
    Stream<DynamicTest> keepsLibrariesBehindFences() {
        return Stream.of(
                fence("YAML", List.of("com.fasterxml.jackson.dataformat..", "org.yaml.snakeyaml.."), "config"),
                fence("JSON Schema", List.of("com.networknt.."), "config"),
                fence("JSON", List.of("com.fasterxml.jackson.."), "config", "json"),
                fence("FreeMarker", List.of("freemarker.."), "artifact"),
                fence("the layout of graphs", List.of("org.eclipse.."), "review.architecture"),
                fence("the AWS SDK", List.of("software.amazon.."), "deploy", "delivery"),
                fence("picocli", List.of("picocli.."), "cli"));
    }

    @TestFactory
    Stream<DynamicTest> leavesTheProcessToTheCommandLine() {
        return Stream.of(
                rule(
                        "printing",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage(CLI)
                                .should()
                                .accessTargetWhere(of(System.class, "out", "err")
                                        .or(of(Throwable.class, "printStackTrace")
                                                .and(withoutArguments())))),
                rule(
                        "ending the process",
                        noClasses()
                                .that(not(describe("are Main", c -> c.isEquivalentTo(Main.class))))
                                .should()
                                .accessTargetWhere(of(System.class, "exit").or(of(Runtime.class, "exit", "halt")))));
    }

    @TestFactory
    Stream<DynamicTest> givesTheSameBytesEverywhere() {
        return Stream.of(
                rule(
                        "maps and sets with a random order",
                        noClasses()
                                .should()
                                .accessTargetWhere(of(Map.class, "of", "ofEntries", "copyOf")
                                        .or(of(Set.class, "of", "copyOf"))
                                        .or(of(Collectors.class, "toUnmodifiableMap", "toUnmodifiableSet")))
                                .because("they iterate differently in every run; use Linked or Tree collections")),
                rule(
                        "texts in the user's locale",
                        noClasses()
                                .should()
                                .accessTargetWhere(of(String.class, "toLowerCase", "toUpperCase", "format", "formatted")
                                        .or(of(PrintStream.class, "format", "printf"))
                                        .or(of(PrintWriter.class, "format", "printf"))
                                        .and(withoutLocale()))
                                .because("digits and letters differ between locales; name Locale.ROOT")),
                rule(
                        "clocks and chance below the deployment",
                        noClasses()
                                .that(not(resideInAnyPackage(CLI, packagesOf("deploy"), packagesOf("delivery"))))
                                .should()
                                .accessTargetWhere(of(System.class, "currentTimeMillis", "nanoTime")
                                        .or(of(Math.class, "random"))
                                        .or(of(UUID.class, "randomUUID"))
                                        .or(of(Random.class, "<init>"))
                                        .or(of(ThreadLocalRandom.class, "current"))
                                        .or(describe(
                                                "java.time's now",
                                                access -> access.getTargetOwner()
                                                                .getPackageName()
                                                                .equals("java.time")
                                                        && access.getName().equals("now"))))
                                .because("what is compiled is a function of the files alone")));
    }

    @Test
    void seesTheClassesThatItJudges() {
        assertTrue(CLASSES.contain(Main.class));
    }

    private static ArchRule onlyImports(Layer layer) {
        Stream<String> allowed = Stream.concat(Stream.of(layer.name()), layer.mayImport().stream());
        return noClasses()
                .that()
                .resideInAPackage(layer.packages())
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..")
                        .and(not(resideInAnyPackage(
                                allowed.map(LayersTest::packagesOf).toArray(String[]::new)))));
    }

    private static DynamicTest fence(String library, List<String> packages, String... layers) {
        return rule(
                library,
                noClasses()
                        .that()
                        .resideOutsideOfPackages(Arrays.stream(layers)
                                .map(LayersTest::packagesOf)
                                .toArray(String[]::new))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(packages.toArray(String[]::new)))
                        .because("only " + Arrays.toString(layers) + " may use " + library));
    }

    private static DynamicTest rule(String name, ArchRule rule) {
        return dynamicTest(name, () -> rule.allowEmptyShould(true).check(CLASSES));
    }

    private static String packagesOf(String layer) {
        return ROOT + "." + layer + "..";
    }

    private static SliceAssignment eachPackage() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }

    private static DescribedPredicate<JavaAccess<?>> of(Class<?> owner, String... names) {
        Collection<String> wanted = List.of(names);
        return describe(
                owner.getSimpleName() + wanted,
                access -> access.getTargetOwner().isAssignableTo(owner) && wanted.contains(access.getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> withoutArguments() {
        return describe("without arguments", access -> parametersOf(access).isEmpty());
    }

    private static DescribedPredicate<JavaAccess<?>> withoutLocale() {
        return describe(
                "without a locale",
                access -> parametersOf(access).stream().noneMatch(parameter -> parameter.isEquivalentTo(Locale.class)));
    }

    private static List<JavaClass> parametersOf(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target ? target.getRawParameterTypes() : List.of();
    }
}
