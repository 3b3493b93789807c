package dev.cruddurc.cli;

import dev.cruddurc.Compilation;
import dev.cruddurc.Target;
import dev.cruddurc.deploy.StatusReport;
import dev.cruddurc.deploy.aws.AddressProbe;
import dev.cruddurc.deploy.cloudformation.Conduct;
import dev.cruddurc.deploy.gate.Gates;
import dev.cruddurc.deploy.operation.Pace;
import dev.cruddurc.deploy.operation.Workplace;
import dev.cruddurc.deploy.plan.Places;
import dev.cruddurc.deploy.progress.Consent;
import dev.cruddurc.deploy.progress.JsonProgress;
import dev.cruddurc.deploy.progress.LiveProgress;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.PlainProgress;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.running.Inventory;
import dev.cruddurc.deploy.running.RunningService;
import dev.cruddurc.deploy.stack.Interrupt;
import dev.cruddurc.deploy.stack.Timing;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.NearestName;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.DeliveredImage;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Stage;
import dev.cruddurc.model.Twin;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a command that deploys works with: the compiled file, and the place that it is deployed to. */
final class Deploying {
    private static final String ANY_ACCOUNT = "000000000000";

    private final Session session;
    private final DeployFlags flags;
    private final Input input;
    private final Compilation compilation;
    private final Interrupt interrupt = new Interrupt();
    private final Interruption interruption = Interruption.watch(interrupt);
    private final Progress.Listener listener;
    private final Timing timing;
    private final Provider provider;
    private boolean destroys;

    private Deploying(
            Session session, DeployFlags flags, Input input, Compilation compilation, Provider provider, Output out) {
        this.session = session;
        this.flags = flags;
        this.input = input;
        this.compilation = compilation;
        this.provider = provider;
        Terminal terminal = Terminal.of(session.streams(), session.environment(), flags.noColor());
        Optional<SourceFile> source = compilation.sources().stream().findFirst();
        InstantSource clock = InstantSource.system();
        Timing.Sleeper sleeper = interrupt;
        if (flags.format() == Format.JSON) {
            listener = new JsonProgress(clock, session.streams().out()::print);
        } else if (session.streams().terminal() && terminal.color()) {
            LiveProgress live = new LiveProgress(true, terminal.width(), source, clock, out::print);
            listener = live;
            sleeper = time -> {
                interrupt.sleep(time);
                live.tick();
            };
        } else {
            listener = new PlainProgress(terminal.color(), source, out::print);
        }
        this.timing = new Timing(clock, sleeper, new SecureRandom());
    }

    /** What is done with all of this. */
    interface Work {
        Outcome run(Deploying deploying) throws Stop, UsageError;
    }

    /** Compiles the file of a command and does the work, or says why that cannot be. */
    static ExitCode run(Arguments arguments, Session session, Output out, Work work) throws UsageError {
        DeployFlags flags = DeployFlags.of(arguments);
        Set<Target> targets = EnumSet.noneOf(Target.class);
        targets.add(flags.terraform() ? Target.TERRAFORM : Target.CLOUDFORMATION);
        return run(Input.of(arguments, session), flags, targets, session, out, work);
    }

    /** The same for a command about what runs already: nothing is written, and the file was judged when it was deployed. */
    static ExitCode runDaily(Arguments arguments, Session session, Output out, Work work) throws UsageError {
        Input input = Input.of(arguments.value(DeployFlags.FILE), session);
        return run(input, DeployFlags.of(arguments), EnumSet.noneOf(Target.class), session, out, work);
    }

    private static ExitCode run(
            Input input, DeployFlags flags, Set<Target> targets, Session session, Output out, Work work)
            throws UsageError {
        Diagnostics reading = new Diagnostics();
        Optional<SourceFile> source = input.read(session, reading);
        if (source.isEmpty()) {
            return refuse(reading.sorted(), List.of(), flags, session);
        }
        Compilation compilation = input.compiler().compile(source.get(), flags.environment(), targets);
        if (compilation.deployment().isEmpty()) {
            return refuse(compilation.diagnostics(), compilation.sources(), flags, session);
        }
        List<Diagnostic> found = compilation.diagnostics();
        if (!targets.isEmpty() && !found.isEmpty()) {
            say(found, compilation.sources(), flags, session);
        }
        Deployment deployment = compilation.deployment().get();
        Provider provider = Provider.of(flags, deployment, session, home(input, session));
        Deploying deploying = new Deploying(session, flags, input, compilation, provider, out);
        try {
            return ExitCode.of(work.run(deploying));
        } catch (Stop stop) {
            deploying.tell(new Progress.Stopped(stop.outcome(), stop.getMessage(), stop.lines()));
            return ExitCode.of(stop.outcome());
        } finally {
            deploying.interruption.close();
        }
    }

    private static ExitCode refuse(
            List<Diagnostic> found, List<SourceFile> sources, DeployFlags flags, Session session) {
        if (flags.format() == Format.JSON) {
            Events events = new Events(InstantSource.system(), session);
            events.diagnostics(found);
            events.errors();
        } else {
            text(flags).print(found, sources, JsonObject.builder(), session);
        }
        return ExitCode.ERRORS;
    }

    private static void say(List<Diagnostic> found, List<SourceFile> sources, DeployFlags flags, Session session) {
        if (flags.format() == Format.JSON) {
            new Events(InstantSource.system(), session).diagnostics(found);
        } else {
            text(flags).print(found, sources, JsonObject.builder(), session);
            session.say("");
        }
    }

    private static Report text(DeployFlags flags) {
        return new Report(Format.TEXT, false, false, flags.noColor());
    }

    Deployment deployment() {
        return compilation.deployment().orElseThrow(() -> new IllegalStateException("not compiled"));
    }

    /** The services and secrets as they are called in the account. */
    Inventory inventory() throws Stop {
        return new Inventory(deployment(), provider.account());
    }

    /** The services, by name. Their names do not depend on the account, so that nobody is asked for it. */
    Map<String, RunningService> services() {
        return new Inventory(deployment(), ANY_ACCOUNT).services();
    }

    /** The service that an argument names. */
    RunningService service(Optional<String> name) throws UsageError {
        Map<String, RunningService> services = services();
        if (name.isEmpty()) {
            throw new UsageError("which service?").help("it has " + String.join(", ", services.keySet()));
        }
        RunningService service = services.get(name.get());
        if (service == null) {
            throw new UsageError("the file has no service `" + name.get() + "`")
                    .help(NearestName.of(name.get(), services.keySet())
                            .map(nearest -> "did you mean `" + nearest + "`?")
                            .orElse("it has " + String.join(", ", services.keySet())));
        }
        return service;
    }

    /** The images that have to be in the repositories. */
    List<DeliveredImage> images() {
        return input.compiler().images(compilation.sources().get(0), flags.environment());
    }

    /** The system on this machine. */
    Optional<Twin> twin() {
        return input.compiler().twin(compilation.sources().get(0), flags.environment());
    }

    /** The folder that the file lies in. */
    Optional<Path> folder() {
        return input.path().map(Path::toAbsolutePath).map(Path::getParent);
    }

    /** The folder whose {@code .cruddur} holds what a deployment from this machine has to remember. */
    Path home() {
        return home(input, session);
    }

    private static Path home(Input input, Session session) {
        return input.path()
                .map(Path::toAbsolutePath)
                .map(Path::getParent)
                .orElse(session.directory().toAbsolutePath());
    }

    Provider provider() {
        return provider;
    }

    Interrupt interrupt() {
        return interrupt;
    }

    /**
     * From now on the first Ctrl-C stops watching, and the second ends at once.
     *
     * @param cancels whether the first one cancels an update that runs
     */
    void hearInterruptions(boolean cancels) {
        if (cancels) {
            interrupt.cancelsUpdates();
        }
        interruption.hear();
    }

    /** From now on an interruption is the affair of a child process on this terminal, which is waited for. */
    void leaveInterruptionsToAChild() {
        interruption.waitForTheEnd();
    }

    /** What is gone on with later is then a destruction, too. */
    void destroys() {
        destroys = true;
    }

    Session session() {
        return session;
    }

    DeployFlags flags() {
        return flags;
    }

    Timing timing() {
        return timing;
    }

    Progress.Listener listener() {
        return listener;
    }

    void tell(Progress progress) {
        listener.on(progress);
    }

    Consent consent(boolean yes) {
        return yes ? Consent.given() : new Questions(session, interruption);
    }

    /**
     * The gates.
     *
     * @param pushes whether missing images are built and pushed
     */
    Gates gates(boolean pushes) throws Stop {
        return provider.gates(new GateImages(this, pushes, provider.account()));
    }

    /** Says what is going to be done, where and with what. */
    void open(String doing) throws Stop {
        Deployment deployment = deployment();
        tell(new Progress.Opening(
                doing,
                flags.rehearse(),
                deployment.naming().system(),
                deployment.region(),
                provider.account(),
                flags.terraform() ? "Terraform" : "CloudFormation",
                deployment.stages().stream().map(Stage::name).toList()));
    }

    /** What the stages are deployed with. */
    dev.cruddurc.deploy.Target target(Conduct conduct, Consent consent, Pace pace) throws Stop {
        return new Targets(this, compilation.artifacts()).of(conduct, consent, pace);
    }

    /** Refuses a stage that neither the file has nor the account. */
    void checkStage(dev.cruddurc.deploy.Target target) throws Stop, UsageError {
        Optional<Stage> stage = flags.stage();
        List<Stage> stages = deployment().stages();
        if (stage.isPresent()
                && !stages.contains(stage.get())
                && target.standing(stage.get()).isEmpty()) {
            throw new UsageError("there is no stage `" + stage.get() + "`: the file has none, and none is deployed")
                    .help("the file has "
                            + String.join(", ", stages.stream().map(Stage::name).toList()));
        }
    }

    /** Refuses resources that neither the file has nor the account, before anything is changed. */
    void checkResources(dev.cruddurc.deploy.Target target, String option, List<String> wanted) throws Stop, UsageError {
        Set<String> known = new TreeSet<>();
        for (Stage stage : deployment().possibleStages()) {
            // Who names nothing is not worth a look.
            if (!known.containsAll(wanted)) {
                known.addAll(target.resources(stage));
            }
        }
        for (String name : wanted) {
            if (!known.contains(name)) {
                throw new UsageError("`" + option + "` takes no `" + name
                                + "`: no resource of the file is called so, and none that is deployed")
                        .help(NearestName.of(name, known)
                                .map(nearest -> "did you mean `" + nearest + "`?")
                                .orElse("a review and a failure say what resources are called"));
            }
        }
    }

    Workplace workplace(Pace pace) throws Stop {
        Places places = Places.of(deployment());
        return new Workplace(
                provider.service(failing()), provider.report(), timing, interrupt, pace, places, listener, again());
    }

    /** Who asks addresses whether they answer. */
    StatusReport.Probe probe() {
        return flags.rehearse() ? address -> "would answer (rehearsal)" : new AddressProbe();
    }

    /** The pace of the place that is deployed to. */
    Pace pace() {
        return flags.rehearse() ? Pace.rehearsal() : Pace.usual();
    }

    /** The command that comes back to this place: of those that look, the one that acts. */
    String again() {
        StringBuilder again = new StringBuilder(Cli.NAME + (destroys ? " destroy" : " apply"));
        again.append(input.name().equals("cruddur.yaml") ? "" : " " + input.name());
        flags.environment().ifPresent(name -> again.append(" --env ").append(name));
        flags.stage().ifPresent(stage -> again.append(" --stage ").append(stage));
        again.append(flags.terraform() ? " --target terraform" : "").append(flags.rehearse() ? " --rehearse" : "");
        return again.toString();
    }

    /** The logical ids of the resources that are to fail, which may be named by id or service as well. */
    private List<String> failing() {
        List<String> ids = new ArrayList<>();
        for (String wanted : flags.failing()) {
            deployment().resources().keySet().stream()
                    .filter(id -> Naming.logicalId(id).equals(wanted)
                            || id.toString().equals(wanted)
                            || id.toString().equals(wanted + "/service"))
                    .map(Naming::logicalId)
                    .findFirst()
                    .ifPresent(ids::add);
        }
        return ids;
    }

    /** Refuses resources that there are not. */
    void checkFailing() throws UsageError {
        if (failing().size() < flags.failing().size()) {
            List<String> known = deployment().resources().keySet().stream()
                    .map(Naming::logicalId)
                    .toList();
            for (String wanted : flags.failing()) {
                Arguments.choose(DeployFlags.FAIL, wanted, known);
            }
        }
    }
}
