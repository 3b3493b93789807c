package dev.cruddurc.artifact;

import dev.cruddurc.diagnostic.Diagnostics;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Brings an output folder to what a compilation made. Each file is whole or untouched; nothing is moved into place before everything
 * is written; a file that did not change keeps its time; a file that is not ours is never overwritten or removed.
 */
public final class ArtifactWriter {
    /** Two runs in one process would give their temporary files the same names. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final Disk disk;

    /** A writer to the local file system. */
    public ArtifactWriter() {
        this(new Disk.Local());
    }

    ArtifactWriter(Disk disk) {
        this.disk = disk;
    }

    /**
     * What is to be where.
     *
     * @param targets the first folders of the paths that the run is about: only there are stale files looked for
     * @param input the file that was compiled
     * @param force whether files that are not ours may be overwritten
     */
    public record Request(
            OutputFolder folder,
            List<Artifact> artifacts,
            Collection<String> targets,
            Optional<Path> input,
            boolean force) {
        public Request {
            artifacts = List.copyOf(artifacts);
            targets = List.copyOf(targets);
        }
    }

    /** Compares artifacts with what is there and changes nothing; empty where they may not be written. */
    public Optional<OutputPlan> plan(Request request, Diagnostics diagnostics) {
        try {
            return Optional.of(Comparison.of(request));
        } catch (OutputRefused refused) {
            diagnostics.add(refused.diagnostic());
            return Optional.empty();
        }
    }

    /** Writes what differs; empty where not everything could be brought into place. */
    public Optional<OutputPlan> write(Request request, Diagnostics diagnostics) {
        synchronized (ONE_AT_A_TIME) {
            Optional<OutputPlan> plan = plan(request, diagnostics);
            return plan.isPresent() && carryOut(plan.get(), diagnostics) ? plan : Optional.empty();
        }
    }

    private boolean carryOut(OutputPlan plan, Diagnostics diagnostics) {
        Leftovers.remove(plan.files());
        try {
            if (!plan.isUpToDate() || !plan.after().listsTheSameAs(plan.before())) {
                new Replacement(disk, plan).run();
            }
            return true;
        } catch (OutputRefused refused) {
            diagnostics.add(refused.diagnostic());
            return false;
        }
    }
}
