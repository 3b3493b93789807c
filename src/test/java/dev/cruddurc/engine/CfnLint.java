package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.artifact.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the linter says of templates in its strictest mode, offline.
 *
 * @param templates how many it read, by its own count
 * @param findings of any severity
 * @param rules the ones that found something, by template
 */
public record CfnLint(int templates, int findings, Map<String, Set<String>> rules, String said) {
    private static final String VERSION = "cfn-lint 1.51.0";
    private static final Pattern SUMMARY = Pattern.compile(
            "Cfn-lint scanned (\\d+) templates against (\\d+) rules and found (\\d+) errors, (\\d+) warnings, and (\\d+) informational");

    private static final Pattern FINDING = Pattern.compile("\\d+:\\d+:\\s+([EWI]\\d{4}) ");

    /** All that it has: fewer mean that a switch turned some of them off. */
    private static final int RULES = 311;

    /** Lints templates of one region in one process. */
    public static CfnLint of(List<Artifact> templates, String region, Path folder)
            throws IOException, InterruptedException {
        String version = Program.run(folder, List.of("cfn-lint", "--version")).said();
        assertTrue(version.contains(VERSION), "needs " + VERSION + ", found: " + version.strip());
        List<String> command = new ArrayList<>(List.of("cfn-lint", "--regions", region, "-c", "I", "W", "E", "-e"));
        command.addAll(List.of("-x", "E3012:strict=true", "--format", "pretty", "-t"));
        for (Artifact template : templates) {
            Path file = folder.resolve(template.path());
            Files.createDirectories(file.getParent());
            Files.writeString(file, template.content());
            command.add(template.path());
        }
        long start = System.nanoTime();
        Program.Answer answer = Program.run(folder, command);
        Matcher summary = SUMMARY.matcher(answer.out());
        assertTrue(summary.find(), answer.said());
        assertEquals(RULES, Integer.parseInt(summary.group(2)), answer.said());
        int read = Integer.parseInt(summary.group(1));
        int findings = Integer.parseInt(summary.group(3))
                + Integer.parseInt(summary.group(4))
                + Integer.parseInt(summary.group(5));
        assertEquals(findings == 0, answer.code() == 0, answer.said());
        EngineLog.add("cfn-lint", read, "templates of " + region, start);
        return new CfnLint(read, findings, rules(answer.out()), answer.said());
    }

    /** A template's name stands on a line of its own, above what is found in it. */
    private static Map<String, Set<String>> rules(String said) {
        Map<String, Set<String>> rules = new TreeMap<>();
        String template = "";
        for (String line : said.lines().toList()) {
            Matcher finding = FINDING.matcher(line);
            if (finding.lookingAt()) {
                rules.computeIfAbsent(template, none -> new TreeSet<>()).add(finding.group(1));
            } else if (!line.isBlank()) {
                template = line.strip();
            }
        }
        return rules;
    }

    /** Fails unless every one of the templates was read and nothing was found. */
    public static void assertClean(List<Artifact> templates, String region, Path folder)
            throws IOException, InterruptedException {
        CfnLint lint = of(templates, region, folder);
        assertEquals(0, lint.findings(), lint.said());
        assertEquals(templates.size(), lint.templates(), lint.said());
    }
}
