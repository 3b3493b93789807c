package dev.cruddurc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code prove} of what somebody edited. */
class ProveTest {
    private static final String YAML = """
            app: hello
            region: us-east-1
            services:
              web:
                image: "public.ecr.aws/nginx/nginx:1.27"
                port: 8080
                route: /
            """;

    @TempDir
    private Path folder;

    @Test
    void whatCompileWroteIsProven() throws IOException {
        compile();
        Run run = Run.of().in(folder);
        assertEquals(0, run.run("prove", "--in", "cruddur.out"), run.err());
        assertTrue(run.out().startsWith("cruddur.yaml: CloudFormation and Terraform mean the same\n"), run.out());
    }

    @Test
    void anEditIsShownWithBothSidesAndTheLine() throws IOException {
        compile();
        edit("\"retention_in_days\": 30", "\"retention_in_days\": 7");
        Run run = Run.of().in(folder);
        assertEquals(11, run.run("prove", "--in", "cruddur.out"));
        assertTrue(run.out().startsWith("cruddur.yaml: 1 difference\n"), run.out());
        assertTrue(run.out().endsWith("""

                cruddur.yaml:4:3: AWS::Logs::LogGroup WebLogGroup RetentionInDays
                  CloudFormation "30"
                  Terraform      "7"
                """), run.out());

        Run json = Run.of().in(folder);
        assertEquals(11, json.run("prove", "--in", "cruddur.out", "--format", "json"));
        assertTrue(json.out().contains("""
                  "differences": [
                    {
                      "type": "AWS::Logs::LogGroup",
                      "resource": "WebLogGroup",
                      "attribute": "RetentionInDays",
                      "cloudformation": [
                        "\\"30\\""
                      ],
                      "terraform": [
                        "\\"7\\""
                      ],
                      "file": "cruddur.yaml",
                      "line": 4,
                      "column": 3
                    }
                  ],
                """), json.out());
    }

    @Test
    void whatIsEditedCannotSteerTheTerminal() throws IOException {
        compile();
        edit("\"retention_in_days\": 30", "\"retention_in_days\": \"\\u001b[2J\"");
        Run run = Run.of().in(folder);
        assertEquals(11, run.run("prove", "--in", "cruddur.out"));
        assertTrue(run.out().contains("\\u{1b}[2J"), run.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'x': '${local.x}', 'y': ['${local.x}']",
                "'x': ['${local.y}'], 'y': {'a': '${local.x}'}",
                "'x0': ['a', 'a'], GROWS, 'y': ['${local.x30}']",
                "'x0': 'aaaaaaaaaa', JOINS, 'y': '${local.x30}'",
                "'x0': ['a'], NESTS, 'y': '${local.x9000}'"
            })
    void localValuesWithoutAnEndOrMeasureAreNames(String locals) throws IOException {
        compile();
        String written = locals.replace("GROWS", each(30, "['${local.x%d}', '${local.x%d}']"))
                .replace("JOINS", each(30, "'${local.x%d}${local.x%d}'"))
                .replace("NESTS", each(9000, "['${local.x%d}']"))
                .replace('\'', '"');
        edit("\"locals\": {", "\"locals\": {" + written + ",");
        edit("\"retention_in_days\": 30", "\"retention_in_days\": \"${local.y}\"");
        assertEquals(11, Run.of().in(folder).run("prove", "--in", "cruddur.out"));
        assertEquals(10, Run.of().in(folder).run("diff", "cruddur.out", "--exit-code"));
    }

    @Test
    void aModuleThatNestsDeeperThanAnyIsNone() throws IOException {
        compile();
        edit("\"retention_in_days\": 30", "\"retention_in_days\": " + "[".repeat(900) + "]".repeat(900));
        for (String[] arguments : new String[][] {{"prove", "--in", "cruddur.out"}, {"diff", "cruddur.out"}}) {
            Run run = Run.of().in(folder);
            assertEquals(2, run.run(arguments));
            assertTrue(run.err().startsWith("error: `cruddur.out/terraform/services/main.tf.json` is no"), run.err());
        }
    }

    @Test
    void aModuleMayBeLargerThanAnyFile() throws IOException {
        String values = "      A%d: \"" + "%{".repeat(300) + "\"\n";
        StringBuilder yaml = new StringBuilder(YAML).append("    env:\n");
        for (int at = 0; at < 90; at++) {
            yaml.append(values.replace("%d", String.valueOf(at)));
        }
        String service = yaml.substring(yaml.indexOf("  web:"));
        for (int at = 0; at < 12; at++) {
            yaml.append(service.replace("  web:", "  web" + at + ":").replace("route: /", "route: /" + at));
        }
        compile(yaml + "deploy: {bucket: the-templates}\n");
        assertTrue(Files.size(folder.resolve("cruddur.out/terraform/services/main.tf.json")) > 1 << 20);
        Run run = Run.of().in(folder);
        assertEquals(0, run.run("prove", "--in", "cruddur.out"), run.err());
    }

    private static String each(int last, String value) {
        StringBuilder all = new StringBuilder();
        for (int at = 0; at < last; at++) {
            all.append(at == 0 ? "" : ", ").append("'x").append(at + 1).append("': ");
            all.append(value.replace("%d", String.valueOf(at)));
        }
        return all.toString();
    }

    private void compile() throws IOException {
        compile(YAML);
    }

    private void compile(String yaml) throws IOException {
        Files.writeString(folder.resolve("cruddur.yaml"), yaml);
        Run run = Run.of().in(folder);
        assertEquals(0, run.run("compile"), run.err());
    }

    private void edit(String from, String to) throws IOException {
        Path file = folder.resolve("cruddur.out/terraform/services/main.tf.json");
        String text = Files.readString(file);
        assertTrue(text.contains(from), text);
        Files.writeString(file, text.replace(from, to));
    }
}
