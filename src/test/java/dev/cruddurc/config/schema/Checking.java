package dev.cruddurc.config.schema;

import dev.cruddurc.config.tree.Node;
import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.config.tree.YamlReader;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import java.util.List;

/** What a schema finds in a text. */
record Checking(List<Diagnostic> found) {
    static Checking of(SchemaCheck check, String yaml) {
        Diagnostics diagnostics = new Diagnostics();
        Node.Mapping tree = new YamlReader(ReaderLimits.standard())
                .read(SourceFile.of("cruddur.yaml", yaml), diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.sorted()));
        check.check(tree, diagnostics);
        return new Checking(diagnostics.sorted());
    }

    /** Each finding as {@code CRD204 2:1 message}. */
    List<String> lines() {
        return found.stream().map(Checking::line).toList();
    }

    /** The help of the only finding; empty where it has none. */
    String help() {
        return only().help().orElse("");
    }

    Diagnostic only() {
        if (found.size() != 1) {
            throw new AssertionError("one finding expected: " + lines());
        }
        return found.get(0);
    }

    private static String line(Diagnostic one) {
        return one.code().id() + " " + one.span().line() + ":" + one.span().column() + " " + one.message();
    }
}
