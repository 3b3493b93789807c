package dev.cruddurc.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runner of the cases sees every fault of a folder: what it passed over, nobody would ever read. */
class RunnerTest {
    @TempDir
    Path root;

    private CaseFolder folder;

    @BeforeEach
    void approves() throws IOException {
        folder = new CaseFolder(Files.createDirectories(root.resolve("accepts").resolve("the-smallest-file")));
        write(
                CaseFolder.YAML,
                "app: a\nregion: us-east-1\nservices:\n  web: {image: 'public.ecr.aws/nginx/nginx:1.27'}\n");
        Verdict.ACCEPTS.check(folder, Expected.of(folder, true));
    }

    @Test
    void nothingInAFolderThatIsAsItShouldBe() {
        check();
    }

    @Test
    void anExpectedFileThatIsNotThere() throws IOException {
        Files.delete(folder.path().resolve("terraform.tf.json"));
        assertFails("terraform.tf.json");
    }

    @Test
    void aFileThatNobodyReads() throws IOException {
        write("notes.txt", "by hand\n");
        assertFails("notes.txt");
    }

    @Test
    void aReceivedFile() throws IOException {
        write("cloudformation.received.json", "{}\n");
        assertFails("cloudformation.received.json");
    }

    @Test
    void aDiagnosticThatIsNotSaidAnyMore() throws IOException {
        write(Verdict.DIAGNOSTICS, "warning[CRD401]: gone\n");
        assertFails(Verdict.DIAGNOSTICS);
    }

    @Test
    void anExpectedFileThatIsEmpty() throws IOException {
        write("cloudformation.json", "");
        assertFails("cloudformation.json differs in line 1");
    }

    @Test
    void aDifferenceInOneLine() throws IOException {
        String text = folder.text("terraform.tf.json");
        write("terraform.tf.json", text.replaceFirst("\"region\": \"us-east-1\"", "\"region\": \"us-east-2\""));
        assertFails("us-east-2");
    }

    @Test
    void aDifferenceInLineEnds() throws IOException {
        String text = folder.text("cloudformation.json");
        write("cloudformation.json", text.replace("\n", "\r\n"));
        assertFails("cloudformation.json in its bytes");
    }

    @Test
    void aFinalNewlineThatIsMissing() throws IOException {
        write("terraform.tf.json", folder.text("terraform.tf.json").stripTrailing());
        assertFails("terraform.tf.json in its bytes");
    }

    @Test
    void aFolderWithoutInput() throws IOException {
        Files.delete(folder.path().resolve(CaseFolder.YAML));
        assertThrows(Exception.class, this::check);
    }

    @Test
    void aVerdictThatIsNotTheOneOfTheFolder() throws IOException {
        AssertionError compiles =
                assertThrows(AssertionError.class, () -> Verdict.REJECTS.check(folder, Expected.of(folder, false)));
        assertTrue(compiles.getMessage().contains("is not to compile"));
        write(CaseFolder.YAML, "app: a\n");
        assertFails("is to compile");
    }

    @Test
    void approvingRemovesWhatIsNotExpected() throws IOException {
        write("notes.txt", "by hand\n");
        Verdict.ACCEPTS.check(folder, Expected.of(folder, true));
        assertEquals(
                "[cloudformation.json, cruddur.yaml, terraform.tf.json]",
                folder.files().toString());
    }

    private void check() {
        Verdict.ACCEPTS.check(folder, Expected.of(folder, false));
    }

    private void assertFails(String with) {
        AssertionError failure = assertThrows(AssertionError.class, this::check);
        assertTrue(failure.getMessage().contains(with), failure::getMessage);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.path().resolve(file), text);
    }
}
