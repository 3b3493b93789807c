package dev.cruddurc.cases;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.approvaltests.Approvals;
import org.approvaltests.core.ApprovalFailureReporter;
import org.approvaltests.core.Options;
import org.approvaltests.namer.ApprovalNamer;

/**
 * The files that a case expects. Every file of the folder is one of them or an input: nothing lies there unread.
 *
 * @param approve whether to write what came out instead of comparing it
 */
record Expected(CaseFolder folder, NavigableMap<String, String> texts, boolean approve) {
    private static final Path RECEIVED = Path.of("target", "received");

    /** What differs stands in the failure itself. */
    private static final ApprovalFailureReporter UNHEARD = (received, approved) -> true;

    static Expected of(CaseFolder folder) {
        return of(folder, Boolean.getBoolean("cruddurc.approve"));
    }

    static Expected of(CaseFolder folder, boolean approve) {
        return new Expected(folder, new TreeMap<>(), approve);
    }

    /** Expects a file. */
    Expected file(String name, String text) {
        texts.put(name, text);
        return this;
    }

    /** Expects a file where there is something in it, and none where there is not. */
    Expected fileUnlessEmpty(String name, String text) {
        return text.isEmpty() ? this : file(name, text);
    }

    /** Compares all files of the folder but the inputs. */
    void verify(NavigableSet<String> inputs) {
        if (approve) {
            approve(inputs);
            return;
        }
        NavigableSet<String> found = folder.files();
        found.removeAll(inputs);
        assertEquals(new TreeSet<>(texts.keySet()), found, "the expected files of " + folder.name());
        texts.forEach(this::compare);
    }

    private void compare(String name, String text) {
        byte[] bytes = folder.bytes(name);
        try {
            Approvals.verify(text, new Options(UNHEARD).forFile().withNamer(new Namer(folder, name)));
        } catch (Error differs) {
            throw new AssertionError(
                    folder.name() + "/" + name + " differs" + difference(folder.text(name), text), differs);
        }
        // Approvals forgives line ends and a missing last one.
        assertArrayEquals(
                text.getBytes(StandardCharsets.UTF_8), bytes, () -> folder.name() + "/" + name + " in its bytes");
        assertTrue(
                text.isEmpty() || (text.endsWith("\n") && !text.endsWith("\n\n")), () -> name + " ends in one newline");
        assertTrue(text.indexOf('\r') < 0, () -> name + " has LF alone");
    }

    private static String difference(String expected, String found) {
        Iterator<String> before = expected.lines().iterator();
        Iterator<String> after = found.lines().iterator();
        for (int line = 1; before.hasNext() || after.hasNext(); line++) {
            String was = before.hasNext() ? before.next() : "(the end)";
            String is = after.hasNext() ? after.next() : "(the end)";
            if (!was.equals(is)) {
                return " in line " + line + "\n  expected: " + was + "\n  found:    " + is;
            }
        }
        return " in its line ends";
    }

    private void approve(NavigableSet<String> inputs) {
        try {
            for (String file : folder.files()) {
                if (!inputs.contains(file) && !texts.containsKey(file)) {
                    Files.delete(folder.path().resolve(file));
                }
            }
            for (String name : texts.keySet()) {
                Path file = folder.path().resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, texts.get(name).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Approved files lie in the case's folder, received ones outside of the source tree. */
    private record Namer(CaseFolder folder, String file) implements ApprovalNamer {
        @Override
        public File getApprovedFile(String extension) {
            return folder.path().resolve(file).toFile();
        }

        @Override
        public File getReceivedFile(String extension) {
            Path received = RECEIVED.resolve(folder.path().getParent().getFileName());
            return received.resolve(folder.name()).resolve(file).toFile();
        }

        @Override
        public String getApprovalName() {
            return folder.name() + "/" + file;
        }

        @Override
        public String getSourceFilePath() {
            return folder.path() + File.separator;
        }

        @Override
        public ApprovalNamer addAdditionalInformation(String information) {
            return this;
        }

        @Override
        public String getAdditionalInformation() {
            return "";
        }
    }
}
