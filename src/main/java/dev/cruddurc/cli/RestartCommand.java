package dev.cruddurc.cli;

import dev.cruddurc.deploy.running.Restart;
import dev.cruddurc.deploy.running.RunningService;
import picocli.CommandLine.Model.CommandSpec;

/** {@code cruddurc restart}: its flags. */
final class RestartCommand implements Command {
    private static final String NO_WAIT = "--no-wait";

    @Override
    public CommandSpec spec() {
        Flags flags = Flags.of(CommandName.RESTART)
                .synopsis("SERVICE [options]")
                .about("""
                        Replaces all tasks of a service by new ones, which read their secrets anew. The
                        old ones serve until the new ones are healthy.
                        Example: cruddurc restart backend-flask""")
                .argument("SERVICE", "The service, as the file calls it.")
                .flag(NO_WAIT, "Come back at once.");
        return DeployFlags.addDailyTo(flags)
                .flag(DeployFlags.REHEARSE, "Restart what was deployed in a rehearsal.")
                .build();
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws UsageError {
        return Deploying.runDaily(arguments, session, session.streams().err(), deploying -> {
            RunningService service = deploying.service(arguments.argument());
            deploying.open("restart " + service.name() + " of");
            Provider provider = deploying.provider();
            return new Restart(
                            service,
                            provider.services(),
                            provider.report(),
                            deploying.timing(),
                            deploying.interrupt(),
                            deploying.listener())
                    .run(!arguments.has(NO_WAIT));
        });
    }
}
