package dev.cruddurc.cli;

import dev.cruddurc.deploy.StatusReport;
import dev.cruddurc.deploy.Target;
import dev.cruddurc.deploy.cloudformation.Conduct;
import dev.cruddurc.deploy.progress.Consent;
import picocli.CommandLine.Model.CommandSpec;

/** {@code cruddurc status}: its flags. */
final class StatusCommand implements Command {
    @Override
    public CommandSpec spec() {
        Flags flags = Flags.of(CommandName.STATUS)
                .synopsis("[FILE] [options]")
                .about("Says what is deployed: stages with their outputs, and where the system answers.");
        return DeployFlags.addTo(flags).build();
    }

    @Override
    public boolean tellsEvents(Arguments arguments) {
        return Events.areAskedFor(arguments);
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws UsageError {
        return Deploying.run(arguments, session, session.streams().out(), deploying -> {
            deploying.checkFailing();
            deploying.open("status of");
            Provider provider = deploying.provider();
            Target target = deploying.target(Conduct.careful(), Consent.given(), deploying.pace());
            deploying.checkStage(target);
            return new StatusReport(
                            deploying.deployment(),
                            target,
                            deploying.flags().stage(),
                            deploying.inventory().arns(deploying.deployment().region(), provider.account()),
                            provider.report(),
                            deploying.probe(),
                            deploying.listener())
                    .run();
        });
    }
}
