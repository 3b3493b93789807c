package dev.cruddurc.cli;

import dev.cruddurc.deploy.BackendMarks;
import dev.cruddurc.deploy.TakenNames;
import dev.cruddurc.deploy.cloudformation.TemplateStore;
import dev.cruddurc.deploy.estate.Estate;
import dev.cruddurc.deploy.gate.Gates;
import dev.cruddurc.deploy.gate.ImageDelivery;
import dev.cruddurc.deploy.gate.Needs;
import dev.cruddurc.deploy.gate.RehearsedGates;
import dev.cruddurc.deploy.operation.ServiceReport;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.rehearsal.Rehearsal;
import dev.cruddurc.deploy.rehearsal.RehearsedEstate;
import dev.cruddurc.deploy.rehearsal.RehearsedReport;
import dev.cruddurc.deploy.rehearsal.StandIn;
import dev.cruddurc.deploy.running.AccountFacts;
import dev.cruddurc.deploy.running.LogSource;
import dev.cruddurc.deploy.running.SecretReader;
import dev.cruddurc.deploy.running.SecretStore;
import dev.cruddurc.deploy.running.ServiceControl;
import dev.cruddurc.deploy.stack.CloudFormationService;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.model.Deployment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A rehearsal in this process, whose state is in a folder beside the file. */
record RehearsalProvider(Deployment deployment, List<String> unmet, boolean fails, Path folder, Duration pace)
        implements Provider {
    /** Milliseconds for what takes a second in reality; 0 for a rehearsal without any waiting. */
    private static final String PACE = "CRUDDURC_REHEARSAL_PACE";

    static RehearsalProvider of(DeployFlags flags, Deployment deployment, Session session, Path home)
            throws UsageError {
        String pace = session.environment().getOrDefault(PACE, Long.toString(Rehearsal.USUAL_PACE.toMillis()));
        if (!pace.matches("[0-9]{1,4}")) {
            throw new UsageError("`" + PACE + "` takes milliseconds, not `" + pace + "`");
        }
        return new RehearsalProvider(
                deployment,
                flags.unmet(),
                !flags.failing().isEmpty(),
                home.resolve(".cruddur/rehearsal"),
                Duration.ofMillis(Integer.parseInt(pace)));
    }

    @Override
    public String account() {
        return deployment.account().orElse(Rehearsal.EXAMPLE_ACCOUNT);
    }

    @Override
    public CloudFormationService service(List<String> failing) throws Stop {
        return standIn(failing);
    }

    @Override
    public Estate estate() throws Stop {
        return new RehearsedEstate(deployment, standIn(List.of()));
    }

    private StandIn standIn(List<String> failing) throws Stop {
        Rehearsal rehearsal = new Rehearsal(account(), deployment.region(), pace, failing, List.of());
        try {
            return StandIn.inFolder(rehearsal, InstantSource.system(), folder);
        } catch (IOException unreadable) {
            throw new Stop(
                    Outcome.NOT_POSSIBLE,
                    "the state of the rehearsal cannot be read: " + folder.resolve(deployment.region() + ".json"),
                    String.valueOf(unreadable.getMessage()),
                    "somebody has edited or cut it; to begin anew, remove the folder " + folder
                            + " and rehearse `cruddurc apply`");
        }
    }

    private StandIn now() throws ServiceFault {
        try {
            return standIn(List.of());
        } catch (Stop unreadable) {
            throw new ServiceFault(ServiceFault.Kind.UNREADABLE, unreadable.getMessage());
        }
    }

    @Override
    public ServiceReport report() {
        return new RehearsedReport(this::now, fails);
    }

    @Override
    public Optional<TemplateStore> store() {
        return deployment.bucket().map(bucket -> (stack, text) -> "rehearsal://" + bucket + "/" + stack);
    }

    @Override
    public BackendMarks marks() {
        return BackendMarks.none();
    }

    @Override
    public TakenNames names() {
        return TakenNames.none();
    }

    @Override
    public SecretStore secrets() {
        return new RehearsedSecrets();
    }

    @Override
    public SecretReader secretReader() throws Stop {
        throw new Stop(Outcome.NOT_POSSIBLE, "a rehearsal has no secrets with values");
    }

    @Override
    public ServiceControl services() {
        return new RehearsedServices(this);
    }

    @Override
    public LogSource logs() {
        throw new IllegalStateException("nothing is logged in a rehearsal");
    }

    @Override
    public AccountFacts facts() {
        throw new IllegalStateException("there is no account in a rehearsal");
    }

    @Override
    public Gates gates(ImageDelivery delivery) {
        return new RehearsedGates(new Needs(deployment, account()), delivery, unmet);
    }
}
