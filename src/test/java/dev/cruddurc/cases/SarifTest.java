package dev.cruddurc.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.SarifRenderer;
import dev.cruddurc.diagnostic.Severity;
import dev.cruddurc.diagnostic.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is found in any case is a valid SARIF 2.1.0 log, by the standard's own schema. */
final class SarifTest {
    private static final Path SCHEMA = Path.of("src", "test", "resources", "sarif", "sarif-schema-2.1.0.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Schema schema;

    SarifTest() throws IOException {
        JsonNode document = JSON.readTree(Files.readString(SCHEMA));
        this.schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(document);
    }

    @Test
    void everyCaseGivesAValidLog() throws IOException {
        Set<Severity> severities = new TreeSet<>();
        Set<Code> codes = new TreeSet<>();
        boolean related = false;
        List<CaseFolder> folders = new ArrayList<>(CaseFolder.in(CasesTest.CASES.resolve("rejects")));
        folders.addAll(CaseFolder.in(CasesTest.CASES.resolve("accepts")));
        for (CaseFolder folder : folders) {
            if (folder.has(CaseFolder.YAML)) {
                List<Diagnostic> found = Verdict.compile(folder).diagnostics();
                assertEquals("[]", errors(SarifRenderer.render(found)), folder.name());
                for (Diagnostic diagnostic : found) {
                    severities.add(diagnostic.severity());
                    codes.add(diagnostic.code());
                    related |= !diagnostic.related().isEmpty();
                }
            }
        }
        assertTrue(related && codes.size() >= 60 && severities.size() >= 2, codes + " " + severities);
    }

    @Test
    void noFindingsAreAValidLogToo() throws IOException {
        assertEquals("[]", errors(SarifRenderer.render(List.of())));
    }

    @Test
    void whatIsNoLogIsRefused() throws IOException {
        String log =
                SarifRenderer.render(List.of(Diagnostic.of(Code.NO_DOMAIN, Span.startOf("cruddur.yaml"), "a message")));

        assertEquals("[]", errors(log));
        assertFalse(errors(log.replace("\"startLine\": 1", "\"startLine\": 0")).equals("[]"));
        assertFalse(errors(log.replace("\"ruleId\"", "\"rule\"")).equals("[]"));
    }

    private String errors(String log) throws IOException {
        return schema.validate(JSON.readTree(log)).toString();
    }
}
