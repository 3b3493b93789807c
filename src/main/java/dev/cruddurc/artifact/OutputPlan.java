package dev.cruddurc.artifact;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What writing will change in an output folder.
 *
 * @param stale files of the run's targets that an earlier run wrote and this one does not
 */
public record OutputPlan(
        OutputFolder folder, List<Change> changes, List<String> stale, Manifest before, Manifest after) {
    public OutputPlan {
        changes = List.copyOf(changes);
        stale = List.copyOf(stale);
    }

    /** An artifact beside the file that stands in its place. */
    public record Change(Artifact artifact, State state) {
        /** Whether the file must be written. */
        public boolean isDue() {
            return state != State.UNCHANGED;
        }
    }

    /** How an artifact differs from the file in its place. */
    public enum State {
        NEW,
        CHANGED,
        UNCHANGED
    }

    /** The artifacts that must be written. */
    public List<Artifact> due() {
        List<Artifact> due = new ArrayList<>();
        for (Change change : changes) {
            if (change.isDue()) {
                due.add(change.artifact());
            }
        }
        return due;
    }

    /** Whether the folder holds exactly this already. */
    public boolean isUpToDate() {
        return stale.isEmpty() && due().isEmpty();
    }

    /** Every file that a run of this plan may have a temporary file beside. */
    List<Path> files() {
        List<Path> files = new ArrayList<>();
        files.add(folder.file(Manifest.NAME));
        for (Change change : changes) {
            files.add(folder.file(change.artifact().path()));
        }
        return files;
    }

    /** The manifest while files come and go: what is about to be written is ours even if the run is killed. */
    Manifest during() {
        return before.plus(after.files());
    }
}
