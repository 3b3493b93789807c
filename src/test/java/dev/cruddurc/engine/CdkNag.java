package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rule packs of cdk-nag over templates, which the CDK reads with a parser of its own.
 *
 * @param rules how many each pack evaluated on each resource
 * @param resources how many the CDK found in the templates
 */
record CdkNag(Map<String, Integer> rules, int resources, Findings findings) {
    /** Evaluates all packs on templates in files, by the names that the findings give them. */
    static CdkNag of(Map<String, Path> templates, Path folder) throws IOException, InterruptedException {
        NodePackages.of("cdk-nag");
        List<String> command = new ArrayList<>(
                List.of("node", NodePackages.FOLDER.resolve("nag.js").toString()));
        templates.forEach((name, file) -> command.addAll(List.of(name, file.toString())));
        long start = System.nanoTime();
        Program.Answer answer = Program.run(folder, command);
        assertEquals(0, answer.code(), answer.said());

        Map<String, Integer> rules = new TreeMap<>();
        Findings findings = new Findings();
        int resources = 0;
        for (JsonNode pack : new ObjectMapper().readTree(answer.out())) {
            rules.put(pack.path("pack").asText(), pack.path("rules").asInt());
            resources = pack.path("resources").asInt();
            for (JsonNode finding : pack.path("findings")) {
                findings.add(
                        finding.path("rule").asText(),
                        finding.path("template").asText(),
                        finding.path("resource").asText());
            }
        }
        EngineLog.add("cdk-nag", templates.size(), "templates, rules " + rules, start);
        return new CdkNag(rules, resources, findings);
    }
}
