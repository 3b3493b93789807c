package dev.cruddurc;

import dev.cruddurc.analysis.Analysis;
import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.backend.cloudformation.CloudFormationBackend;
import dev.cruddurc.backend.cloudformation.Template;
import dev.cruddurc.backend.cloudformation.TemplateLimits;
import dev.cruddurc.backend.compose.ComposeBackend;
import dev.cruddurc.backend.terraform.TerraformBackend;
import dev.cruddurc.config.ConfigReader;
import dev.cruddurc.config.Reading;
import dev.cruddurc.config.Soundness;
import dev.cruddurc.config.SourceFolder;
import dev.cruddurc.config.check.Acceptances;
import dev.cruddurc.config.check.Checks;
import dev.cruddurc.config.check.FolderChecks;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.lowering.DeliverImages;
import dev.cruddurc.lowering.DeriveTwin;
import dev.cruddurc.lowering.Lowering;
import dev.cruddurc.model.DeliveredImage;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Twin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The compiler as a function: a file, an environment and targets go in, artifacts and diagnostics come out. It reads no
 * clock, locale or network, and no other file but those of a folder that it was given to look into. Immutable; may be called from
 * many threads, as far as the folder may.
 */
public final class Compiler {
    private final ReaderLimits limits;
    private final Optional<SourceFolder> folder;

    /** A compiler with the reader's standard limits. */
    public Compiler() {
        this(ReaderLimits.standard());
    }

    /** A compiler with other limits, for callers that trust their input. */
    public Compiler(ReaderLimits limits) {
        this(limits, Optional.empty());
    }

    private Compiler(ReaderLimits limits, Optional<SourceFolder> folder) {
        this.limits = limits;
        this.folder = folder;
    }

    /** Begins, in a thread of its own, what every compile waits for. A caller that has something else to do first calls this before it. */
    public static void prepare() {
        ConfigReader.prepare();
    }

    /**
     * The same compiler, which looks into the folder that its files lie in too: whether what is built can be built.
     *
     * @param seen empty for a text that lies nowhere
     */
    public Compiler in(Optional<? extends SourceFolder> seen) {
        return new Compiler(limits, seen.isPresent() ? Optional.of(seen.get()) : Optional.empty());
    }

    /**
     * Compiles a file.
     *
     * @param environment one of the file's {@code environments}, or none
     * @param targets what to make; none only checks
     */
    public Compilation compile(SourceFile source, Optional<String> environment, Set<Target> targets) {
        return compile(source, environment, targets, List.of());
    }

    /**
     * Compiles a file.
     *
     * @param environment one of the file's {@code environments}, or none
     * @param targets what to make; none only checks
     * @param ownTemplates the user's own, in the place of shipped ones of the same last name
     */
    public Compilation compile(
            SourceFile source, Optional<String> environment, Set<Target> targets, List<SourceFile> ownTemplates) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Reading> reading = new ConfigReader(limits).readAll(source, environment, diagnostics);
        Map<String, String> digests = digests(diagnostics);
        Optional<SystemDefinition> system =
                reading.isPresent() ? Optional.of(reading.get().system()) : Optional.empty();
        if (system.isEmpty()) {
            return rejected(List.of(source), system, diagnostics);
        }
        Optional<Soundness> soundness = reading.get().soundness();
        if (soundness.isPresent()) {
            Diagnostics later = new Diagnostics();
            lower(reading.get(), digests, later);
            addOwn(later, soundness.get(), diagnostics);
            return rejected(List.of(source), system, diagnostics);
        }
        Deployment deployment = lower(reading.get(), digests, diagnostics);
        boolean templated = targets.isEmpty() || targets.contains(Target.CLOUDFORMATION);
        Span file = Span.startOf(source.name());
        if (templated) {
            TemplateLimits.checkResources(deployment, file, diagnostics);
        }
        if (diagnostics.hasErrors()) {
            return rejected(List.of(source), system, diagnostics);
        }
        List<Artifact> artifacts = new ArrayList<>();
        if (templated) {
            List<Template> templates = CloudFormationBackend.templates(deployment);
            boolean bucket = system.get().deploy().bucket().isPresent();
            TemplateLimits.check(deployment, templates, file, bucket, diagnostics);
            if (diagnostics.hasErrors()) {
                return rejected(List.of(source), system, diagnostics);
            }
            for (Template template : targets.isEmpty() ? List.<Template>of() : templates) {
                artifacts.add(template.artifact());
            }
        }
        if (targets.contains(Target.TERRAFORM)) {
            artifacts.addAll(TerraformBackend.emit(deployment));
        }
        if (targets.contains(Target.COMPOSE)) {
            int depth = environment.isPresent() ? 3 : 2;
            artifacts.addAll(ComposeBackend.emit(DeriveTwin.of(system.get()), depth));
        }
        if (targets.contains(Target.REVIEW)) {
            artifacts.addAll(ReviewDocuments.of(deployment, system.get(), ownTemplates, diagnostics));
            if (diagnostics.hasErrors()) {
                List<SourceFile> sources = new ArrayList<>(ownTemplates);
                sources.add(source);
                return rejected(sources, system, diagnostics);
            }
        }
        List<Diagnostic> found = Acceptances.apply(system.get(), diagnostics.sorted(), unjudged());
        return new Compilation(Optional.of(deployment), artifacts, found, List.of(source));
    }

    /** Adds what has nothing to do with errors that were found before. */
    private static void addOwn(Diagnostics later, Soundness soundness, Diagnostics diagnostics) {
        for (Diagnostic finding : later.sorted()) {
            if (soundness.isOwn(finding)) {
                diagnostics.add(finding);
            }
        }
    }

    /** The model of a system; what is wrong with either is told on the way. */
    private Deployment lower(Reading reading, Map<String, String> digests, Diagnostics diagnostics) {
        SystemDefinition system = reading.system();
        Checks.check(system, diagnostics);
        if (folder.isPresent()) {
            FolderChecks.check(system, folder.get(), diagnostics);
        }
        Diagnostics lowering = new Diagnostics();
        Deployment deployment = Lowering.lower(system, lowering, digests);
        for (Diagnostic diagnostic : lowering.sorted()) {
            diagnostics.add(diagnostic);
        }
        if (!lowering.hasErrors()) {
            Analysis.check(deployment, diagnostics);
            return deployment;
        }
        Diagnostics analysis = new Diagnostics();
        Analysis.check(deployment, analysis);
        addOwn(analysis, Soundness.beside(lowering.sorted(), reading.tree()), diagnostics);
        return deployment;
    }

    /** What images the lock beside the file pins. */
    private Map<String, String> digests(Diagnostics diagnostics) {
        Optional<String> text = folder.isPresent() ? folder.get().text(ImagesLock.FILE) : Optional.empty();
        if (text.isEmpty()) {
            return new TreeMap<>();
        }
        Optional<ImagesLock> lock = ImagesLock.read(text.get());
        if (lock.isEmpty()) {
            diagnostics.add(Diagnostic.of(
                            Code.FILE_NOT_READABLE,
                            Span.startOf(ImagesLock.FILE),
                            "`" + ImagesLock.FILE + "` is not as `cruddurc images push` writes it")
                    .help("take it from version control again, or remove it and push"));
            return new TreeMap<>();
        }
        return lock.get().digests();
    }

    /**
     * The images that have to be in the repositories before a system can run, mirrors first; none of a file with errors.
     *
     * @param environment one of the file's {@code environments}, or none
     */
    public List<DeliveredImage> images(SourceFile source, Optional<String> environment) {
        Optional<SystemDefinition> system = new ConfigReader(limits).read(source, environment, new Diagnostics());
        return system.isPresent() ? DeliverImages.of(system.get()) : List.of();
    }

    /**
     * The twin of a system; empty for a file with errors.
     *
     * @param environment one of the file's {@code environments}, or none
     */
    public Optional<Twin> twin(SourceFile source, Optional<String> environment) {
        return new ConfigReader(limits)
                .read(source, environment, new Diagnostics())
                .map(DeriveTwin::of);
    }

    private Compilation rejected(List<SourceFile> sources, Optional<SystemDefinition> system, Diagnostics diagnostics) {
        List<Diagnostic> found = diagnostics.sorted();
        return new Compilation(
                Optional.empty(),
                List.of(),
                system.isPresent() ? Acceptances.apply(system.get(), found, unjudged()) : found,
                sources);
    }

    private List<Code> unjudged() {
        return folder.isPresent() ? List.of() : FolderChecks.CODES;
    }
}
