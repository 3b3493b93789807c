package dev.cruddurc.deploy;

import dev.cruddurc.deploy.progress.Consent;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.Timing;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a system down, last stage first. What holds data or names stays in the account, and is listed.
 *
 * @param yes whether the consent was given beforehand
 */
public record Destroy(
        Deployment deployment,
        Optional<Stage> only,
        boolean yes,
        Target target,
        Consent consent,
        Timing timing,
        Progress.Listener listener) {
    /** Destroys. */
    public Outcome run() {
        try {
            return destroy();
        } catch (Stop stop) {
            listener.on(new Progress.Stopped(stop.outcome(), stop.getMessage(), stop.lines()));
            return stop.outcome();
        }
    }

    private Outcome destroy() throws Stop {
        List<Stage> stages = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (Stage stage : reverse()) {
            if (isWanted(stage)) {
                Step step = target.remove(stage);
                if (!step.isEmpty()) {
                    listener.on(new Progress.StageBegins(stage.name(), target.unit(stage)));
                    listener.on(new Progress.Reviewed(stage.name(), step.review()));
                    stages.add(stage);
                    steps.add(step);
                    step.review().changes().stream()
                            .filter(change -> change.kept())
                            .forEach(change -> kept.add(change.resource() + " (" + change.shortType() + ")"));
                }
            }
        }
        if (steps.isEmpty()) {
            listener.on(new Progress.Closing(Outcome.DONE, "nothing is deployed", List.of()));
            return Outcome.DONE;
        }
        agree();
        for (int at = 0; at < steps.size(); at++) {
            Stage stage = stages.get(at);
            listener.on(new Progress.StageBegins(stage.name(), target.unit(stage)));
            Instant start = timing.now();
            Map<String, String> outputs = steps.get(at).run();
            listener.on(new Progress.StageEnds(stage.name(), Duration.between(start, timing.now()), outputs));
        }
        List<String> lines = new ArrayList<>();
        if (!kept.isEmpty()) {
            lines.add("still in the account, since they hold data or names: " + String.join(", ", kept));
            lines.add("an apply adopts repositories by name; a zone only if `domain.zone` in the file is its id");
        }
        listener.on(new Progress.Closing(Outcome.DONE, "destroyed", lines));
        return Outcome.DONE;
    }

    /** One stage alone may be one that the file does not have any more. */
    private List<Stage> reverse() {
        List<Stage> reverse = new ArrayList<>(only.isPresent() ? List.of(only.get()) : deployment.possibleStages());
        Collections.reverse(reverse);
        return reverse;
    }

    /** The foundation is shared by all environments, so that the end of one is not the end of it. */
    private boolean isWanted(Stage stage) {
        if (only.isPresent()) {
            return only.get().equals(stage);
        }
        return !stage.equals(Stage.FOUNDATION)
                || deployment.naming().environment().isEmpty();
    }

    private void agree() throws Stop {
        if (yes) {
            return;
        }
        String name = deployment.naming().system();
        Optional<String> word = consent.word("To destroy all of this, type `" + name + "`:");
        if (word.isEmpty()) {
            throw new Stop(
                    Outcome.NOT_AGREED,
                    "this needs a yes, and there is no terminal to ask on",
                    "nothing was changed; to agree beforehand, add --yes");
        }
        if (!word.get().equals(name)) {
            throw new Stop(Outcome.NOT_AGREED, "not agreed; nothing was changed");
        }
    }
}
