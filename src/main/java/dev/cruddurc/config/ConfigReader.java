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
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * Reads a {@code cruddur.yaml} into the records of the language.
 *
 * @param limits what is refused for its size
 */
public record ConfigReader(ReaderLimits limits) {
    /** Of a file with more the rest is looked at when they are gone. */
    private static final int MOST_ERRORS = 200;

    /** Begins to read the schema of the language, in a thread of its own; the first to need it waits for it. */
    public static void prepare() {
        SchemaCheck.prepare();
    }

    /** The system in the chosen environment; empty where anything is an error. */
    public Optional<SystemDefinition> read(SourceFile source, Optional<String> environment, Diagnostics diagnostics) {
        Optional<Reading> reading = readAll(source, environment, diagnostics);
        return reading.isPresent() && reading.get().soundness().isEmpty()
                ? Optional.of(reading.get().system())
                : Optional.empty();
    }

    /** What can be read of the file; empty where it has no shape at all, or too many errors. */
    public Optional<Reading> readAll(SourceFile source, Optional<String> environment, Diagnostics diagnostics) {
        Optional<Node.Mapping> root = new YamlReader(limits).read(source, diagnostics);
        return root.isEmpty() ? Optional.empty() : read(root.get(), source, environment, diagnostics);
    }

    private static Optional<Reading> read(
            Node.Mapping written, SourceFile source, Optional<String> environment, Diagnostics diagnostics) {
        SchemaCheck schema = new SchemaCheck();
        schema.check(written, diagnostics);
        Node.Mapping root = diagnostics.hasErrors() ? schema.mended(written, diagnostics) : written;
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
        SystemDefinition system = SystemParser.parse(tree, environments.all(), environment, source, findings);
        if (!diagnostics.hasErrors()) {
            return Optional.of(new Reading(system, tree, Optional.empty()));
        }
        List<Diagnostic> errors = diagnostics.sorted();
        if (errors.size() > MOST_ERRORS) {
            return Optional.empty();
        }
        Soundness soundness = Soundness.beside(errors, tree);
        Node.Mapping pruned = soundness.pruned(tree);
        SystemDefinition rest = SystemParser.parse(pruned, List.of(pruned), environment, source, Findings.unheard());
        return Optional.of(new Reading(rest, tree, Optional.of(soundness)));
    }
}
