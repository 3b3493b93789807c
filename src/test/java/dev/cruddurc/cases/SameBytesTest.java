package dev.cruddurc.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.cruddurc.Compilation;
import dev.cruddurc.Compiler;
import dev.cruddurc.Target;
import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.diagnostic.SourceFile;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for every file that compiles: it gives the same bytes however it is written, and wherever it is compiled. */
class SameBytesTest {
    private static final Set<Target> EVERYTHING = EnumSet.allOf(Target.class);

    /** A review says in which line something stands, which changes with the lines. */
    private static final Set<Target> WITHOUT_PLACES = EnumSet.complementOf(EnumSet.of(Target.REVIEW));

    @TestFactory
    Stream<DynamicTest> howeverItIsWritten() {
        return folders()
                .map(folder -> dynamicTest(folder.name(), () -> {
                    assertEquals(
                            compile(folder, folder.source(), EVERYTHING),
                            compile(folder, folder.source(), EVERYTHING),
                            "compiled again");
                    List<Artifact> expected = compile(folder, folder.source(), WITHOUT_PLACES);
                    Rewriting.all()
                            .forEach((name, rewrite) -> assertEquals(
                                    expected, compile(folder, rewrite.apply(folder.source()), WITHOUT_PLACES), name));
                }));
    }

    @TestFactory
    Stream<DynamicTest> whereverItIsCompiled() {
        return folders()
                .map(folder -> dynamicTest(folder.name(), () -> {
                    List<Artifact> expected = compile(folder, folder.source(), EVERYTHING);
                    for (String locale :
                            List.of("tr-TR", "de-DE", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist")) {
                        assertEquals(expected, in(locale, () -> compile(folder, folder.source(), EVERYTHING)), locale);
                    }
                }));
    }

    private static Stream<CaseFolder> folders() {
        return Stream.of(CasesTest.CASES.resolve("accepts"), CasesTest.EXAMPLES)
                .flatMap(root -> CaseFolder.in(root).stream());
    }

    private static List<Artifact> compile(CaseFolder folder, SourceFile source, Set<Target> targets) {
        Compilation compilation = new Compiler().compile(source, folder.environment(), targets);
        assertEquals(
                false,
                compilation.hasErrors(),
                () -> Verdict.render(compilation.diagnostics(), compilation.sources()) + source.text());
        return compilation.artifacts();
    }

    private static List<Artifact> in(String locale, Supplier<List<Artifact>> work) {
        Locale usual = Locale.getDefault();
        TimeZone usualZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            return work.get();
        } finally {
            Locale.setDefault(usual);
            TimeZone.setDefault(usualZone);
        }
    }
}
