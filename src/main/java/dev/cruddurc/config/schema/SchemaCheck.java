package dev.cruddurc.config.schema;

import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Diagnostics;

/** Holds a tree against the schema of the language. */
public final class SchemaCheck {
    /** Adds an error for everything that does not fit; adds nothing where the tree is well-formed. */
    public void check(Node.Mapping tree, Diagnostics diagnostics) {}
}
