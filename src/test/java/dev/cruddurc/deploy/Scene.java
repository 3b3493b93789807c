package dev.cruddurc.deploy;

import dev.cruddurc.Compilation;
import dev.cruddurc.Compiler;
import dev.cruddurc.Target;
import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.deploy.cloudformation.Conduct;
import dev.cruddurc.deploy.cloudformation.StackTarget;
import dev.cruddurc.deploy.cloudformation.StageTemplate;
import dev.cruddurc.deploy.estate.Asked;
import dev.cruddurc.deploy.estate.Estate;
import dev.cruddurc.deploy.gate.Account;
import dev.cruddurc.deploy.gate.Gates;
import dev.cruddurc.deploy.gate.ImageDelivery;
import dev.cruddurc.deploy.gate.LiveGates;
import dev.cruddurc.deploy.gate.Needs;
import dev.cruddurc.deploy.gate.RehearsedGates;
import dev.cruddurc.deploy.operation.Pace;
import dev.cruddurc.deploy.operation.ServiceReport;
import dev.cruddurc.deploy.operation.Workplace;
import dev.cruddurc.deploy.plan.Places;
import dev.cruddurc.deploy.progress.Consent;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.PlainProgress;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.rehearsal.Rehearsal;
import dev.cruddurc.deploy.rehearsal.RehearsedEstate;
import dev.cruddurc.deploy.rehearsal.StandIn;
import dev.cruddurc.deploy.stack.CloudFormationService;
import dev.cruddurc.deploy.stack.Interrupt;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** A system, a stand-in that it is deployed to, and what was told meanwhile. */
public final class Scene {
    public static final String SMALL = """
            app: small
            region: us-east-1
            services:
              web: {image: {build: ./web, tag: v1}, port: 80, route: /}
            """;

    private static final Map<String, Compilation> COMPILED = new ConcurrentHashMap<>();

    public final TestTime time;
    public final List<Progress> told = new ArrayList<>();
    public final StringBuilder text = new StringBuilder();
    public Interrupt interrupt = new Interrupt();
    public List<String> failing = List.of();
    public List<String> stuck = List.of();
    public List<String> unmet = List.of();
    public List<String> allowReplace = List.of();
    public Optional<Stage> only = Optional.empty();
    public Duration waitDelegation = Duration.ZERO;
    public Conduct conduct = Conduct.careful();
    public Consent consent = Consent.given();
    public ServiceReport report = ServiceReport.none();
    public Pace pace = Pace.usual();
    public Duration beat = Duration.ofMillis(100);
    public ImageDelivery delivery = ImageDelivery.byHand("us-east-1");
    public Optional<Account> account = Optional.empty();
    public TakenNames names = TakenNames.none();
    public BackendMarks marks = BackendMarks.none();
    public boolean yes = true;
    public Asked asked = Asked.nothing();
    public Optional<Estate> estate = Optional.empty();
    private Optional<StandIn> world = Optional.empty();

    public Scene() {
        this(new TestTime());
    }

    /** Somebody else at the same time. */
    Scene(TestTime time) {
        this.time = time;
    }

    /** Compiles a file that has no errors. */
    public static Compilation compile(String yaml) {
        return COMPILED.computeIfAbsent(yaml, Scene::compileAnew);
    }

    private static Compilation compileAnew(String yaml) {
        EnumSet<Target> targets = EnumSet.of(Target.CLOUDFORMATION);
        Compilation compilation =
                new Compiler().compile(SourceFile.of("cruddur.yaml", yaml), Optional.empty(), targets);
        if (compilation.deployment().isEmpty()) {
            throw new AssertionError(compilation.diagnostics().toString());
        }
        return compilation;
    }

    /** The stand-in, whose answers depend on what it was asked last to let fail. */
    public StandIn world() {
        Rehearsal rehearsal = new Rehearsal(Rehearsal.EXAMPLE_ACCOUNT, "us-east-1", beat, failing, stuck);
        world = Optional.of(
                world.map(old -> old.goingOnAs(rehearsal)).orElseGet(() -> StandIn.inMemory(rehearsal, time)));
        return world.get();
    }

    public Outcome apply(String yaml) {
        return apply(yaml, world());
    }

    public Outcome apply(String yaml, CloudFormationService service) {
        Compilation compilation = compile(yaml);
        Deployment deployment = compilation.deployment().get();
        return new Apply(
                        new Apply.Request(deployment, only, allowReplace, waitDelegation),
                        target(compilation, service),
                        gates(deployment),
                        names,
                        consent,
                        time.timing(),
                        this::hear)
                .run();
    }

    public Outcome plan(String yaml) {
        return plan(yaml, world());
    }

    public Outcome plan(String yaml, CloudFormationService service) {
        Compilation compilation = compile(yaml);
        Deployment deployment = compilation.deployment().get();
        Apply.Request request = new Apply.Request(deployment, only, List.of(), Duration.ZERO);
        return new Plan(request, target(compilation, service), gates(deployment), names, time.timing(), this::hear)
                .run();
    }

    public Outcome status(String yaml) {
        Compilation compilation = compile(yaml);
        try {
            return new StatusReport(
                            compilation.deployment().get(),
                            target(compilation, world()),
                            only,
                            Map.of(),
                            report,
                            address -> "not asked",
                            this::hear)
                    .run();
        } catch (Stop stop) {
            throw new AssertionError(stop);
        }
    }

    /** What the resources of a stage are called, in the file and where it is deployed. */
    public Set<String> resources(String yaml, Stage stage) {
        try {
            return target(compile(yaml), world()).resources(stage);
        } catch (Stop stop) {
            throw new AssertionError(stop);
        }
    }

    public Outcome destroy(String yaml) {
        return destroy(yaml, world());
    }

    public Outcome destroy(String yaml, CloudFormationService service) {
        Compilation compilation = compile(yaml);
        Destroy.Request request =
                new Destroy.Request(compilation.deployment().get(), Rehearsal.EXAMPLE_ACCOUNT, only, yes, asked);
        Estate holding = estate.orElseGet(
                () -> new RehearsedEstate(compilation.deployment().get(), world()));
        return new Destroy(request, target(compilation, service), holding, consent, time.timing(), this::hear).run();
    }

    private Gates gates(Deployment deployment) {
        if (account.isPresent()) {
            return new LiveGates(new Needs(deployment, Rehearsal.EXAMPLE_ACCOUNT), account.get(), delivery);
        }
        return new RehearsedGates(new Needs(deployment, Rehearsal.EXAMPLE_ACCOUNT), delivery, unmet);
    }

    private void hear(Progress progress) {
        told.add(progress);
        new PlainProgress(false, Optional.empty(), text::append).on(progress);
    }

    private StackTarget target(Compilation compilation, CloudFormationService service) {
        Map<String, StageTemplate> templates = new TreeMap<>();
        for (Artifact artifact : compilation.artifacts()) {
            String name = artifact.path().replaceAll("^cloudformation/|\\.template\\.json$", "");
            templates.put(name, StageTemplate.of(artifact.content()));
        }
        Deployment deployment = compilation.deployment().get();
        Workplace place = new Workplace(
                service, report, time.timing(), interrupt, pace, Places.of(deployment), this::hear, "cruddurc apply");
        return new StackTarget(deployment, templates, place, conduct, consent, marks);
    }

    /** What was told of a kind. */
    public <T extends Progress> List<T> told(Class<T> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Where nobody can be asked. */
    public static Consent nobody() {
        return new Consent() {
            @Override
            public Optional<Boolean> ask(String question) {
                return Optional.empty();
            }

            @Override
            public Optional<String> word(String question) {
                return Optional.empty();
            }
        };
    }
}
