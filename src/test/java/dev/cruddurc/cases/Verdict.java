package dev.cruddurc.cases;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.Compilation;
import dev.cruddurc.Compiler;
import dev.cruddurc.Target;
import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.config.tree.SourceReader;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.diagnostic.TextRenderer;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Dump;
import dev.cruddurc.model.Stage;
import java.io.ByteArrayInputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the folder that a case lies in says about it. */
enum Verdict {
    /** Compiles to what the folder holds. */
    ACCEPTS {
        @Override
        void check(CaseFolder folder, Expected expected) {
            Compilation compilation = compile(folder);
            String said = render(compilation.diagnostics(), compilation.sources());
            assertFalse(compilation.hasErrors(), () -> folder.name() + " is to compile\n" + said);
            Deployment deployment = compilation.deployment().orElseThrow();
            boolean single = deployment.stages().equals(List.of(Stage.SERVICES));
            for (Artifact artifact : compilation.artifacts()) {
                expected.file(single ? shortName(artifact.path()) : artifact.path(), artifact.content());
            }
            if (folder.has(MODEL)) {
                expected.file(MODEL, Dump.of(deployment));
            }
            expected.fileUnlessEmpty(DIAGNOSTICS, said).verify(inputs(folder, CaseFolder.YAML, CaseFolder.ENVIRONMENT));
        }
    },
    /** Does not compile, and says why. */
    REJECTS {
        @Override
        void check(CaseFolder folder, Expected expected) {
            String said = folder.has(BINARY) ? rejectBytes(folder) : rejectText(folder);
            expected.file(DIAGNOSTICS, said).verify(inputs(folder, CaseFolder.YAML, BINARY, CaseFolder.ENVIRONMENT));
        }
    };

    static final String DIAGNOSTICS = "diagnostics.txt";
    private static final String MODEL = "model.txt";
    private static final String BINARY = "input.bin";
    private static final TextRenderer RENDERER = new TextRenderer(false, false);

    abstract void check(CaseFolder folder, Expected expected);

    /** A case that has a folder of the twin or of the review is about that too. */
    static Compilation compile(CaseFolder folder) {
        return new Compiler().compile(folder.source(), folder.environment(), targets(folder));
    }

    static Set<Target> targets(CaseFolder folder) {
        Set<Target> targets = EnumSet.of(Target.CLOUDFORMATION, Target.TERRAFORM);
        for (Target target : List.of(Target.COMPOSE, Target.REVIEW)) {
            if (folder.has(target.label())) {
                targets.add(target);
            }
        }
        return targets;
    }

    private static String shortName(String path) {
        return switch (path) {
            case "cloudformation/services.template.json" -> "cloudformation.json";
            case "terraform/services/main.tf.json" -> "terraform.tf.json";
            default -> path;
        };
    }

    private static String rejectText(CaseFolder folder) {
        Compilation compilation = compile(folder);
        assertTrue(compilation.hasErrors(), () -> folder.name() + " is not to compile");
        assertTrue(compilation.artifacts().isEmpty(), "what is rejected gives nothing");
        return render(compilation.diagnostics(), compilation.sources());
    }

    /** Input that is no text ends at the latest in the parser. */
    private static String rejectBytes(CaseFolder folder) {
        Diagnostics diagnostics = new Diagnostics();
        ByteArrayInputStream bytes = new ByteArrayInputStream(folder.bytes(BINARY));
        Optional<SourceFile> source = SourceReader.read(BINARY, bytes, ReaderLimits.standard(), diagnostics);
        if (source.isPresent()) {
            new Compiler()
                    .compile(source.get(), folder.environment(), targets(folder))
                    .diagnostics()
                    .forEach(diagnostics::add);
        }
        assertTrue(diagnostics.hasErrors(), () -> folder.name() + " is not to compile");
        return render(diagnostics.sorted(), source.map(List::of).orElse(List.of()));
    }

    static String render(List<Diagnostic> diagnostics, List<SourceFile> sources) {
        return RENDERER.render(diagnostics, sources);
    }

    private static NavigableSet<String> inputs(CaseFolder folder, String... possible) {
        NavigableSet<String> inputs = new TreeSet<>(List.of(possible));
        inputs.retainAll(folder.files());
        assertTrue(inputs.contains(possible[0]) || inputs.contains(BINARY), () -> folder.name() + " has no input");
        return inputs;
    }
}
