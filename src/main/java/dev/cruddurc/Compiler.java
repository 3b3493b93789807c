package dev.cruddurc;

import dev.cruddurc.analysis.Analysis;
import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.backend.cloudformation.CloudFormationBackend;
import dev.cruddurc.backend.compose.ComposeBackend;
import dev.cruddurc.backend.terraform.TerraformBackend;
import dev.cruddurc.config.ConfigReader;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.lowering.DeriveTwin;
import dev.cruddurc.lowering.Lowering;
import dev.cruddurc.model.Deployment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The compiler as a function: a file, an environment and targets go in, artifacts and diagnostics come out. It reads no other
 * file, clock, locale or network. Immutable; may be called from many threads.
 */
public final class Compiler {
    private final ReaderLimits limits;

    /** A compiler with the reader's standard limits. */
    public Compiler() {
        this(ReaderLimits.standard());
    }

    /** A compiler with other limits, for callers that trust their input. */
    public Compiler(ReaderLimits limits) {
        this.limits = limits;
    }

    /**
     * Compiles a file.
     *
     * @param environment one of the file's {@code environments}, or none
     * @param targets what to make; none only checks
     */
    public Compilation compile(SourceFile source, Optional<String> environment, Set<Target> targets) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<SystemDefinition> system = new ConfigReader(limits).read(source, environment, diagnostics);
        Optional<Deployment> deployment = system.map(read -> Lowering.lower(read, diagnostics));
        if (!diagnostics.hasErrors()) {
            deployment.ifPresent(model -> Analysis.check(model, diagnostics));
        }
        if (deployment.isEmpty() || diagnostics.hasErrors()) {
            return new Compilation(Optional.empty(), List.of(), diagnostics.sorted(), List.of(source));
        }
        List<Artifact> artifacts = new ArrayList<>(emit(deployment.get(), targets));
        if (targets.contains(Target.COMPOSE)) {
            int depth = environment.isPresent() ? 3 : 2;
            artifacts.addAll(ComposeBackend.emit(DeriveTwin.of(system.get()), depth));
        }
        return new Compilation(deployment, artifacts, diagnostics.sorted(), List.of(source));
    }

    private static List<Artifact> emit(Deployment deployment, Set<Target> targets) {
        List<Artifact> artifacts = new ArrayList<>();
        if (targets.contains(Target.CLOUDFORMATION)) {
            artifacts.addAll(CloudFormationBackend.emit(deployment));
        }
        if (targets.contains(Target.TERRAFORM)) {
            artifacts.addAll(TerraformBackend.emit(deployment));
        }
        return artifacts;
    }
}
