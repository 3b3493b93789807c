package dev.cruddurc.deploy.terraform;

import dev.cruddurc.deploy.BackendMarks;
import dev.cruddurc.deploy.NewStage;
import dev.cruddurc.deploy.Standing;
import dev.cruddurc.deploy.Step;
import dev.cruddurc.deploy.Target;
import dev.cruddurc.deploy.operation.Refusals;
import dev.cruddurc.deploy.operation.ServiceReport;
import dev.cruddurc.deploy.plan.Change;
import dev.cruddurc.deploy.plan.Places;
import dev.cruddurc.deploy.plan.Review;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.Interrupt;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Stage;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Stages as root modules. */
public final class ModuleTarget implements Target {
    private final Deployment deployment;
    private final String account;
    private final Map<String, ModuleText> modules = new TreeMap<>();
    private final Program program;
    private final Path root;
    private final BackendMarks marks;
    private final ServiceReport report;
    private final Interrupt interrupt;
    private final Progress.Listener listener;
    private final Places places;
    private final Set<String> kept = new HashSet<>();
    private final Set<String> free = new HashSet<>();
    private final Set<String> reached = new HashSet<>();

    /**
     * Modules of a deployment.
     *
     * @param modules their texts, by the stage's name
     * @param root the folder below which each has one of its own
     */
    public ModuleTarget(
            Deployment deployment,
            String account,
            Map<String, String> modules,
            Program program,
            Path root,
            BackendMarks marks,
            ServiceReport report,
            Interrupt interrupt,
            Progress.Listener listener) {
        this.deployment = deployment;
        this.account = account;
        modules.forEach((stage, text) -> this.modules.put(stage, ModuleText.of(text)));
        this.program = program;
        this.root = root;
        this.marks = marks;
        this.report = report;
        this.interrupt = interrupt;
        this.listener = listener;
        this.places = Places.of(deployment);
    }

    @Override
    public String name() {
        return "Terraform";
    }

    @Override
    public String unit(Stage stage) {
        return "module " + relative(stage);
    }

    /** The foundation is shared by all environments, and so is its state. No environment's name begins like these folders'. */
    private String relative(Stage stage) {
        String environment = stage.equals(Stage.FOUNDATION)
                ? "_shared"
                : deployment.naming().environment().orElse("_base");
        return environment + "/" + stage;
    }

    private ModuleRuns runs(Stage stage) {
        ModuleFolder folder = new ModuleFolder(root.resolve(relative(stage)));
        return new ModuleRuns(program, folder, places, report, interrupt, listener);
    }

    private ModuleText module(Stage stage) {
        // A stage that the file has nothing left for still has the versions and the place of the state.
        ModuleText module = modules.get(stage.name());
        if (module != null) {
            return module;
        }
        ModuleText any = modules.values().iterator().next();
        return any.preamble(deployment.state().map(state -> deployment.stateKey(state, stage)));
    }

    /** The state of a stage that is deployed. */
    private Optional<ModuleState> state(Stage stage) throws Stop {
        ModuleRuns runs = runs(stage);
        if (deployment.state().isPresent()) {
            reach(stage, runs);
        } else if (!runs.folder().hasState()) {
            return Optional.empty();
        }
        ModuleState state = new ModuleState(program, runs.folder());
        return state.addresses().isEmpty() ? Optional.empty() : Optional.of(state);
    }

    /** A state in another place can be asked for only after that place was reached. */
    private void reach(Stage stage, ModuleRuns runs) throws Stop {
        if (reached.add(stage.name())) {
            write(
                    stage,
                    runs,
                    module(stage).emptied(List.of()),
                    JsonObject.builder().build());
            runs.init(stage);
        }
    }

    private void write(Stage stage, ModuleRuns runs, String text, JsonObject values) throws Stop {
        String system = stage.equals(Stage.FOUNDATION)
                ? deployment.naming().app()
                : deployment.naming().system();
        String owner = system + " in " + deployment.region() + " of account " + account;
        runs.folder().write(owner, text, values);
    }

    /** Neither the other target's, nor one whose state is somewhere else. */
    @Override
    public void requireFree(Stage stage) throws Stop {
        if (!free.contains(stage.name())) {
            new MissingState(deployment, stage, runs(stage).folder())
                    .check(marks.requireFree(stage, ModuleText.BACKEND));
            free.add(stage.name());
        }
    }

    @Override
    public Set<String> resources(Stage stage) throws Stop {
        Set<String> names = new TreeSet<>(module(stage).resources().keySet());
        Optional<ModuleState> state = state(stage);
        if (state.isPresent()) {
            names.addAll(state.get().addresses());
        }
        return names;
    }

    @Override
    public Optional<Map<String, String>> outputs(Stage stage) throws Stop {
        // It is asked first of every stage: a program that was let end what it did has ended, and none is begun after
        // it.
        if (interrupt.isRequested()) {
            throw new Stop(
                    Outcome.INTERRUPTED,
                    "interrupted before stage " + stage,
                    "what was made before is in the state; run the command again: it goes on there");
        }
        Optional<ModuleState> state = state(stage);
        return state.isPresent() ? Optional.of(state.get().outputs()) : Optional.empty();
    }

    @Override
    public Step prepare(Stage stage, Map<String, String> inputs, boolean keep, boolean onlyLook) throws Stop {
        ModuleText module = module(stage);
        boolean isNew = state(stage).isEmpty();
        if (isNew) {
            requireFree(stage);
            if (onlyLook && !inputs.keySet().containsAll(module.variables().keySet())) {
                return new NewStage(module.resources(), places::ofAddress);
            }
        }
        ModuleRuns runs = runs(stage);
        write(
                stage,
                runs,
                module.tagged(isNew ? adopted(stage) : new TreeMap<>()),
                ModuleFolder.values(module, inputs));
        runs.init(stage);
        Optional<Review> review = runs.plan(stage, List.of());
        if (keep && review.isPresent() && review.get().count(Change.Kind.REMOVE) > 0) {
            kept.add(stage.name());
            // What the module has: what it does not have any more is left alone for now.
            review = runs.plan(stage, List.copyOf(module.resources().keySet()));
        }
        return review.isEmpty()
                ? Step.none(new ModuleState(program, runs.folder()).outputs())
                : new ModuleStep(stage, review.get(), runs);
    }

    /** Repositories that a destroyed system has left behind. */
    private Map<String, String> adopted(Stage stage) throws Stop {
        Map<String, String> adopted = new TreeMap<>();
        try {
            marks.repositories(stage)
                    .forEach((id, name) -> adopted.put("aws_ecr_repository." + Naming.label(id), name));
        } catch (ServiceFault fault) {
            throw Refusals.of(fault, "looking for repositories");
        }
        return adopted;
    }

    @Override
    public boolean hasKept(Stage stage) {
        return kept.contains(stage.name());
    }

    /** They are resources of the module. */
    @Override
    public boolean leavesRecords() {
        return false;
    }

    @Override
    public Step remove(Stage stage) throws Stop {
        Optional<ModuleState> state = state(stage);
        if (state.isEmpty()) {
            requireFree(stage);
            return Step.none(new TreeMap<>());
        }
        ModuleRuns runs = runs(stage);
        String text = module(stage).emptied(state.get().addresses());
        write(stage, runs, text, JsonObject.builder().build());
        runs.init(stage);
        Optional<Review> review = runs.plan(stage, List.of());
        return review.isEmpty() ? Step.none(new TreeMap<>()) : new ModuleRemoval(stage, review.get(), runs, marks);
    }

    @Override
    public Optional<Standing> standing(Stage stage) throws Stop {
        Optional<ModuleState> state = state(stage);
        return state.isEmpty()
                ? Optional.empty()
                : Optional.of(new Standing(
                        "in the state",
                        state.get().addresses().size(),
                        state.get().outputs()));
    }
}
