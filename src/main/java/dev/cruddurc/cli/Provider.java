package dev.cruddurc.cli;

import dev.cruddurc.deploy.BackendMarks;
import dev.cruddurc.deploy.TakenNames;
import dev.cruddurc.deploy.cloudformation.TemplateStore;
import dev.cruddurc.deploy.estate.Estate;
import dev.cruddurc.deploy.gate.Gates;
import dev.cruddurc.deploy.gate.ImageDelivery;
import dev.cruddurc.deploy.operation.ServiceReport;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.running.AccountFacts;
import dev.cruddurc.deploy.running.LogSource;
import dev.cruddurc.deploy.running.SecretReader;
import dev.cruddurc.deploy.running.SecretStore;
import dev.cruddurc.deploy.running.ServiceControl;
import dev.cruddurc.deploy.stack.CloudFormationService;
import dev.cruddurc.model.Deployment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The place that is deployed to: an account, or a rehearsal. */
interface Provider {
    /** The account's number; empty where nobody needs to know. */
    String account() throws Stop;

    /** CloudFormation there. */
    CloudFormationService service(List<String> failing) throws Stop;

    /** What tasks say there. */
    ServiceReport report();

    /** The gates there. */
    Gates gates(ImageDelivery delivery) throws Stop;

    /** The place for templates that are too large to be sent; empty where the file names none. */
    Optional<TemplateStore> store() throws Stop;

    /** Who keeps what is deployed there. */
    BackendMarks marks() throws Stop;

    /** What has names there that the file gives. */
    TakenNames names() throws Stop;

    /** What holds data or names there. */
    Estate estate() throws Stop;

    /** The secrets there. */
    SecretStore secrets();

    /** Who reads the values of secrets there. */
    SecretReader secretReader() throws Stop;

    /** The services there. */
    ServiceControl services();

    /** The logs there. */
    LogSource logs();

    /** What the account there tells of itself. */
    AccountFacts facts();

    /**
     * The place that the flags ask for.
     *
     * @param home the folder in which a rehearsal keeps its state
     */
    static Provider of(DeployFlags flags, Deployment deployment, Session session, Path home) throws UsageError {
        return flags.rehearse() ? RehearsalProvider.of(flags, deployment, session, home) : new AwsProvider(deployment);
    }
}
