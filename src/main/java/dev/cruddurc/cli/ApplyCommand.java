package dev.cruddurc.cli;

import dev.cruddurc.deploy.Apply;
import dev.cruddurc.deploy.Target;
import dev.cruddurc.deploy.cloudformation.Conduct;
import dev.cruddurc.deploy.operation.Pace;
import dev.cruddurc.deploy.progress.Consent;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Model.CommandSpec;

/** {@code cruddurc apply}: its flags. */
final class ApplyCommand implements Command {
    private static final String ALLOW_REPLACE = "--allow-replace";
    private static final String PUSH = "--push";
    private static final String ON_INTERRUPT = "--on-interrupt";
    private static final List<String> ON_INTERRUPTS = List.of("leave", "cancel");
    private static final String RECREATE = "--recreate-failed";
    private static final String CONTINUE = "--continue-rollback";
    private static final String SKIP = "--skip";
    private static final String RETAIN = "--retain";
    private static final String WAIT_DELEGATION = "--wait-delegation";
    private static final String TIMEOUT = "--timeout";
    private static final String NETWORK_TIMEOUT = "--network-timeout";

    @Override
    public CommandSpec spec() {
        Flags flags = Flags.of(CommandName.APPLY).synopsis("[FILE] [options]").about("""
                        Deploys the stages foundation, certificates and services, in this order.
                        Each is reviewed before anything is changed, and run only after a yes. Between
                        them stand gates: name servers, images and secrets that a person sees to.
                        Run it again at any time: what is done is not done again.""");
        return DeployFlags.addTo(flags)
                .flag(DeployFlags.YES, "Agree to every review beforehand.")
                .options(ALLOW_REPLACE, "ID", "Let this resource be replaced or removed with what it holds.")
                .flag(PUSH, "Build and push the images that are missing, with the docker of this machine.")
                .flag(DeployFlags.WAIT, "Wait for an operation that runs already, then plan anew.")
                .option(WAIT_DELEGATION, "TIME", "Wait so long for name servers, such as 2h.")
                .flag(RECREATE, "Delete a stack whose first creation failed, without asking.")
                .flag(CONTINUE, "Continue a rollback that failed.")
                .options(SKIP, "ID", "Give up on this resource when a rollback is continued.")
                .options(RETAIN, "ID", "Leave this resource alone when a failed deletion is finished.")
                .flag(DeployFlags.FORCE, "Leave behind whatever cannot be deleted when a failed deletion is finished.")
                .choice(ON_INTERRUPT, ON_INTERRUPTS, "What Ctrl-C does to an update that runs; leave unless given.")
                .option(TIMEOUT, "TIME", "Stop watching an operation after that time.")
                .option(NETWORK_TIMEOUT, "TIME", "How long an outage is waited out; 10m unless given.")
                .build();
    }

    @Override
    public boolean tellsEvents(Arguments arguments) {
        return Events.areAskedFor(arguments);
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws UsageError {
        Duration delegation = time(arguments, WAIT_DELEGATION).orElse(Duration.ZERO);
        Optional<Duration> timeout = time(arguments, TIMEOUT);
        Optional<Duration> network = time(arguments, NETWORK_TIMEOUT);
        boolean cancels = cancels(arguments);
        DeployFlags.of(arguments)
                .refuseWithTerraform(
                        arguments,
                        DeployFlags.WAIT,
                        RECREATE,
                        CONTINUE,
                        SKIP,
                        RETAIN,
                        DeployFlags.FORCE,
                        TIMEOUT,
                        NETWORK_TIMEOUT);
        AtomicBoolean again = new AtomicBoolean();
        Deploying.Work work = deploying -> {
            deploying.checkFailing();
            deploying.hearInterruptions(cancels);
            Pace usual = deploying.pace().timeout(timeout);
            Pace pace = network.map(usual::networkTimeout).orElse(usual);
            Outcome outcome = apply(arguments, deploying, pace, delegation);
            again.set(outcome == Outcome.AGAIN);
            return outcome;
        };
        ExitCode code = Deploying.run(arguments, session, session.streams().err(), work);
        // What was pushed is compiled in once; images that change with every push are not chased.
        return again.get() ? Deploying.run(arguments, session, session.streams().err(), work) : code;
    }

    private static Outcome apply(Arguments arguments, Deploying deploying, Pace pace, Duration delegation)
            throws Stop, UsageError {
        Consent consent = deploying.consent(arguments.has(DeployFlags.YES));
        Conduct conduct = new Conduct(
                arguments.has(DeployFlags.WAIT),
                arguments.has(RECREATE),
                arguments.has(CONTINUE),
                arguments.values(SKIP),
                arguments.values(RETAIN),
                arguments.has(DeployFlags.FORCE),
                Optional.empty());
        deploying.open("apply");
        Apply.Request request = new Apply.Request(
                deploying.deployment(), deploying.flags().stage(), arguments.values(ALLOW_REPLACE), delegation);
        Target target = deploying.target(conduct, consent, pace);
        deploying.checkStage(target);
        for (String option : List.of(ALLOW_REPLACE, SKIP, RETAIN)) {
            deploying.checkResources(target, option, arguments.values(option));
        }
        return new Apply(
                        request,
                        target,
                        deploying.gates(arguments.has(PUSH)),
                        deploying.provider().names(),
                        consent,
                        deploying.timing(),
                        deploying.listener())
                .run();
    }

    private static boolean cancels(Arguments arguments) throws UsageError {
        boolean cancels = Arguments.choose(
                        ON_INTERRUPT, arguments.value(ON_INTERRUPT).orElse("leave"), ON_INTERRUPTS)
                .equals("cancel");
        if (cancels && arguments.value(DeployFlags.TARGET).equals(Optional.of("terraform"))) {
            throw new UsageError("Terraform ends what it does by itself when it is interrupted")
                    .help("leave `" + ON_INTERRUPT + "` out");
        }
        return cancels;
    }

    private static Optional<Duration> time(Arguments arguments, String option) throws UsageError {
        Optional<String> text = arguments.value(option);
        return text.isEmpty() ? Optional.empty() : Optional.of(DeployFlags.duration(option, text.get()));
    }
}
