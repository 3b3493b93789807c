package dev.cruddurc.deploy;

import dev.cruddurc.deploy.estate.Asked;
import dev.cruddurc.deploy.estate.Clearance;
import dev.cruddurc.deploy.estate.Estate;
import dev.cruddurc.deploy.estate.Found;
import dev.cruddurc.deploy.estate.Survey;
import dev.cruddurc.deploy.operation.Refusals;
import dev.cruddurc.deploy.progress.Consent;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.Timing;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a system down, last stage first. What holds data or names is looked at before, and stays in the account unless it was asked
 * for by its word.
 */
public record Destroy(
        Request request, Target target, Estate estate, Consent consent, Timing timing, Progress.Listener listener) {
    /**
     * What to destroy.
     *
     * @param account the account that it is in
     * @param only one stage alone
     * @param yes whether the consent was given beforehand
     * @param asked what of that which stays is to go as well
     */
    public record Request(Deployment deployment, String account, Optional<Stage> only, boolean yes, Asked asked) {}

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
        checkShared();
        Map<String, String> outputs = new LinkedHashMap<>();
        Map<Stage, Step> steps = new LinkedHashMap<>();
        target.outputs(Stage.FOUNDATION).ifPresent(outputs::putAll);
        for (Stage stage : reverse()) {
            Step step = target.remove(stage);
            if (!step.isEmpty()) {
                listener.on(new Progress.StageBegins(stage.name(), target.unit(stage)));
                listener.on(new Progress.Reviewed(stage.name(), step.review().takingAlong(request.asked()::takes)));
                steps.put(stage, step);
            }
        }
        Found found = steps.isEmpty() && !request.asked().isAny() ? Found.nothing() : look(outputs);
        if (steps.isEmpty() && found.goes(request.asked()).isEmpty()) {
            listener.on(new Progress.Closing(Outcome.DONE, "nothing is deployed", List.of()));
            return Outcome.DONE;
        }
        boolean clears = agree(found);
        for (Map.Entry<Stage, Step> entry : steps.entrySet()) {
            run(entry.getKey(), entry.getValue());
        }
        Clearance clearance = new Clearance(found, request.asked(), estate, listener);
        if (clears) {
            clearance.removeRecords();
        }
        clearance.removeHoldings();
        listener.on(new Progress.Closing(Outcome.DONE, "destroyed", left(found)));
        return Outcome.DONE;
    }

    private void run(Stage stage, Step step) throws Stop {
        listener.on(new Progress.StageBegins(stage.name(), target.unit(stage)));
        Instant start = timing.now();
        Map<String, String> outputs = step.run();
        listener.on(new Progress.StageEnds(stage.name(), Duration.between(start, timing.now()), outputs));
    }

    private List<String> left(Found found) {
        List<String> stays = found.stays(request.asked());
        List<String> lines = new ArrayList<>();
        if (!stays.isEmpty()) {
            lines.add("still in the account, since they hold data or names: " + String.join(", ", stays));
            lines.add("an apply adopts repositories by name; a zone only if `domain.zone` in the file is its id");
        }
        return lines;
    }

    /** What the foundation has belongs to all environments. */
    private void checkShared() throws Stop {
        if (request.asked().isAny() && !isWanted(Stage.FOUNDATION)) {
            throw new Stop(
                    Outcome.NOT_POSSIBLE,
                    "repositories and zones are the foundation's, which this does not take down",
                    "nothing was changed; leave --with out, or destroy the whole system without --env and --stage");
        }
    }

    private Found look(Map<String, String> outputs) throws Stop {
        Set<Stage> stages = new LinkedHashSet<>(reverse());
        try {
            return Survey.of(
                    request.deployment(),
                    request.account(),
                    outputs,
                    stages,
                    target.leavesRecords(),
                    request.asked(),
                    estate,
                    listener);
        } catch (ServiceFault fault) {
            if (request.asked().isAny()) {
                throw Refusals.of(fault, "looking at repositories and zones");
            }
            listener.on(new Progress.Warning("what repositories and zones hold cannot be read: " + fault.getMessage()));
            return Found.nothing();
        }
    }

    /** One stage alone may be one that the file does not have any more. */
    private List<Stage> reverse() {
        List<Stage> reverse = new ArrayList<>(
                request.only().isPresent()
                        ? List.of(request.only().get())
                        : request.deployment().possibleStages());
        reverse.removeIf(stage -> !isWanted(stage));
        Collections.reverse(reverse);
        return reverse;
    }

    /** The foundation is shared by all environments, so that the end of one is not the end of it. */
    private boolean isWanted(Stage stage) {
        if (request.only().isPresent()) {
            return request.only().get().equals(stage);
        }
        return !stage.equals(Stage.FOUNDATION)
                || request.deployment().naming().environment().isEmpty();
    }

    /** Asks for everything before anything is changed; whether validation records are to be removed. */
    private boolean agree(Found found) throws Stop {
        List<String> obstacles = found.obstacles(request.asked());
        if (!obstacles.isEmpty()) {
            throw new Stop(
                    Outcome.NOT_POSSIBLE, "what was asked for with --with is in use; nothing was changed", obstacles);
        }
        if (request.yes()) {
            return !found.leftovers().isEmpty();
        }
        String name = request.deployment().naming().system();
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
        List<String> goes = found.goes(request.asked());
        if (!goes.isEmpty()) {
            consent.require("Remove for good: " + String.join(", ", goes) + "?", "--yes");
        }
        int records = found.leftovers().size();
        return records > 0
                && consent.ask("Remove " + (records == 1 ? "the validation record" : records + " validation records")
                                + " of certificates that go, too?")
                        .orElse(false);
    }
}
