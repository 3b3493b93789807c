package dev.cruddurc.cli;

import dev.cruddurc.deploy.gate.Gates;
import dev.cruddurc.deploy.operation.ServiceReport;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.CloudFormationService;
import dev.cruddurc.model.Deployment;
import java.util.List;

/** The place that is deployed to: an account, or a rehearsal. */
interface Provider {
    /** The account's number; empty where nobody needs to know. */
    String account() throws Stop;

    /** CloudFormation there. */
    CloudFormationService service(List<String> failing) throws Stop;

    /** What tasks say there. */
    ServiceReport report();

    /** The gates there. */
    Gates gates() throws Stop;

    /** The place that the flags ask for. */
    static Provider of(DeployFlags flags, Deployment deployment, Session session) throws UsageError {
        return flags.rehearse() ? RehearsalProvider.of(flags, deployment, session) : new AwsProvider(deployment);
    }
}
