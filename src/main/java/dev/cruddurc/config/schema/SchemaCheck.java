package dev.cruddurc.config.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import java.util.List;

/** Holds a tree against the schema of the language. */
public final class SchemaCheck {
    private final LanguageSchema schema;

    /** Against the published schema. */
    public SchemaCheck() {
        this(LanguageSchema.published());
    }

    SchemaCheck(LanguageSchema schema) {
        this.schema = schema;
    }

    /** Begins to read the schema, in a thread of its own; who needs it before that is done waits for it. */
    public static void prepare() {
        Thread reading = new Reading();
        reading.setDaemon(true);
        reading.start();
    }

    /** A class, since the first lambda of a process costs more than this. */
    private static final class Reading extends Thread {
        @Override
        public void run() {
            try {
                LanguageSchema.published();
            } catch (ExceptionInInitializerError bug) {
                // Who needs it gets it too, and tells it.
                return;
            }
        }
    }

    /** Adds an error for everything that does not fit; adds nothing where the tree is well-formed. */
    public void check(Node.Mapping tree, Diagnostics diagnostics) {
        Site file = Site.of(tree, schema.shape());
        JsonForm form = new JsonForm();
        JsonNode instance = form.of(file);
        List<Error> errors = schema.validate(instance);
        boolean fits =
                errors.isEmpty() && form.nothing().isEmpty() && form.unclear().isEmpty();
        if (!fits) {
            SchemaFaults faults = new SchemaFaults(file, diagnostics);
            faults.add(form);
            faults.add(errors);
        }
    }

    /** The tree that was checked, with the keys that were meant in the place of misspelt ones; adds errors for what is below these. */
    public Node.Mapping mended(Node.Mapping tree, Diagnostics diagnostics) {
        List<Diagnostic> found = diagnostics.sorted();
        Node.Mapping mended = MisspeltKeys.mended(Site.of(tree, schema.shape()), tree, found);
        Diagnostics below = new Diagnostics();
        check(mended, below);
        for (Diagnostic diagnostic : below.sorted()) {
            if (!found.contains(diagnostic)) {
                diagnostics.add(diagnostic);
            }
        }
        return mended;
    }
}
