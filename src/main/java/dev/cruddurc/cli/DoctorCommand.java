package dev.cruddurc.cli;

import dev.cruddurc.deploy.running.Doctor;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Repository;
import picocli.CommandLine.Model.CommandSpec;

/** {@code cruddurc doctor}: its flags. */
final class DoctorCommand implements Command {
    @Override
    public CommandSpec spec() {
        Flags flags = Flags.of(CommandName.DOCTOR).synopsis("[options]").about("""
                        Looks at what a deployment needs: programs, credentials, the account that the
                        file names, and quotas as far as they can be read. Changes nothing.
                        Example: cruddurc doctor --target terraform""");
        return DeployFlags.addDailyTo(flags)
                .choice(DeployFlags.TARGET, DeployFlags.TARGETS, "What to deploy with; cloudformation unless given.")
                .choice(Format.OPTION, DeployFlags.FORMATS, "How to tell: text, or one JSON object a line on stdout.")
                .build();
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws UsageError {
        return Deploying.runDaily(arguments, session, session.streams().out(), deploying -> {
            Deployment deployment = deploying.deployment();
            Doctor.Subject subject = new Doctor.Subject(
                    deployment.region(),
                    deployment.account(),
                    deployment.stages().size(),
                    deploying.flags().terraform(),
                    deployment.resources().values().stream().anyMatch(Repository.class::isInstance),
                    deploying.services().values());
            return new Doctor(subject, deploying.provider().facts(), session.environment(), deploying.listener()).run();
        });
    }
}
