package dev.cruddurc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However files and the result are named, the result leads to the folders that are there. */
class ImportPathsTest {
    private static final String COMPOSE = """
            services:
              api:
                build: ./api
                ports: ["8080:8080"]
              db:
                image: postgres:16
                volumes: ["./api/seed:/seed", "data:/var/lib/postgresql/data"]
            """;

    @TempDir
    private Path root;

    @BeforeEach
    void aProject() throws IOException {
        Files.createDirectories(root.resolve("x/proj/api/seed"));
        Files.createDirectories(root.resolve("x/other"));
        Files.createDirectories(root.resolve("elsewhere/deep"));
        Files.writeString(root.resolve("x/proj/docker-compose.yml"), COMPOSE);
    }

    @Test
    void aFolderAndAFileOfRelativeNames() throws IOException {
        check("x", "proj", "proj2/cruddur.yaml");
        check("x", "./proj/", "cruddur.yaml");
        check("x", "proj", "proj/cruddur.yaml");
        check("x", "proj/docker-compose.yml", "a/b/cruddur.yaml");
        check("x/proj", ".", "../cruddur2.yaml");
        check("x/proj/api", "..", "cruddur.yaml");
    }

    @Test
    void aFolderOrAFileOfAbsoluteNames() throws IOException {
        String absolute = root.resolve("x/proj").toString();
        check("x", absolute, "proj2/cruddur.yaml");
        check("elsewhere/deep", absolute, "cruddur.yaml");
        check("x", "proj", root.resolve("x/p/other/b.yaml").toString());
        check("x", absolute, root.resolve("x/c.yaml").toString());
    }

    @Test
    void aFolderAndAFileThatAreReachedUpwards() throws IOException {
        check("x/other", "../proj", "../f.yaml");
        check("x/other", "../proj", "f.yaml");
        check("elsewhere/deep", "../../x/proj", "../../g.yaml");
    }

    @Test
    void aFileBehindALink() throws IOException {
        Files.createSymbolicLink(root.resolve("x/link"), root.resolve("elsewhere/deep"));
        check("x", "proj", "link/made/cruddur.yaml");
        Files.createSymbolicLink(root.resolve("elsewhere/deep/x"), root.resolve("x"));
        check("elsewhere/deep/x", "proj", "made/cruddur.yaml");
    }

    @Test
    void whatIsPrintedIsForTheFolderThatOneIsIn() {
        assertEquals("../proj/api", printed("x/other", "../proj"));
        assertEquals("./proj/api", printed("x", root.resolve("x/proj").toString()));
        assertEquals("./api", printed("x/proj", "."));
    }

    private String printed(String folder, String files) {
        Run run = Run.of().in(root.resolve(folder));
        assertEquals(0, run.run("import", files), run.err());
        return value(run.out(), "build: ");
    }

    private void check(String folder, String files, String out) throws IOException {
        Path start = root.resolve(folder);
        Run run = Run.of().in(start);
        assertEquals(0, run.run("import", files, "--out", out), run.err());
        Path result = start.resolve(out);
        String yaml = Files.readString(result);
        Path context = result.resolveSibling(value(yaml, "build: "));
        assertTrue(Files.isSameFile(root.resolve("x/proj/api"), context), context::toString);
        String volume = value(yaml, "volumes: [\"");
        Path seed = result.resolveSibling(volume.substring(0, volume.indexOf(':')));
        assertTrue(Files.isSameFile(root.resolve("x/proj/api/seed"), seed), seed::toString);
    }

    private static String value(String yaml, String key) {
        return yaml.lines()
                .filter(line -> line.contains(key))
                .findFirst()
                .map(line -> line.substring(line.indexOf(key) + key.length()))
                .orElseThrow(() -> new AssertionError("no `" + key + "` in\n" + yaml));
    }
}
