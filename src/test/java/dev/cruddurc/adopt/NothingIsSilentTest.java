package dev.cruddurc.adopt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.adopt.fault.Finding;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.config.tree.YamlReader;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing is dropped without a word: each value of files that have one for nearly everything is changed and left out in turn, and the
 * result, what is not taken over, or what is wrong must change by that, unless it was told at that place before. A list says what may
 * be silent; each entry of it is needed.
 */
class NothingIsSilentTest {
    private static final Path FOLDER = Path.of("src/test/resources/adopt");

    private final Map<Pattern, Boolean> allowed = new LinkedHashMap<>();

    @Test
    void everyValueOfAProjectCounts() throws IOException {
        List<String> silent = silent(FOLDER.resolve("rich"));
        assertTrue(silent.isEmpty(), () -> silent.size() + " silent changes:\n" + String.join("\n", silent));
    }

    @Test
    void everyValueOfAComposeFileAloneCounts() throws IOException {
        List<String> silent = silent(FOLDER.resolve("compose-alone"));
        assertTrue(silent.isEmpty(), () -> silent.size() + " silent changes:\n" + String.join("\n", silent));
    }

    @Test
    void theListHasNothingNeedless() throws IOException {
        silent(FOLDER.resolve("rich"));
        silent(FOLDER.resolve("compose-alone"));
        List<String> needless = allowed.entrySet().stream()
                .filter(entry -> !entry.getValue())
                .map(entry -> entry.getKey().pattern())
                .toList();
        assertFalse(allowed.isEmpty());
        assertEquals(List.of(), needless, "the list has what is not silent");
    }

    /** The changes of all files of a folder that change nothing. */
    private List<String> silent(Path folder) throws IOException {
        list();
        List<Node.Mapping> roots = new ArrayList<>();
        List<SourceFile> files = new ArrayList<>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            roots.add(read(name, Files.readString(file)));
            files.add(SourceFile.of(name, Mutants.text(roots.get(roots.size() - 1))));
        }
        Adoption before = adopt(files);
        List<String> said = said(before);
        List<String> silent = new ArrayList<>();
        int changes = 0;
        for (int at = 0; at < roots.size(); at++) {
            String name = files.get(at).name();
            for (Mutants.Mutant mutant : Mutants.of(roots.get(at))) {
                changes++;
                List<SourceFile> changed = new ArrayList<>(files);
                changed.set(at, SourceFile.of(name, mutant.text()));
                String change = name + " " + mutant.where() + " " + mutant.how();
                if (said.equals(said(adopt(changed))) && !isTold(before, name, mutant) && !isAllowed(change)) {
                    silent.add(change);
                }
            }
        }
        assertTrue(changes > 100, "only " + changes + " changes");
        return silent;
    }

    private static Adoption adopt(List<SourceFile> files) {
        return Adoption.of(files, Paths.here("/shop"));
    }

    /** All that a person reads, but for lines and columns. */
    private static List<String> said(Adoption adoption) {
        List<String> said = new ArrayList<>();
        adoption.losses().forEach(loss -> said.add(loss.span().file() + " " + loss.what()));
        for (Finding finding : adoption.findings()) {
            said.add(finding.span().file() + " " + finding.fault() + " " + finding.message());
        }
        said.sort(String::compareTo);
        said.add(adoption.yaml().orElse(""));
        return said;
    }

    /**
     * Whether a value was told before as one that does not count: at its own place, at a key above it, or at the first key of a whole
     * that it is of. A key that has no place is told by its name alone, and that says nothing of a whole.
     */
    private static boolean isTold(Adoption before, String file, Mutants.Mutant mutant) {
        return before.losses().stream()
                .filter(loss -> loss.span().file().equals(file))
                .anyMatch(loss -> {
                    int line = loss.span().line();
                    boolean atKey = loss.span().column() == 1;
                    boolean keyAlone = loss.what().matches("`[^`]+`");
                    return line == mutant.own()
                            || (atKey && mutant.keys().contains(line))
                            || (atKey && !keyAlone && mutant.heads().contains(line));
                });
    }

    private boolean isAllowed(String change) {
        for (Map.Entry<Pattern, Boolean> entry : allowed.entrySet()) {
            if (entry.getKey().matcher(change).matches()) {
                entry.setValue(true);
                return true;
            }
        }
        return false;
    }

    /** The first column of the table: patterns of changes. */
    private void list() throws IOException {
        for (String line : Files.readAllLines(FOLDER.resolve("silent.md"))) {
            if (line.startsWith("| `")
                    && allowed.keySet().stream().noneMatch(known -> line.contains(known.pattern()))) {
                allowed.put(Pattern.compile(line.substring(3, line.indexOf('`', 3))), false);
            }
        }
    }

    private static Node.Mapping read(String name, String text) {
        Diagnostics diagnostics = new Diagnostics();
        Node.Mapping root = new YamlReader(ReaderLimits.standard())
                .read(SourceFile.of(name, text), diagnostics)
                .orElseThrow(() -> new AssertionError(name + ": " + diagnostics.sorted()));
        return root;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
