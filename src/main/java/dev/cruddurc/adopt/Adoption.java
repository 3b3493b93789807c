package dev.cruddurc.adopt;

import dev.cruddurc.adopt.fault.Faults;
import dev.cruddurc.adopt.fault.Finding;
import dev.cruddurc.adopt.fault.Findings;
import dev.cruddurc.adopt.read.Facts;
import dev.cruddurc.adopt.read.Project;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.config.tree.YamlReader;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * What files of a project become.
 *
 * @param yaml the {@code cruddur.yaml}; empty where no file says what runs
 * @param losses what of the files it does not have, by place
 * @param findings what is wrong in the files, by place
 */
public record Adoption(Optional<String> yaml, List<Loss> losses, List<Finding> findings) {
    /**
     * Takes files over.
     *
     * @param files the compose file that counts before other compose files
     * @param paths where the files and the result lie
     */
    public static Adoption of(List<SourceFile> files, Paths paths) {
        Project project = new Project();
        Findings findings = new Findings();
        Losses losses = new Losses();
        YamlReader reader = new YamlReader(ReaderLimits.standard());
        for (SourceFile file : files) {
            Diagnostics unreadable = new Diagnostics();
            Optional<Node.Mapping> root = reader.read(file, unreadable);
            root.ifPresent(mapping -> project.add(file.name(), mapping));
            for (Diagnostic diagnostic : unreadable.sorted()) {
                findings.error("F17", diagnostic.span(), diagnostic.message());
                losses.add(diagnostic.span(), "the file, which cannot be read");
            }
        }
        Facts facts = Facts.of(project);
        Faults.of(project, facts, findings);
        Optional<String> yaml = Optional.empty();
        if (!project.isEmpty()) {
            Joining joined = new Joining(project, facts, losses);
            yaml = Optional.of(new SystemPage(joined, paths, losses).write());
        }
        Leftovers.add(project, findings, losses);
        return new Adoption(yaml, losses.sorted(), findings.sorted());
    }
}
