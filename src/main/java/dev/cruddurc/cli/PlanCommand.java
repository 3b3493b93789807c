package dev.cruddurc.cli;

import dev.cruddurc.deploy.Apply;
import dev.cruddurc.deploy.Plan;
import dev.cruddurc.deploy.Target;
import dev.cruddurc.deploy.cloudformation.Conduct;
import dev.cruddurc.deploy.progress.Consent;
import dev.cruddurc.deploy.progress.Outcome;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code cruddurc plan}: its flags. */
final class PlanCommand implements Command {
    private static final String EXIT_CODE = "--exit-code";

    @Override
    public CommandSpec spec() {
        Flags flags = Flags.of(CommandName.PLAN)
                .synopsis("[FILE] [options]")
                .about("Says what a deployment would change against what is deployed. Changes nothing.");
        return DeployFlags.addTo(flags)
                .flag(EXIT_CODE, "Exit with 10 if there are changes.")
                .build();
    }

    @Override
    public boolean tellsEvents(Arguments arguments) {
        return Events.areAskedFor(arguments);
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws UsageError {
        ExitCode code = Deploying.run(arguments, session, session.streams().out(), deploying -> {
            deploying.checkFailing();
            deploying.open("plan");
            Target target = deploying.target(Conduct.careful(), Consent.given(), deploying.pace());
            deploying.checkStage(target);
            return new Plan(
                            new Apply.Request(
                                    deploying.deployment(), deploying.flags().stage(), List.of(), Duration.ZERO),
                            target,
                            deploying.gates(false),
                            deploying.provider().names(),
                            deploying.timing(),
                            deploying.listener())
                    .run();
        });
        boolean changes = code == ExitCode.of(Outcome.CHANGES);
        return changes && !arguments.has(EXIT_CODE) ? ExitCode.DONE : code;
    }
}
