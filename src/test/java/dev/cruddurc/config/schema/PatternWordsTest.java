package dev.cruddurc.config.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PatternWordsTest {
    /** Those of whole numbers are explained by the range and the canonical form. */
    private static final List<String> DIGITS = List.of("^(0|[1-9][0-9]*)$", "^[1-9][0-9]*$");

    @Test
    void everyPatternOfThePublishedSchemaIsExplainedInWords() {
        List<String> unexplained = new ArrayList<>();
        for (String pattern :
                new TreeSet<>(LanguageSchema.published().document().findValuesAsText("pattern"))) {
            if (!DIGITS.contains(pattern) && PatternWords.of(pattern).contains(pattern)) {
                unexplained.add(pattern);
            }
        }
        assertEquals(List.of(), unexplained);
    }

    @Test
    void whatHasNoWordsIsShown() {
        assertEquals("text that matches `^x$`", PatternWords.of("^x$"));
    }

    @Test
    void patternsAreAnchored() {
        List<String> loose = new ArrayList<>();
        for (JsonNode pattern : LanguageSchema.published().document().findValues("pattern")) {
            if (pattern.isTextual() && !pattern.asText().startsWith("^")) {
                loose.add(pattern.asText());
            }
        }
        assertEquals(List.of(), loose);
    }
}
