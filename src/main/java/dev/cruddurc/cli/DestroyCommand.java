package dev.cruddurc.cli;

import dev.cruddurc.deploy.Destroy;
import dev.cruddurc.deploy.cloudformation.Conduct;
import dev.cruddurc.deploy.progress.Consent;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code cruddurc destroy}: its flags. */
final class DestroyCommand implements Command {
    private static final String RETAIN = "--retain";

    @Override
    public CommandSpec spec() {
        Flags flags = Flags.of(CommandName.DESTROY).synopsis("[FILE] [options]").about("""
                        Takes down what is deployed, the last stage first, after a review and the
                        system's name being typed. Repositories and hosted zones stay in the account.
                        With --env the foundation stays too: all environments share it.""");
        return DeployFlags.addTo(flags)
                .flag(DeployFlags.YES, "Agree beforehand.")
                .options(RETAIN, "ID", "Leave this resource alone when a failed deletion is finished.")
                .build();
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws UsageError {
        return Deploying.run(arguments, session, session.streams().err(), deploying -> {
            deploying.checkFailing();
            deploying.open("destroy");
            boolean yes = arguments.has(DeployFlags.YES);
            Consent consent = deploying.consent(yes);
            Conduct conduct = new Conduct(false, false, false, List.of(), arguments.values(RETAIN), Optional.empty());
            return new Destroy(
                            deploying.deployment(),
                            deploying.flags().stage(),
                            yes,
                            deploying.target(conduct, consent, deploying.pace()),
                            consent,
                            deploying.timing(),
                            deploying.listener())
                    .run();
        });
    }
}
