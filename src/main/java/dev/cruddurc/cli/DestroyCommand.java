package dev.cruddurc.cli;

import dev.cruddurc.deploy.Destroy;
import dev.cruddurc.deploy.Target;
import dev.cruddurc.deploy.cloudformation.Conduct;
import dev.cruddurc.deploy.estate.Asked;
import dev.cruddurc.deploy.progress.Consent;
import dev.cruddurc.model.Stage;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code cruddurc destroy}: its flags. */
final class DestroyCommand implements Command {
    private static final String WITH = "--with";
    private static final String RETAIN = "--retain";

    @Override
    public CommandSpec spec() {
        Flags flags = Flags.of(CommandName.DESTROY).synopsis("[FILE] [options]").about("""
                        Takes down what is deployed, the last stage first, after a review and the
                        system's name being typed. Says first what repositories and zones hold; they
                        stay in the account unless --with names them. Records by which certificates
                        were validated, which nothing else removes, go after a yes.
                        With --env the foundation stays too: all environments share it.""");
        return DeployFlags.addTo(flags)
                .flag(DeployFlags.YES, "Agree beforehand.")
                .options(WITH, "THING", "Remove this too: repositories, images (with their repositories) or zone.")
                .flag(DeployFlags.WAIT, "Wait for an operation that runs already, then go on.")
                .options(RETAIN, "ID", "Leave this resource alone when a failed deletion is finished.")
                .flag(DeployFlags.FORCE, "Leave behind whatever cannot be deleted when a failed deletion is finished.")
                .build();
    }

    @Override
    public boolean tellsEvents(Arguments arguments) {
        return Events.areAskedFor(arguments);
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws UsageError {
        List<String> words = arguments.values(WITH);
        for (String word : words) {
            Arguments.choose(WITH, word, Asked.WORDS);
        }
        DeployFlags.of(arguments).refuseWithTerraform(arguments, DeployFlags.WAIT, RETAIN, DeployFlags.FORCE);
        return Deploying.run(arguments, session, session.streams().err(), deploying -> {
            deploying.checkFailing();
            deploying.destroys();
            deploying.hearInterruptions(false);
            deploying.open("destroy");
            boolean yes = arguments.has(DeployFlags.YES);
            Consent consent = deploying.consent(yes);
            Conduct conduct = new Conduct(
                    arguments.has(DeployFlags.WAIT),
                    false,
                    false,
                    List.of(),
                    arguments.values(RETAIN),
                    arguments.has(DeployFlags.FORCE),
                    Optional.empty());
            Destroy.Request request = new Destroy.Request(
                    deploying.deployment(),
                    deploying.provider().account(),
                    deploying.flags().stage(),
                    yes,
                    Asked.of(words));
            Target target = deploying.target(conduct, consent, deploying.pace());
            // What every system may have was perhaps destroyed before: to ask for that again is no mistake.
            Optional<Stage> stage = deploying.flags().stage();
            if (stage.isPresent() && !DeployFlags.STAGES.contains(stage.get().name())) {
                deploying.checkStage(target);
            }
            deploying.checkResources(target, RETAIN, arguments.values(RETAIN));
            return new Destroy(
                            request,
                            target,
                            deploying.provider().estate(),
                            consent,
                            deploying.timing(),
                            deploying.listener())
                    .run();
        });
    }
}
