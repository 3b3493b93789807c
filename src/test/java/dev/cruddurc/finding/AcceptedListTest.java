package dev.cruddurc.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.model.EveryResource;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list itself. */
class AcceptedListTest {
    private static final List<AcceptedRow> ROWS = AcceptedRow.read();

    /** How each tool spells its rules. */
    private static final Map<Tool, Pattern> SPELLINGS = new EnumMap<>(Tool.class);

    static {
        SPELLINGS.put(Tool.AWS_SOLUTIONS, Pattern.compile("AwsSolutions-[A-Z]+[0-9]+(\\[Resource::\\*\\])?"));
        SPELLINGS.put(Tool.NIST, Pattern.compile("NIST\\.800\\.53\\.R5-[A-Za-z0-9]+"));
        SPELLINGS.put(Tool.CONTROL_TOWER, Pattern.compile("CT\\.[A-Z]+\\.PR\\.[0-9]+"));
        SPELLINGS.put(Tool.GUARD_REGISTRY, Pattern.compile("[A-Z0-9]+(_[A-Z0-9]+)+"));
        SPELLINGS.put(Tool.CFN_NAG, Pattern.compile("W[0-9]+"));
        SPELLINGS.put(Tool.GUARD, Pattern.compile("[A-Z0-9]+(_[A-Z0-9]+)+"));
        SPELLINGS.put(Tool.CHECKOV, Pattern.compile("CKV_AWS_[0-9]+"));
        SPELLINGS.put(Tool.CHECKOV_TERRAFORM, Pattern.compile("CKV2?_AWS_[0-9]+"));
        SPELLINGS.put(Tool.TRIVY, Pattern.compile("AWS-[0-9]{4}"));
    }

    @Test
    void everyConditionIsKnownAndUsedOnce() {
        Set<String> used = new TreeSet<>();
        for (AcceptedRow row : ROWS) {
            assertTrue(used.add(row.condition()), () -> row.condition() + " stands twice");
        }
        assertEquals(
                used, new TreeSet<>(Conditions.of(EveryResource.in("us-east-1")).words()));
    }

    @Test
    void everyRowHasAReasonAndRulesAsTheirToolsSpellThem() {
        for (AcceptedRow row : ROWS) {
            assertTrue(row.reason().length() > 20 && row.reason().endsWith("."), row::reason);
            assertTrue(!row.rules().isEmpty(), row::condition);
            for (Rule rule : row.rules()) {
                assertTrue(SPELLINGS.get(rule.tool()).matcher(rule.id()).matches(), rule::toString);
            }
            assertEquals(row.rules().size(), new HashSet<>(row.rules()).size(), row::condition);
        }
    }

    /** It goes into a table, a comment and a text of JSON. */
    @Test
    void everyReasonIsPlainText() {
        for (AcceptedRow row : ROWS) {
            assertTrue(
                    row.reason().chars().allMatch(c -> c >= ' ' && c < 0x7f && "|`#<>\"\\".indexOf(c) < 0),
                    row::reason);
        }
    }
}
