package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of AWS Control Tower over templates.
 *
 * @param rules how many were evaluated on each template
 */
record CfnGuard(int rules, Findings findings) {
    private static final Pattern RULE = Pattern.compile("\\[(CT\\.[A-Z0-9]+\\.PR\\.\\d+)\\]");
    private static final Pattern RESOURCE = Pattern.compile("/Resources/([^/]+)");
    private static final int SOME_FAILED = 19;

    /** Evaluates all rules on templates in files, by the names that the findings give them. */
    static CfnGuard of(Map<String, Path> templates, Path folder) throws IOException, InterruptedException {
        Path home = NodePackages.of("@cdklabs/cdk-validator-cfnguard");
        Path rules = home.resolve("rules/control-tower/cfn-guard");
        List<String> command = new ArrayList<>(List.of(home.resolve(program()).toString(), "validate"));
        command.addAll(List.of("-r", rules.toString(), "--structured", "-o", "json", "--show-summary", "none", "-d"));
        templates.values().forEach(file -> command.add(file.toString()));
        long start = System.nanoTime();
        Program.Answer answer = Program.run(folder, command);
        assertTrue(answer.code() == 0 || answer.code() == SOME_FAILED, answer.said());
        JsonNode reports = new ObjectMapper().readTree(answer.out());
        assertEquals(templates.size(), reports.size(), "reports");

        Findings findings = new Findings();
        Set<String> evaluated = new TreeSet<>();
        for (Map.Entry<String, Path> template : templates.entrySet()) {
            JsonNode report = reportOf(template.getValue(), reports);
            Set<String> names = new TreeSet<>();
            report.path("compliant").forEach(name -> names.add(name.asText()));
            report.path("not_applicable").forEach(name -> names.add(name.asText()));
            for (JsonNode failed : report.path("not_compliant")) {
                names.add(failed.at("/Rule/name").asText());
                Matcher rule = RULE.matcher(failed.toString());
                assertTrue(rule.find(), failed::toPrettyString);
                Set<String> resources = new TreeSet<>();
                resources(failed, resources);
                assertTrue(!resources.isEmpty(), failed::toPrettyString);
                resources.forEach(resource -> findings.add(rule.group(1), template.getKey(), resource));
            }
            assertTrue(evaluated.isEmpty() || evaluated.equals(names), "the same rules on every template");
            evaluated.addAll(names);
        }
        EngineLog.add("cfn-guard", templates.size(), "templates, " + evaluated.size() + " rules", start);
        return new CfnGuard(evaluated.size(), findings);
    }

    private static JsonNode reportOf(Path file, JsonNode reports) {
        for (JsonNode report : reports) {
            if (Path.of(report.path("name").asText()).endsWith(file.getFileName())) {
                return report;
            }
        }
        throw new AssertionError("no report of " + file);
    }

    /** The resources that failed clauses point into. */
    private static void resources(JsonNode failed, Set<String> into) {
        for (Map.Entry<String, JsonNode> field : failed.properties()) {
            Matcher resource = RESOURCE.matcher(field.getValue().asText());
            if (field.getKey().equals("path") && resource.lookingAt()) {
                into.add(resource.group(1));
            }
        }
        failed.forEach(inner -> resources(inner, into));
    }

    private static String program() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "macos" : "ubuntu";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
        return "bin/" + system + "/" + processor + "/cfn-guard";
    }
}
