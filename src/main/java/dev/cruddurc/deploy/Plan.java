package dev.cruddurc.deploy;

import dev.cruddurc.deploy.gate.Gates;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.Timing;
import dev.cruddurc.model.Stage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what a deployment would change against what is deployed, and changes nothing. */
public record Plan(
        Apply.Request request,
        Target target,
        Gates gates,
        TakenNames names,
        Timing timing,
        Progress.Listener listener) {
    /** Plans; {@link Outcome#CHANGES} where there is something to do. */
    public Outcome run() {
        Map<String, String> outputs = new LinkedHashMap<>();
        GateWatch watch = new GateWatch(gates, timing, listener, Duration.ZERO);
        int stages = 0;
        try {
            for (Stage stage : request.deployment().stages()) {
                Optional<Map<String, String>> deployed = target.outputs(stage);
                stages += request.isWanted(stage) && isChanged(stage, outputs, watch) ? 1 : 0;
                deployed.ifPresent(outputs::putAll);
            }
            stages += obsolete();
        } catch (Stop stop) {
            listener.on(new Progress.Stopped(stop.outcome(), stop.getMessage(), stop.lines()));
            return stop.outcome();
        }
        String summary = stages == 0 ? "no changes" : "changes in " + stages + (stages == 1 ? " stage" : " stages");
        Outcome outcome = stages == 0 ? Outcome.DONE : Outcome.CHANGES;
        listener.on(new Progress.Closing(outcome, summary, List.of()));
        return outcome;
    }

    /** How many stages are deployed for which the file has nothing left. */
    private int obsolete() throws Stop {
        int found = 0;
        for (Stage stage : request.obsolete()) {
            Step step = target.outputs(stage).isPresent() ? target.remove(stage) : Step.none(new LinkedHashMap<>());
            if (!step.isEmpty()) {
                found++;
                listener.on(new Progress.StageBegins(stage.name(), target.unit(stage)));
                listener.on(new Progress.Note("the file has nothing left for stage " + stage));
                listener.on(new Progress.Reviewed(stage.name(), step.review()));
                step.discard();
            }
        }
        return found;
    }

    private boolean isChanged(Stage stage, Map<String, String> outputs, GateWatch watch) throws Stop {
        listener.on(new Progress.StageBegins(stage.name(), target.unit(stage)));
        // All stages together keep it first and let it go last: what a reader wants to know is that it goes.
        boolean keeps = request.only().isPresent() && request.isNeededLater(stage, target);
        Step step = target.prepare(stage, outputs, keeps, true);
        if (target.hasKept(stage)) {
            listener.on(new Progress.Note(Apply.KEPT));
        }
        if (step.isEmpty()) {
            listener.on(new Progress.Unchanged(stage.name()));
            return false;
        }
        try {
            watch.show(stage, outputs);
            listener.on(new Progress.Reviewed(stage.name(), step.review()));
            new NameCheck(request.deployment(), names, listener).look(stage, step.review());
        } finally {
            step.discard();
        }
        return true;
    }
}
