package dev.cruddurc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private void compile() throws IOException {
        Files.writeString(folder.resolve("cruddur.yaml"), YAML);
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
