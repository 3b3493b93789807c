package dev.cruddurc.cli;

import dev.cruddurc.deploy.StatusReport;
import dev.cruddurc.deploy.operation.Workplace;
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
    public ExitCode run(Arguments arguments, Session session) throws UsageError {
        return Deploying.run(arguments, session, session.streams().out(), deploying -> {
            deploying.open("status of");
            Workplace place = deploying.workplace(deploying.pace());
            return new StatusReport(deploying.deployment(), place, deploying.probe()).run();
        });
    }
}
