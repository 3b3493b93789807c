package dev.cruddurc.config;

import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.config.overlay.ApplyDefaults;
import dev.cruddurc.config.overlay.ChooseEnvironment;
import dev.cruddurc.config.parse.Findings;
import dev.cruddurc.config.parse.ResolveCheck;
import dev.cruddurc.config.parse.SystemParser;
import dev.cruddurc.config.schema.SchemaCheck;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.config.tree.YamlReader;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.diagnostic.Span;
import java.util.Optional;

/**
 * Reads a {@code cruddur.yaml} into the records of the language.
 *
 * @param limits what is refused for its size
 */
public record ConfigReader(ReaderLimits limits) {
    /** The system in the chosen environment; empty where anything is an error. */
    public Optional<SystemDefinition> read(SourceFile source, Optional<String> environment, Diagnostics diagnostics) {
        Optional<Node.Mapping> root = new YamlReader(limits).read(source, diagnostics);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        Optional<SystemDefinition> system = read(root.get(), source, environment, diagnostics);
        return diagnostics.hasErrors() ? Optional.empty() : system;
    }

    private static Optional<SystemDefinition> read(
            Node.Mapping root, SourceFile source, Optional<String> environment, Diagnostics diagnostics) {
        SchemaCheck schema = new SchemaCheck();
        schema.check(root, diagnostics);
        Findings shape = Findings.beside(diagnostics);
        ResolveCheck.check(root, shape);
        ChooseEnvironment environments = ChooseEnvironment.of(root);
        Optional<Node.Mapping> chosen = environments.in(environment, Span.startOf(source.name()), shape);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        if (environment.isPresent() && !diagnostics.hasErrors()) {
            schema.check(chosen.get(), diagnostics);
        }
        Findings findings = Findings.beside(diagnostics);
        Node.Mapping tree = ApplyDefaults.to(chosen.get(), findings);
        return Optional.of(SystemParser.parse(tree, environments.all(), environment, source, findings));
    }
}
