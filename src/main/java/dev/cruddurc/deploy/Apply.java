package dev.cruddurc.deploy;

import dev.cruddurc.deploy.gate.Gates;
import dev.cruddurc.deploy.plan.Change;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Deploys a system, stage by stage. Additions run downstream and removals upstream: what a stage does not have any more stays until
 * the later ones have let go of it. A stage that is as it should be is passed over, so that running it again goes on where it stopped.
 */
public final class Apply {
    /** What is said of one stage alone that lets nothing go. */
    static final String KEPT =
            "what the file does not have any more is kept for what runs; without --stage it goes, once nothing needs it";

    private final Request request;
    private final Target target;
    private final GateWatch gates;
    private final NameCheck names;
    private final Consent consent;
    private final Timing timing;
    private final Progress.Listener listener;
    private final Map<String, String> outputs = new LinkedHashMap<>();
    private final List<Stage> changed = new ArrayList<>();

    /**
     * What to deploy.
     *
     * @param only one stage alone
     * @param allowReplace the resources that may be replaced or removed although something is lost with them
     * @param waitDelegation how long to wait for name servers
     */
    public record Request(
            Deployment deployment, Optional<Stage> only, List<String> allowReplace, Duration waitDelegation) {
        public Request {
            allowReplace = List.copyOf(allowReplace);
        }

        boolean isWanted(Stage stage) {
            return only.isEmpty() || only.get().equals(stage);
        }

        /** Whether what the file does not have any more may still be used: by stages that come later, or that are there already. */
        boolean isNeededLater(Stage stage, Target target) throws Stop {
            List<Stage> stages = deployment.stages();
            List<Stage> later = stages.subList(stages.indexOf(stage) + 1, stages.size());
            if (only.isEmpty()) {
                return !later.isEmpty();
            }
            for (Stage next : later) {
                if (target.outputs(next).isPresent()) {
                    return true;
                }
            }
            return false;
        }

        /** The stages that the file has not, and that may be deployed all the same; last first. */
        List<Stage> obsolete() {
            List<Stage> obsolete =
                    new ArrayList<>(only.isPresent() ? List.of(only.get()) : deployment.possibleStages());
            obsolete.removeAll(deployment.stages());
            Collections.reverse(obsolete);
            return obsolete;
        }
    }

    /** A deployment to a target. */
    public Apply(
            Request request,
            Target target,
            Gates gates,
            TakenNames names,
            Consent consent,
            Timing timing,
            Progress.Listener listener) {
        this.request = request;
        this.target = target;
        this.gates = new GateWatch(gates, timing, listener, request.waitDelegation());
        this.names = new NameCheck(request.deployment(), names, listener);
        this.consent = consent;
        this.timing = timing;
        this.listener = listener;
    }

    /** Deploys. */
    public Outcome run() {
        try {
            List<Stage> stages = request.deployment().stages();
            checkNew(stages);
            for (Stage stage : stages) {
                if (request.isWanted(stage)) {
                    deploy(stage, request.isNeededLater(stage, target));
                } else {
                    outputs.putAll(target.outputs(stage).orElse(new LinkedHashMap<>()));
                }
            }
            if (request.only().isEmpty()) {
                letGo(stages);
            } else if (target.hasKept(request.only().get())) {
                listener.on(new Progress.Note(KEPT));
            }
            removeObsolete();
        } catch (Stop stop) {
            listener.on(
                    stop.outcome() == Outcome.AGAIN
                            ? new Progress.Note(stop.getMessage())
                            : new Progress.Stopped(stop.outcome(), stop.getMessage(), stop.lines()));
            return stop.outcome();
        }
        String summary = changed.isEmpty() ? "no changes" : "deployed " + words(changed);
        // Before the services are there, nothing answers at an address.
        boolean answers = request.only().isEmpty() || request.only().get().hasServices();
        List<String> lines = answers ? Addresses.lines(request.deployment(), outputs) : List.of();
        listener.on(new Progress.Closing(Outcome.DONE, summary, lines));
        return Outcome.DONE;
    }

    /** Of all stages before the first is changed: what is found in the middle leaves half a system. */
    private void checkNew(List<Stage> stages) throws Stop {
        List<Stage> fresh = new ArrayList<>();
        for (Stage stage : stages) {
            if (request.isWanted(stage) && target.outputs(stage).isEmpty()) {
                fresh.add(stage);
            }
        }
        // What another target keeps has the same names, and is not to be removed for that.
        for (Stage stage : fresh) {
            target.requireFree(stage);
        }
        for (Stage stage : fresh) {
            names.require(stage);
        }
    }

    private void deploy(Stage stage, boolean keep) throws Stop {
        listener.on(new Progress.StageBegins(stage.name(), target.unit(stage)));
        boolean isNew = target.outputs(stage).isEmpty();
        if (isNew) {
            gates.pass(stage, outputs);
        }
        Step step = target.prepare(stage, outputs, keep, false);
        if (step.isEmpty()) {
            listener.on(new Progress.Unchanged(stage.name()));
            outputs.putAll(step.run());
            return;
        }
        try {
            if (!isNew) {
                gates.pass(stage, outputs);
                names.require(stage, step.review());
            }
            agree(stage, step);
        } catch (Stop stop) {
            step.discard();
            throw stop;
        }
        run(stage, step);
    }

    private void agree(Stage stage, Step step) throws Stop {
        listener.on(new Progress.Reviewed(stage.name(), step.review()));
        List<Change> grave = step.review().withoutConsent(request.allowReplace());
        if (!grave.isEmpty()) {
            List<String> lines = new ArrayList<>();
            for (Change change : grave) {
                lines.add(change.kind().word() + " " + change.resource() + ", which "
                        + change.weight().reason());
            }
            lines.add("nothing was changed in this stage; to let it happen, add "
                    + String.join(
                            " ",
                            grave.stream()
                                    .map(change -> "--allow-replace " + change.resource())
                                    .toList()));
            throw new Stop(Outcome.NOT_POSSIBLE, "what cannot be brought back needs a consent of its own", lines);
        }
        consent.require("Deploy " + stage + " (" + step.review().summary() + ")?", "--yes");
    }

    private void run(Stage stage, Step step) throws Stop {
        Instant start = timing.now();
        Map<String, String> made = step.run();
        outputs.putAll(made);
        changed.add(stage);
        listener.on(new Progress.StageEnds(stage.name(), Duration.between(start, timing.now()), made));
    }

    /** The way back: what was kept for later stages goes now. */
    private void letGo(List<Stage> stages) throws Stop {
        for (int at = stages.size() - 2; at >= 0; at--) {
            Stage stage = stages.get(at);
            Step step = target.hasKept(stage) ? target.prepare(stage, outputs, false, false) : Step.none(outputs);
            if (!step.isEmpty()) {
                listener.on(new Progress.StageBegins(stage.name(), target.unit(stage)));
                try {
                    agree(stage, step);
                } catch (Stop stop) {
                    step.discard();
                    throw stop;
                }
                run(stage, step);
            }
        }
    }

    private void removeObsolete() throws Stop {
        for (Stage stage : request.obsolete()) {
            if (target.outputs(stage).isPresent()) {
                listener.on(new Progress.StageBegins(stage.name(), target.unit(stage)));
                listener.on(new Progress.Note("the file has nothing left for stage " + stage));
                Step step = target.remove(stage);
                listener.on(new Progress.Reviewed(stage.name(), step.review()));
                consent.require("Destroy stage " + stage + " (" + step.review().summary() + ")?", "--yes");
                run(stage, step);
            }
        }
    }

    private static String words(List<Stage> stages) {
        return String.join(", ", stages.stream().map(Stage::name).distinct().toList());
    }
}
