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
        return new YamlReader(limits)
                .read(source, diagnostics)
                .flatMap(root -> read(root, source, environment, diagnostics))
                .filter(system -> !diagnostics.hasErrors());
    }

    private static Optional<SystemDefinition> read(
            Node.Mapping root, SourceFile source, Optional<String> environment, Diagnostics diagnostics) {
        SchemaCheck schema = new SchemaCheck();
        schema.check(root, diagnostics);
        Findings shape = Findings.beside(diagnostics);
        ResolveCheck.check(root, shape);
        ChooseEnvironment environments = ChooseEnvironment.of(root);
        Optional<Node.Mapping> chosen = environments.in(environment, Span.startOf(source.name()), shape);
        if (environment.isPresent() && !diagnostics.hasErrors()) {
            chosen.ifPresent(tree -> schema.check(tree, diagnostics));
        }
        Findings findings = Findings.beside(diagnostics);
        return chosen.map(tree -> SystemParser.parse(
                ApplyDefaults.to(tree, findings), environments.all(), environment, source, findings));
    }
}
