package dev.cruddurc.artifact;

import static dev.cruddurc.artifact.Folder.artifacts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactWriterTest {
    private static final String TEMPLATE = "cloudformation/services.template.json";
    private static final String MODULE = "terraform/services/main.tf.json";
    private static final String EARLIER_MODULE = "terraform/certificates/main.tf.json";
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    Path temporary;

    @Test
    void writesIntoAFolderThatIsNotThereYet() throws IOException {
        Folder out = folder("missing/parents/out");
        assertEquals(List.of(), out.write(artifacts("{}\n", TEMPLATE, MODULE)));
        assertEquals("{}\n", Files.readString(out.file(TEMPLATE)));
        assertEquals("{}\n", Files.readString(out.file(MODULE)));
        assertTrue(Files.getPosixFilePermissions(out.file(TEMPLATE)).contains(PosixFilePermission.GROUP_READ));
    }

    @Test
    void doesNotTouchWhatDidNotChange() throws IOException {
        Folder out = folder("out");
        out.write(List.of(new Artifact(TEMPLATE, "old\n"), new Artifact(MODULE, "same\n")));
        for (String name : List.of(TEMPLATE, MODULE, Manifest.NAME)) {
            Files.setLastModifiedTime(out.file(name), LONG_AGO);
        }
        out.write(List.of(new Artifact(TEMPLATE, "new\n"), new Artifact(MODULE, "same\n")));
        assertEquals("new\n", Files.readString(out.file(TEMPLATE)));
        assertFalse(isUntouched(out, TEMPLATE));
        assertTrue(isUntouched(out, MODULE));
        assertTrue(isUntouched(out, Manifest.NAME));
    }

    @Test
    void removesWhatAnEarlierRunMadeAndThisOneDoesNot() throws IOException {
        Folder out = folder("out");
        out.write(artifacts("{}\n", MODULE, EARLIER_MODULE));
        Files.writeString(out.file("terraform/services/terraform.tfstate"), "state");
        out.write(artifacts("{}\n", MODULE));
        assertFalse(Files.exists(out.file("terraform/certificates")), "the folder too, when it is empty");
        assertTrue(Files.exists(out.file("terraform/services/terraform.tfstate")));
        assertFalse(Files.readString(out.file(Manifest.NAME)).contains("certificates"));
    }

    @Test
    void leavesOtherTargetsAlone() {
        Folder out = folder("out");
        out.write(artifacts("{}\n", TEMPLATE, MODULE));
        out.write(artifacts("new\n", MODULE), List.of("terraform"), new Disk.Local(), false);
        assertEquals("{}\n", out.contents().get(TEMPLATE));
        assertEquals("new\n", out.contents().get(MODULE));
        out.write(artifacts("{}\n", TEMPLATE), List.of("cloudformation"), new Disk.Local(), false);
        assertEquals(List.of(), out.write(artifacts("newest\n", TEMPLATE, MODULE)), "both are still listed as ours");
    }

    @Test
    void neverOverwritesAForeignFileUnlessForced() throws IOException {
        Folder out = folder("out");
        Files.createDirectories(out.file(TEMPLATE).getParent());
        Files.writeString(out.file(TEMPLATE), "by hand\n");
        Map<String, String> before = out.contents();
        Diagnostic said = only(out.write(artifacts("{}\n", TEMPLATE, MODULE)));
        assertEquals(Code.FOREIGN_FILE, said.code());
        assertEquals("`out/" + TEMPLATE + "` was not written by cruddurc", said.message());
        assertEquals(before, out.contents());

        out.write(artifacts("{}\n", TEMPLATE), List.of("cloudformation"), new Disk.Local(), true);
        assertEquals("{}\n", Files.readString(out.file(TEMPLATE)));
    }

    @Test
    void takesAFileWithTheRightContentForOurs() throws IOException {
        Folder out = folder("out");
        Files.createDirectories(out.file(TEMPLATE).getParent());
        Files.writeString(out.file(TEMPLATE), "{}\n");
        assertEquals(List.of(), out.write(artifacts("{}\n", TEMPLATE)));
        assertEquals(List.of(), out.write(artifacts("new\n", TEMPLATE)));
    }

    @Test
    void neverFollowsALinkInThePlaceOfAnArtifact() throws IOException {
        Folder out = folder("out");
        Path elsewhere = Files.writeString(temporary.resolve("elsewhere"), "precious\n");
        out.write(artifacts("{}\n", TEMPLATE));
        Files.delete(out.file(TEMPLATE));
        Files.createSymbolicLink(out.file(TEMPLATE), elsewhere);

        assertEquals(
                Code.FOREIGN_FILE, only(out.write(artifacts("new\n", TEMPLATE))).code());
        assertTrue(Files.isSymbolicLink(out.file(TEMPLATE)));

        out.write(artifacts("new\n", TEMPLATE), List.of("cloudformation"), new Disk.Local(), true);
        assertTrue(Files.isRegularFile(out.file(TEMPLATE), LinkOption.NOFOLLOW_LINKS));
        assertEquals("precious\n", Files.readString(elsewhere));
    }

    @Test
    void refusesALinkInThePlaceOfAFolder() throws IOException {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Folder linked = new Folder(Files.createSymbolicLink(temporary.resolve("linked"), elsewhere));
        assertEquals(
                "`out` is a link, and links are not followed",
                only(linked.write(artifacts("{}\n", TEMPLATE))).message());

        Folder out = folder("out");
        Files.createDirectory(out.path());
        Files.createSymbolicLink(out.file("cloudformation"), elsewhere);
        assertEquals(
                "`out/cloudformation` is a link, and links are not followed",
                only(out.write(artifacts("{}\n", TEMPLATE))).message());
        assertEquals(1, new Folder(elsewhere).contents().size());
    }

    @Test
    void refusesAFileInThePlaceOfAFolder() throws IOException {
        Files.writeString(temporary.resolve("out"), "a file");
        assertEquals(
                "`out` is not a folder",
                only(folder("out").write(artifacts("{}\n", TEMPLATE))).message());
        Diagnostic below = only(folder("out/below").write(artifacts("{}\n", TEMPLATE)));
        assertEquals(Code.OUTPUT_NOT_WRITABLE, below.code());
        assertEquals("a file", Files.readString(temporary.resolve("out")));
        assertEquals(
                "`out` is not a folder",
                only(new Folder(Path.of("/dev/null")).write(artifacts("{}\n", TEMPLATE)))
                        .message());
    }

    @Test
    void refusesAFolderInThePlaceOfAFileEvenIfForced() throws IOException {
        Folder out = folder("out");
        Files.createDirectories(out.file(TEMPLATE));
        assertEquals(
                "`out/" + TEMPLATE + "` is a folder",
                only(out.write(artifacts("{}\n", TEMPLATE), List.of("cloudformation"), new Disk.Local(), true))
                        .message());
    }

    @Test
    void neverOverwritesItsInput() throws IOException {
        Folder out = folder("out");
        Files.createDirectories(out.file(MODULE).getParent());
        Path input = Files.writeString(out.file(MODULE), "{\"app\": \"hello\"}");
        Diagnostics diagnostics = new Diagnostics();
        OutputFolder folder = new OutputFolder(out.path(), "out");
        List<String> targets = List.of("terraform");
        new ArtifactWriter()
                .plan(
                        new ArtifactWriter.Request(
                                folder, artifacts("{}\n", MODULE), targets, Optional.of(input), true),
                        diagnostics);
        assertEquals(Code.OUTPUT_IS_INPUT, only(diagnostics.sorted()).code());
    }

    @Test
    void removesNothingThatAForgedManifestNames() throws IOException {
        Folder out = folder("out");
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Path precious = Files.writeString(elsewhere.resolve("main.tf.json"), "precious\n");
        Files.createDirectories(out.file("terraform"));
        Files.createSymbolicLink(out.file("terraform/link"), elsewhere);
        Files.writeString(out.file(Manifest.NAME), """
                {"files": ["terraform/../../elsewhere/main.tf.json", "%s", "terraform/link/main.tf.json", 1, "terraform"]}
                """.formatted(precious));
        assertEquals(List.of(), out.write(List.of()));
        assertTrue(Files.exists(precious));
        assertTrue(Files.isSymbolicLink(out.file("terraform/link")));
    }

    @Test
    void aManifestThatCannotBeUnderstoodListsNothing() throws IOException {
        for (String text :
                List.of("", "[]", "{\"files\": 1}", "{", "\uFFFF\u0000", "{\"files\": [\"terraform//x\"]}")) {
            Folder out = folder("out");
            Files.createDirectories(out.path());
            Files.writeString(out.file(Manifest.NAME), text);
            assertEquals(List.of(), List.copyOf(Manifest.read(out.path()).files()), text);
        }
    }

    private Folder folder(String name) {
        return new Folder(temporary.resolve(name));
    }

    private static boolean isUntouched(Folder out, String name) throws IOException {
        return Files.getLastModifiedTime(out.file(name)).equals(LONG_AGO);
    }

    private static Diagnostic only(List<Diagnostic> diagnostics) {
        assertEquals(1, diagnostics.size(), diagnostics::toString);
        return diagnostics.get(0);
    }
}
