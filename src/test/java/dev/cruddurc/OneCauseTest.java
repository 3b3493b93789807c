package dev.cruddurc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.config.ConfigReader;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.config.tree.YamlReader;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.diagnostic.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * One mistake is told once, wherever it is: of each file that compiles, every key is misspelt and every value is broken, one at a
 * time, and what the checks behind the reader then say is what they say of the file as it was.
 */
class OneCauseTest {
    private static final int FEWEST = 5000;

    private static final ReaderLimits LIMITS = ReaderLimits.standard();

    @Test
    void nothingFollowsFromAMistake() throws IOException {
        List<String> wrong = new ArrayList<>();
        int mistakes = 0;
        for (Path path : Mutation.files()) {
            SourceFile file = SourceFile.of("cruddur.yaml", Files.readString(path));
            TreeSet<String> before = new TreeSet<>(behind(file));
            List<Edit> edits = new ArrayList<>();
            collect(new YamlReader(LIMITS).read(file, new Diagnostics()).orElseThrow(), edits);
            for (Edit edit : edits) {
                SourceFile broken = edit.in(file);
                if (read(broken).isEmpty()) {
                    continue;
                }
                mistakes++;
                boolean unknown = read(broken).stream().anyMatch(finding -> finding.startsWith("CRD201"));
                if (unknown
                        && !edit.was().isEmpty()
                        && read(broken).size() > read(file).size() + 1) {
                    wrong.add(path.getParent().getFileName() + " " + edit + "\n    " + read(broken));
                }
                for (String finding : behind(broken)) {
                    if (!before.contains(finding.replace(edit.text(), edit.was()))) {
                        wrong.add(path.getParent().getFileName() + " " + edit + "\n    " + read(broken) + "\n    "
                                + finding);
                    }
                }
            }
        }
        int told = mistakes;
        assertTrue(told > FEWEST, () -> told + " mistakes");
        assertEquals(List.of(), wrong, () -> wrong.size() + " of " + told + "\n" + String.join("\n", wrong));
    }

    /** What the reader finds. */
    private static List<String> read(SourceFile source) {
        Diagnostics diagnostics = new Diagnostics();
        new ConfigReader(LIMITS).read(source, Optional.empty(), diagnostics);
        return words(diagnostics.sorted());
    }

    /** What is found beside that. */
    private static List<String> behind(SourceFile source) {
        List<String> all = new ArrayList<>(words(new Compiler()
                .compile(source, Optional.empty(), EnumSet.noneOf(Target.class))
                .diagnostics()));
        all.removeAll(read(source));
        return all;
    }

    private static List<String> words(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(diagnostic -> diagnostic.code().id() + " " + diagnostic.message())
                .toList();
    }

    private static void collect(Node node, List<Edit> edits) {
        if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                edits.add(new Edit(entry.key().span(), entry.name(), entry.name() + "x"));
                collect(entry.value(), edits);
            }
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> collect(item, edits));
        } else {
            for (String other : new String[] {"{zq: 1}", "{}", "[]"}) {
                edits.add(new Edit(node.span(), "", other));
            }
        }
    }

    /** Another text in the place of a key or of a scalar of one line. */
    private record Edit(Span span, String was, String text) {
        SourceFile in(SourceFile file) {
            List<String> lines = new ArrayList<>(file.text().lines().toList());
            String line = lines.get(span.line() - 1);
            if (span.endLine() == span.line()) {
                int from = line.offsetByCodePoints(0, span.column() - 1);
                int to = line.offsetByCodePoints(0, span.endColumn() - 1);
                lines.set(span.line() - 1, line.substring(0, from) + text + line.substring(to));
            }
            return SourceFile.of(file.name(), String.join("\n", lines) + "\n");
        }
    }
}
