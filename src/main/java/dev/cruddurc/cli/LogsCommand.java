package dev.cruddurc.cli;

import dev.cruddurc.deploy.progress.Printable;
import dev.cruddurc.deploy.running.LogSource;
import dev.cruddurc.deploy.running.LogTail;
import dev.cruddurc.deploy.running.RunningService;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code cruddurc logs}: its flags. */
final class LogsCommand implements Command {
    private static final String FOLLOW = "--follow";
    private static final String SINCE = "--since";
    private static final Duration USUAL = Duration.ofMinutes(10);

    @Override
    public CommandSpec spec() {
        Flags flags = Flags.of(CommandName.LOGS)
                .synopsis("SERVICE [options]")
                .about("""
                        Prints what a service and its sidecars write, oldest first: time, stream, text.
                        Example: cruddurc logs backend-flask --follow""")
                .argument("SERVICE", "The service, as the file calls it.")
                .flag(FOLLOW, "Go on until interrupted.")
                .option(SINCE, "TIME", "Begin so long ago, such as 2h; 10m unless given.");
        return DeployFlags.addDailyTo(flags).build();
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws UsageError {
        Optional<String> since = arguments.value(SINCE);
        Duration back = since.isPresent() ? DeployFlags.duration(SINCE, since.get()) : USUAL;
        return Deploying.runDaily(arguments, session, session.streams().err(), deploying -> {
            RunningService service = deploying.service(arguments.argument());
            Provider provider = deploying.provider();
            provider.account();
            return new LogTail(
                            service,
                            provider.logs(),
                            deploying.timing(),
                            deploying.interrupt(),
                            line -> print(line, session))
                    .read(deploying.timing().now().minus(back), arguments.has(FOLLOW));
        });
    }

    private static void print(LogSource.Line line, Session session) {
        session.print(line.time() + "  " + Printable.line(line.stream()) + "  " + Printable.line(line.text()) + "\n");
    }
}
