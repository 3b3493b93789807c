package dev.cruddurc.cli;

import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.running.RunningService;
import dev.cruddurc.deploy.running.Shell;
import dev.cruddurc.deploy.tool.Tool;
import picocli.CommandLine.Model.CommandSpec;

/** {@code cruddurc connect}: its flags. */
final class ConnectCommand implements Command {
    private static final String CONTAINER = "--container";
    private static final String COMMAND = "--command";
    private static final String USUAL_COMMAND = "/bin/sh";
    private static final String SOME_TASK = "TASK";

    @Override
    public CommandSpec spec() {
        Flags flags = Flags.of(CommandName.CONNECT)
                .synopsis("SERVICE [options]")
                .about("""
                        Opens a shell in a running task, by ECS Exec. The service must say `exec: true`;
                        the AWS CLI and its session-manager-plugin must be on the PATH.
                        Example: cruddurc connect backend-flask --command /bin/bash""")
                .argument("SERVICE", "The service, as the file calls it.")
                .option(CONTAINER, "NAME", "The container; the service's own unless given.")
                .option(COMMAND, "COMMAND", "What to run there; /bin/sh unless given.");
        return DeployFlags.addDailyTo(flags)
                .flag(DeployFlags.REHEARSE, "Only say what would be run.")
                .build();
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws UsageError {
        return Deploying.runDaily(arguments, session, session.streams().err(), deploying -> {
            RunningService service = deploying.service(arguments.argument());
            Shell shell = new Shell(
                    service,
                    deploying.deployment().region(),
                    arguments.value(CONTAINER).orElse(service.containers().get(0)),
                    arguments.value(COMMAND).orElse(USUAL_COMMAND));
            shell.check();
            return deploying.flags().rehearse() ? tell(shell, session) : open(shell, deploying);
        });
    }

    private static Outcome tell(Shell shell, Session session) {
        session.say("REHEARSAL: this would be run, with a running task in place of " + SOME_TASK + ":");
        session.say("aws " + String.join(" ", shell.arguments(SOME_TASK)));
        shell.obstacles().forEach(session::say);
        return Outcome.DONE;
    }

    private static Outcome open(Shell shell, Deploying deploying) throws Stop {
        Tool aws = Shell.program(deploying.session().environment());
        Provider provider = deploying.provider();
        provider.account();
        deploying.leaveInterruptionsToAChild();
        return shell.open(provider.services(), aws);
    }
}
