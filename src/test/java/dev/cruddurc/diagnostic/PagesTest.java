package dev.cruddurc.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.cruddurc.Compilation;
import dev.cruddurc.Compiler;
import dev.cruddurc.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every code has a page, and what a page calls wrong is found wrong for that and nothing else. */
class PagesTest {
    private static final Path PAGES = Path.of("docs", "diagnostics");

    /** What is about bytes, sizes and folders is described, for a page cannot hold it. */
    private static final List<Code> DESCRIBED = List.of(
            Code.FILE_NOT_READABLE,
            Code.FILE_TOO_LARGE,
            Code.NOT_UTF_8,
            Code.FORBIDDEN_CHARACTER,
            Code.TOO_DEEP,
            Code.TOO_MANY_NODES,
            Code.SCALAR_TOO_LONG,
            Code.BIDIRECTIONAL_CONTROL,
            Code.OUTPUT_NOT_WRITABLE,
            Code.FOREIGN_FILE,
            Code.OUTPUT_IS_INPUT,
            Code.TEMPLATE_FAILS);

    private static final Pattern EXAMPLE = Pattern.compile(
            "\\n## (Wrong|Right)(?:, compiled with `--env ([a-z]+)`)?\\n\\n```yaml\\n(.*?)```\\n", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> everyCodeHasAPageThatSaysWhatItIs() {
        return Arrays.stream(Code.values())
                .map(code -> dynamicTest(code.id(), () -> {
                    String page = page(code);
                    String severity = code.severity().label();
                    String start = "# " + code.id() + ": " + code.title() + "\n\n"
                            + severity.substring(0, 1).toUpperCase(Locale.ROOT) + severity.substring(1) + ".\n\n";
                    assertTrue(page.startsWith(start), () -> "begins with\n" + start);
                    assertTrue(page.contains("\nSource: "), "names the source of the rule");
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatAPageCallsWrongGivesItsCodeAlone() {
        return examples("Wrong", (code, found) -> assertEquals(List.of(code.id()), found));
    }

    @TestFactory
    Stream<DynamicTest> whatAPageCallsRightDoesNot() {
        return examples("Right", (code, found) -> assertFalse(found.contains(code.id()), () -> "found " + found));
    }

    @Test
    void everyPageIsThatOfACode() throws IOException {
        Set<String> codes = Arrays.stream(Code.values()).map(Code::id).collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(PAGES)) {
            files.forEach(file ->
                    assertTrue(codes.contains(file.getFileName().toString().replace(".md", "")), file.toString()));
        }
    }

    private interface Expectation {
        void check(Code code, List<String> found);
    }

    private static Stream<DynamicTest> examples(String kind, Expectation expectation) {
        return Arrays.stream(Code.values())
                .filter(code -> !DESCRIBED.contains(code))
                .map(code -> dynamicTest(code.id(), () -> expectation.check(code, compile(kind, code))));
    }

    private static List<String> compile(String kind, Code code) {
        Matcher matcher = EXAMPLE.matcher(page(code));
        Optional<String> environment = Optional.empty();
        while (matcher.find()) {
            environment = environment.or(() -> Optional.ofNullable(matcher.group(2)));
            if (matcher.group(1).equals(kind)) {
                Compilation compilation = new Compiler()
                        .in(Optional.of(new ExampleFolder()))
                        .compile(
                                SourceFile.of("cruddur.yaml", matcher.group(3)),
                                environment,
                                EnumSet.noneOf(Target.class));
                return compilation.diagnostics().stream()
                        .map(diagnostic -> diagnostic.code().id())
                        .distinct()
                        .toList();
            }
        }
        throw new AssertionError("no example that is " + kind);
    }

    private static String page(Code code) {
        try {
            return Files.readString(PAGES.resolve(code.id() + ".md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
