package dev.cruddurc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workflow for GitHub Actions: what it may do, what it runs, and where it is written. */
class WorkflowTest {
    private static final String WORKFLOW = ".github/workflows/cruddur.yml";

    @TempDir
    private Path folder;

    @Test
    void eachJobMayDoWhatItNeedsAndNothingElse() throws IOException {
        JsonNode workflow = made("cruddur.yaml");
        assertTrue(workflow.path("permissions").isEmpty(), "nothing is granted to all jobs");
        JsonNode jobs = workflow.path("jobs");
        assertEquals(
                "{\"contents\":\"read\",\"pull-requests\":\"write\"}",
                jobs.path("review").path("permissions").toString());
        assertEquals(
                "{\"contents\":\"read\",\"id-token\":\"write\"}",
                jobs.path("deploy").path("permissions").toString());
        assertEquals(
                "github.event_name == 'push'", jobs.path("deploy").path("if").asText());
        assertEquals(
                "[\"main\"]", workflow.path("on").path("push").path("branches").toString());
        assertEquals("production", jobs.path("deploy").path("environment").asText());
    }

    @Test
    void everyActionIsPinnedToACommit() throws IOException {
        made("cruddur.yaml");
        String text = Files.readString(folder.resolve(WORKFLOW));
        List<String> used = text.lines().filter(line -> line.contains("uses:")).toList();
        assertEquals(7, used.size());
        used.forEach(
                line -> assertTrue(line.matches(" +- uses: [a-z-]+/[a-z-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"), line));
    }

    @Test
    void noTextOfAnybodyIsReadAsAShellReadsIt() throws IOException {
        List<String> commands = commands(made("cruddur.yaml"));
        assertEquals(6, commands.size());
        commands.forEach(command -> assertFalse(command.contains("${{"), command));
        String all = String.join("\n", commands);
        for (String command :
                List.of("check --format github", "compile --target all", "diff --format markdown", "apply --yes")) {
            assertTrue(all.contains("cruddurc " + command), command);
        }
    }

    @Test
    void aNameThatLooksLikeSomethingElseStaysAName() throws IOException {
        String name = "a \"$(id)\" # b: 'c'.yaml";
        JsonNode workflow = made(name);
        assertEquals(name, workflow.path("env").path("FILE").asText());
        commands(workflow).forEach(command -> assertFalse(command.contains("id)"), command));
    }

    @Test
    void aNameThatAWorkflowWouldResolveIsRefused() {
        Run run = Run.of().in(folder);
        assertEquals(2, run.run("init", "--ci", "github", "${{ secrets.X }}.yaml"));
        assertTrue(run.err().contains("a workflow cannot name this file"), run::err);
        assertFalse(Files.exists(folder.resolve(".github")));
    }

    @Test
    void itLiesAtTheRootOfTheRepositoryAndSaysTheWayFromThere() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        Path below = Files.createDirectories(folder.resolve("infra/aws"));
        assertEquals(0, Run.of().in(below).run("init", "--ci", "github"));
        assertTrue(Files.exists(below.resolve("cruddur.yaml")));
        JsonNode workflow = new YAMLMapper().readTree(Files.readString(folder.resolve(WORKFLOW)));
        assertEquals("infra/aws/cruddur.yaml", workflow.path("env").path("FILE").asText());
    }

    @Test
    void whatIsThereIsLeftAsItIs() throws IOException {
        Path workflow = folder.resolve(WORKFLOW);
        Files.createDirectories(workflow.getParent());
        Files.writeString(workflow, "mine");
        Files.writeString(
                folder.resolve("cruddur.yaml"), "app: shop\nregion: eu-west-1\nservices: {web: {image: \"a:1\"}}\n");
        Run run = Run.of().in(folder);
        assertEquals(4, run.run("init", "--ci", "github"));
        assertTrue(run.err().contains("is there already"), run::err);
        assertEquals("mine", Files.readString(workflow));
    }

    @Test
    void aFileWithErrorsHasNoWorkflow() throws IOException {
        Files.writeString(folder.resolve("cruddur.yaml"), "app: shop\n");
        Run run = Run.of().in(folder);
        assertEquals(1, run.run("init", "--ci", "github"));
        assertFalse(Files.exists(folder.resolve(WORKFLOW)));
    }

    private JsonNode made(String name) throws IOException {
        Run run = Run.of().in(folder);
        assertEquals(0, run.run("init", "--ci", "github", name), run::err);
        return new YAMLMapper().readTree(Files.readString(folder.resolve(WORKFLOW)));
    }

    private static List<String> commands(JsonNode workflow) {
        List<String> commands = new ArrayList<>();
        for (JsonNode job : workflow.path("jobs")) {
            job.path("steps").forEach(step -> {
                if (step.has("run")) {
                    commands.add(step.path("run").asText());
                }
            });
        }
        return commands;
    }
}
