package dev.cruddurc.deploy.cloudformation;

import dev.cruddurc.deploy.BackendMarks;
import dev.cruddurc.deploy.NewStage;
import dev.cruddurc.deploy.Standing;
import dev.cruddurc.deploy.Step;
import dev.cruddurc.deploy.Target;
import dev.cruddurc.deploy.operation.ChangeSets;
import dev.cruddurc.deploy.operation.Patience;
import dev.cruddurc.deploy.operation.Refusals;
import dev.cruddurc.deploy.operation.Workplace;
import dev.cruddurc.deploy.plan.ChangeReview;
import dev.cruddurc.deploy.plan.Review;
import dev.cruddurc.deploy.plan.Widening;
import dev.cruddurc.deploy.progress.Consent;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.ChangeSetRequest;
import dev.cruddurc.deploy.stack.ChangeSetState;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.StackResource;
import dev.cruddurc.deploy.stack.StackState;
import dev.cruddurc.deploy.stack.StackStatus;
import dev.cruddurc.deploy.stack.Tokens;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Stage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Stages as stacks. */
public final class StackTarget implements Target {
    private static final String BACKEND_TAG = BackendMarks.TAG;

    private static final String NAME = "cloudformation";

    private final Deployment deployment;
    private final Map<String, StageTemplate> templates;
    private final Workplace place;
    private final Conduct conduct;
    private final BackendMarks marks;
    private final Arrivals arrivals;
    private final ChangeSets changeSets;
    private final Patience patience;
    private final Set<String> kept = new HashSet<>();
    private final Set<String> free = new HashSet<>();

    /**
     * Stacks of a deployment.
     *
     * @param templates by the stage's name
     */
    public StackTarget(
            Deployment deployment,
            Map<String, StageTemplate> templates,
            Workplace place,
            Conduct conduct,
            Consent consent,
            BackendMarks marks) {
        this.deployment = deployment;
        this.templates = new TreeMap<>(templates);
        this.place = place;
        this.conduct = conduct;
        this.marks = marks;
        this.arrivals = new Arrivals(place, conduct, consent);
        this.changeSets = new ChangeSets(place);
        this.patience = new Patience(place);
    }

    @Override
    public String name() {
        return "CloudFormation";
    }

    @Override
    public String unit(Stage stage) {
        return "stack " + deployment.naming().stack(stage);
    }

    @Override
    public void requireFree(Stage stage) throws Stop {
        if (!free.contains(stage.name())) {
            marks.requireFree(stage, NAME);
            free.add(stage.name());
        }
    }

    @Override
    public Set<String> resources(Stage stage) throws Stop {
        Set<String> names = new TreeSet<>();
        StageTemplate template = templates.get(stage.name());
        if (template != null) {
            names.addAll(template.types().keySet());
        }
        Optional<StackState> state = deployed(stage);
        if (state.isPresent()) {
            patience.ask(
                            "listing resources",
                            () -> place.service().resources(state.get().arn()))
                    .forEach(resource -> names.add(resource.logicalId()));
        }
        return names;
    }

    @Override
    public Optional<Map<String, String>> outputs(Stage stage) throws Stop {
        return deployed(stage).map(StackState::outputs);
    }

    private Optional<StackState> deployed(Stage stage) throws Stop {
        String stack = deployment.naming().stack(stage);
        return patience.ask("describing stack " + stack, () -> place.service().stack(stack))
                .filter(state -> !state.status().equals(Optional.of(StackStatus.REVIEW_IN_PROGRESS))
                        && !state.status().equals(Optional.of(StackStatus.DELETE_COMPLETE)));
    }

    @Override
    public Step prepare(Stage stage, Map<String, String> inputs, boolean keep, boolean onlyLook) throws Stop {
        String stack = deployment.naming().stack(stage);
        StageTemplate template = template(stage);
        Optional<StackState> state = onlyLook ? looked(stage) : arrivals.settle(stack);
        if (onlyLook && state.isEmpty()) {
            requireFree(stage);
            return new NewStage(template.types(), place.places()::ofLogicalId);
        }
        StageTemplate wanted = template;
        if (state.isPresent()) {
            requireOurs(state.get());
            if (keep) {
                wanted = keeping(stage, stack, template);
            }
        } else {
            requireFree(stage);
        }
        ChangeSetRequest request = request(stack, state.isEmpty(), wanted, values(stage, wanted, inputs, onlyLook));
        if (state.isPresent()) {
            changeSets.tidy(state.get().arn());
        }
        ChangeSetState changeSet = changeSets.make(request);
        if (changeSet.isEmpty()) {
            changeSets.discard(changeSet);
            return Step.none(state.map(StackState::outputs).orElse(new TreeMap<>()));
        }
        if (!changeSet.isReady()) {
            Stop refused = new Refused(place, stage.name(), stack, wanted.types()).stop(changeSet);
            changeSets.discard(changeSet);
            throw refused;
        }
        Review review = ChangeReview.of(changeSet, place.places());
        return new StackStep(stage, stack, changeSet, state.isEmpty() ? review : widened(review, stack, wanted), place);
    }

    private Optional<StackState> looked(Stage stage) throws Stop {
        Optional<StackState> state = deployed(stage);
        return state.isPresent() ? arrivals.look(state.get()) : state;
    }

    /** Of a stack that is new everything is, so that nothing of it is marked. */
    private Review widened(Review review, String stack, StageTemplate wanted) throws Stop {
        String text = patience.ask(
                "reading the template of " + stack, () -> place.service().template(stack));
        Optional<StageTemplate> deployed = StageTemplate.read(text);
        return review.widened(change -> Widening.between(
                deployed.flatMap(template -> template.resource(change.resource())),
                wanted.resource(change.resource())));
    }

    /** A stack makes them, and its deletion leaves them where they are. */
    @Override
    public boolean leavesRecords() {
        return true;
    }

    @Override
    public Step remove(Stage stage) throws Stop {
        String stack = deployment.naming().stack(stage);
        Optional<StackState> state = deployed(stage);
        if (state.isEmpty()) {
            requireFree(stage);
            return Step.none(new TreeMap<>());
        }
        requireOurs(state.get());
        state = arrivals.idle(state.get());
        if (state.isEmpty()) {
            return Step.none(new TreeMap<>());
        }
        requireUnprotected(state.get());
        String text = patience.ask(
                "reading the template of " + stack, () -> place.service().template(stack));
        Optional<StageTemplate> template = StageTemplate.read(text);
        if (template.isPresent() && !template.get().guarded().isEmpty()) {
            throw new Stop(
                    Outcome.NOT_POSSIBLE,
                    String.join(", ", template.get().guarded()) + " of stack " + stack
                            + " is protected against deletion",
                    "nothing was changed; take `deletionProtection` out of the file, and apply that first");
        }
        return new StackRemoval(stage, state.get(), template, place, conduct);
    }

    @Override
    public Optional<Standing> standing(Stage stage) throws Stop {
        String stack = deployment.naming().stack(stage);
        Optional<StackState> state =
                patience.ask("describing stack " + stack, () -> place.service().stack(stack));
        if (state.isEmpty()) {
            return Optional.empty();
        }
        List<StackResource> resources = patience.ask(
                "listing resources", () -> place.service().resources(state.get().arn()));
        return Optional.of(new Standing(
                state.get().statusText(), resources.size(), state.get().outputs()));
    }

    private StageTemplate template(Stage stage) {
        StageTemplate template = templates.get(stage.name());
        if (template == null) {
            throw new IllegalStateException("no template for stage " + stage);
        }
        return template;
    }

    private static void requireOurs(StackState state) throws Stop {
        String backend = state.tags().getOrDefault(BACKEND_TAG, NAME);
        if (!backend.equals(NAME)) {
            throw new Stop(
                    Outcome.NOT_POSSIBLE,
                    "stack " + state.name() + " is kept by " + backend,
                    "nothing was changed; go on with it: --target " + backend);
        }
    }

    /** Looked at before anything is deleted, so that no half of a system is left. */
    private static void requireUnprotected(StackState stack) throws Stop {
        if (stack.isProtected()) {
            throw new Stop(
                    Outcome.NOT_POSSIBLE,
                    "stack " + stack.name() + " is protected against deletion",
                    "nothing was changed; to unprotect it: aws cloudformation update-termination-protection"
                            + " --no-enable-termination-protection --stack-name " + stack.name());
        }
    }

    private StageTemplate keeping(Stage stage, String stack, StageTemplate template) throws Stop {
        String text = patience.ask(
                "reading the template of " + stack, () -> place.service().template(stack));
        Optional<StageTemplate> deployed = StageTemplate.read(text);
        if (deployed.isEmpty() || template.lacks(deployed.get()).isEmpty()) {
            return template;
        }
        kept.add(stage.name());
        return template.with(deployed.get());
    }

    @Override
    public boolean hasKept(Stage stage) {
        return kept.contains(stage.name());
    }

    private ChangeSetRequest request(
            String stack, boolean create, StageTemplate template, Map<String, String> parameters) throws Stop {
        Tokens tokens = new Tokens(place.timing().random());
        String name = tokens.changeSet(template.text(), parameters);
        Map<String, String> tags = new TreeMap<>();
        tags.put(BACKEND_TAG, NAME);
        return new ChangeSetRequest(
                stack,
                name,
                create,
                sent(stack, template),
                parameters,
                template.capabilities(),
                tags,
                // In an update too: what an earlier one left in the account has its name still.
                true,
                tokens.token("create"));
    }

    private ChangeSetRequest.Template sent(String stack, StageTemplate template) throws Stop {
        if (template.isSmall() || conduct.store().isEmpty()) {
            return template.inline(stack);
        }
        try {
            String text = template.text();
            return new ChangeSetRequest.Uploaded(conduct.store().get().put(stack, text), text);
        } catch (ServiceFault fault) {
            throw Refusals.of(fault, "putting the template into the bucket");
        }
    }

    private Map<String, String> values(
            Stage stage, StageTemplate template, Map<String, String> inputs, boolean onlyLook) throws Stop {
        Map<String, String> values = new TreeMap<>();
        for (String name : template.parameters()) {
            String value = inputs.get(name);
            if (value == null && !onlyLook) {
                throw new Stop(
                        Outcome.NOT_POSSIBLE,
                        "stage " + stage + " needs " + name
                                + ", which an earlier stage hands over and which is not there",
                        List.of("deploy the earlier stages first: run the command without --stage"));
            }
            values.put(name, value == null ? "known-after-apply" : value);
        }
        return values;
    }
}
