package dev.cruddurc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.deploy.aws.ServiceServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The values of secrets come to this machine when that is asked for, and into one file. */
class PullSecretsTest {
    private static final String CANARY = "canary-5b1d-never-shown";
    private static final String WHOLE = "arn:aws:secretsmanager:us-east-1:111122223333:secret:shop/db-AbCdEf";
    private static final String FILE = """
            app: shop
            region: us-east-1
            services:
              api:
                image: {build: ., tag: v1}
                port: 80
                route: /
                secrets: {TOKEN: {}, PASSWORD: {secret: "%s", key: password}}
              worker:
                image: busybox:1.36
                secrets: {TOKEN: {}, OTHER: {parameter: /elsewhere/OTHER}}
            """.replace("%s", WHOLE);

    @TempDir
    private Path folder;

    private Run run = Run.of();
    private ServiceServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ServiceServer();
        Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\n");
        Files.writeString(folder.resolve("cruddur.yaml"), FILE);
        assertEquals(0, again().run("compile", "--target", "compose"), this::printed);
        server.on(
                "GetParameter",
                body -> "{\"Parameter\":{\"Value\":\""
                        + (body.contains("OTHER")
                                ? "it's $HOME # \\\\n"
                                : CANARY + (body.contains("worker") ? "2" : ""))
                        + "\"}}");
        server.on("GetSecretValue", body -> "{\"SecretString\":\"{\\\"password\\\":\\\"p w\\\",\\\"port\\\":5432}\"}");
        again();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Run again() {
        run = Run.of().in(folder);
        return run;
    }

    private String printed() {
        return run.out() + run.err();
    }

    private Path file() {
        return folder.resolve("cruddur.out/compose/.env");
    }

    @Test
    void valuesGoIntoOneFileForThisUserAlone() throws IOException {
        assertEquals(0, run.run("secrets", "pull", "--to-env"), this::printed);
        assertEquals(
                List.of(
                        "# Values of secrets, written by `cruddurc secrets pull --to-env`.",
                        "API__TOKEN='" + CANARY + "'",
                        "OTHER='it\\'s $HOME # \\n'",
                        "PASSWORD='p w'",
                        "WORKER__TOKEN='" + CANARY + "2'"),
                Files.readAllLines(file()));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        assertFalse(printed().contains(CANARY), printed());
        assertTrue(server.bodies("GetSecretValue").get(0).contains("\"SecretId\":\"" + WHOLE + "\""));
        String compose = Files.readString(folder.resolve("cruddur.out/compose/docker-compose.yml"));
        for (String variable : List.of("API__TOKEN", "OTHER", "PASSWORD", "WORKER__TOKEN")) {
            assertTrue(compose.contains("${" + variable + ":-}"), compose);
        }
    }

    @Test
    void compilingAgainLeavesTheFileAlone() throws IOException {
        assertEquals(0, run.run("secrets", "pull", "--to-env"), this::printed);
        String before = Files.readString(file());
        assertEquals(0, again().run("compile", "--target", "all"), this::printed);
        assertEquals(0, again().run("compile", "--target", "all", "--check"), this::printed);
        assertEquals(before, Files.readString(file()));
        assertEquals(0, again().run("secrets", "pull", "--to-env"), this::printed);
    }

    @Test
    void whatIsNotThereIsNamedAndTheRestIsWritten() throws IOException {
        server.refuse("GetSecretValue", "ResourceNotFoundException", "no such secret");
        assertEquals(3, run.run("secrets", "pull", "--to-env"), this::printed);
        assertTrue(run.err().contains("left out PASSWORD: shop/db-AbCdEf"), run.err());
        assertEquals(4, Files.readAllLines(file()).size());
    }

    @Test
    void aValueThatComposeReadsInTwoWaysIsLeftOut() {
        server.on("GetSecretValue", body -> "{\"SecretString\":\"{\\\"password\\\":\\\"a\\\\\\\\\\\"}\"}");
        assertEquals(3, run.run("secrets", "pull", "--to-env"), this::printed);
        assertTrue(run.err().contains("left out PASSWORD: not all versions of compose"), run.err());
    }

    @Test
    void aRefusalWritesNothing() {
        server.refuse("GetParameter", "AccessDeniedException", "not allowed to ssm:GetParameter");
        assertEquals(7, run.run("secrets", "pull", "--to-env"), this::printed);
        assertFalse(Files.exists(file()));
    }

    @Test
    void nothingIsPulledUnlessThatIsSaid() {
        assertEquals(2, run.run("secrets", "pull"), this::printed);
        assertEquals(2, again().run("secrets", "pull", "TOKEN", "--to-env"), this::printed);
        assertEquals(2, again().run("secrets", "list", "--to-env"), this::printed);
        assertEquals(4, again().run("secrets", "pull", "--to-env", "--rehearse"), this::printed);
        assertEquals(4, again().run("secrets", "pull", "--to-env", "--out", "elsewhere"), this::printed);
        assertTrue(run.err().contains("no twin in `elsewhere`"), run.err());
        assertEquals(List.of(), server.bodies("GetParameter"));
        assertFalse(Files.exists(file()));
    }

    @Test
    void aFileOfSomebodyElseStays() throws IOException {
        Files.writeString(file(), "MINE=1\n");
        assertEquals(4, run.run("secrets", "pull", "--to-env"), this::printed);
        assertEquals("MINE=1\n", Files.readString(file()));
        assertEquals(List.of(), server.bodies("GetParameter"));
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "# Values of secrets");
        Files.createSymbolicLink(file(), target);
        assertEquals(4, run.run("secrets", "pull", "--to-env"), this::printed);
        assertEquals("# Values of secrets", Files.readString(target));
    }

    @Test
    void whatGitWouldTakeIsNotWritten() throws IOException, InterruptedException {
        git("init", "--quiet");
        assertEquals(0, run.run("secrets", "pull", "--to-env"), this::printed);
        Files.delete(file());
        Files.writeString(folder.resolve("cruddur.out/compose/.gitignore"), "");
        assertEquals(4, again().run("secrets", "pull", "--to-env"), this::printed);
        assertTrue(run.err().contains("git does not ignore `cruddur.out/compose/.env`"), run.err());
        assertFalse(Files.exists(file()));
    }

    @Test
    void aContextThatHoldsTheFileIsTold() throws IOException {
        assertEquals(0, run.run("secrets", "pull", "--to-env"), this::printed);
        assertTrue(run.err().contains("`api` is built from"), run.err());
        Files.writeString(folder.resolve(".dockerignore"), "**/.env\n");
        assertEquals(0, again().run("secrets", "pull", "--to-env"), this::printed);
        assertFalse(run.err().contains("is built from"), run.err());
    }

    private void git(String... words) throws IOException, InterruptedException {
        ProcessBuilder git = new ProcessBuilder("git").directory(folder.toFile());
        git.command().addAll(List.of(words));
        assertEquals(0, git.start().waitFor());
    }
}
