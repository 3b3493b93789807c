package dev.cruddurc.artifact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DocumentsTest {
    private static final List<String> REACHING_OUT = List.of(
            "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
            "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.util.Date\")}",
            "${x.class}",
            "${x?api.class}",
            "<#include \"/etc/passwd\">",
            "<#include \"../../x\">",
            "<#import \"diff.md.ftl\" as d>",
            "${.data_model.class}");

    @TestFactory
    Stream<DynamicTest> templatesReachNothing() {
        return REACHING_OUT.stream()
                .map(text -> DynamicTest.dynamicTest(
                        text,
                        () -> assertThrows(DocumentFault.class, () -> render(text, new TreeMap<>(Map.of("x", "a"))))));
    }

    @TestFactory
    Stream<DynamicTest> templatesWithoutAnEndAreStopped() {
        return Stream.of(
                        "<#macro a><@a/></#macro><@a/>",
                        "<#function f x><#return f(x + 1)></#function>${f(1)}",
                        "<#list 1.. as x>${x}</#list>",
                        "${\"a\"?left_pad(20000000)}",
                        "${\"(\"?left_pad(20000, \"(\")?eval}")
                .map(text -> DynamicTest.dynamicTest(
                        text, () -> assertThrows(DocumentFault.class, () -> render(text, new TreeMap<>()))));
    }

    @TestFactory
    Stream<DynamicTest> templatesThatPrintNothingWithoutAnEndAreStopped() {
        return Stream.of(
                        "<#list 1.. as x></#list>",
                        "<#function f x><#list 1..2000000000 as y></#list><#return 1></#function>${f(1)}")
                .map(text -> DynamicTest.dynamicTest(text, () -> {
                    SourceFile own = SourceFile.of("mine/review.md.ftl", text);
                    Documents documents = new Documents(List.of(own), Duration.ofSeconds(1));
                    DocumentFault fault =
                            assertThrows(DocumentFault.class, () -> documents.render("review.md.ftl", new TreeMap<>()));
                    assertEquals("it has not ended after 1 seconds", fault.getMessage());
                }));
    }

    @Test
    void numbersAndTruthAreTheSameEverywhere() throws DocumentFault {
        assertEquals("4567 true\n", render("${n} ${b}", new TreeMap<>(Map.of("n", 4567, "b", true))));
    }

    @Test
    void aFaultHasItsPlaceAndNoStackTrace() {
        DocumentFault fault = assertThrows(DocumentFault.class, () -> render("one\n  ${missing}", new TreeMap<>()));
        assertEquals(Code.TEMPLATE_FAILS, fault.diagnostic().code());
        assertEquals("mine/review.md.ftl:2:5", fault.diagnostic().span().toString());
        assertFalse(fault.diagnostic().toString().contains("\tat "));
    }

    @Test
    void shippedTemplatesKeepToTheirData() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("templates"))) {
            List<Path> templates =
                    files.filter(file -> file.toString().endsWith(".ftl")).toList();
            assertFalse(templates.isEmpty());
            for (Path template : templates) {
                String text = Files.readString(template);
                for (String word :
                        List.of("?eval", "?interpret", "?new", "?api", "?no_esc", "<#noautoesc", "<#include")) {
                    assertFalse(text.contains(word), () -> template + " has " + word);
                }
                assertTrue(Documents.names().contains(template.getFileName().toString()), template.toString());
            }
        }
    }

    private static String render(String template, Map<String, ?> data) throws DocumentFault {
        return new Documents(List.of(SourceFile.of("mine/review.md.ftl", template))).render("review.md.ftl", data);
    }
}
