package dev.cruddurc.deploy.terraform;

import dev.cruddurc.deploy.BackendMarks.Mark;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stage that Terraform has made, by the tags of what is there, and of which no state is found: on another machine, or in another
 * folder. Terraform would make everything a second time.
 */
record MissingState(Deployment deployment, Stage stage, ModuleFolder folder) {
    /** Stops where there is something of it. */
    void check(List<Mark> marks) throws Stop {
        if (marks.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        marks.forEach(mark -> lines.add("there is " + mark.what()));
        Optional<Deployment.StateBackend> bucket = deployment.state();
        if (bucket.isPresent()) {
            lines.add("nothing was changed; its state is looked for in bucket "
                    + bucket.get().bucket() + " at "
                    + deployment.stateKey(bucket.get(), stage) + ", and there is none: bring it back, as by a"
                    + " former version of the object");
        } else {
            lines.add("nothing was changed; its state is looked for in the folder " + folder.path()
                    + ", and there is none: bring `.cruddur/terraform` from where the stage was deployed");
            lines.add("or let the file say where all find it, and deploy from there once:"
                    + " `deploy: {terraform: {backend: {s3: {bucket: NAME}}}}`");
        }
        lines.add("or, where the state is lost, take the tag away, and it is nobody's:");
        marks.forEach(mark -> lines.add("  " + mark.release()));
        throw new Stop(
                Outcome.NOT_POSSIBLE,
                "stage " + stage + " is deployed with Terraform, and its state is not here",
                lines);
    }
}
