package dev.cruddurc.cli;

import dev.cruddurc.artifact.OutputFolder;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.running.NamedSecret;
import dev.cruddurc.deploy.running.Secrets;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code cruddurc secrets}: its flags. No message of it repeats a word that may be a value. */
final class SecretsCommand implements Command {
    private static final List<String> ACTIONS = List.of("list", "set", "pull");
    private static final String TO_ENV = "--to-env";
    private static final String OUT = "--out";

    @Override
    public CommandSpec spec() {
        Flags flags = Flags.of(CommandName.SECRETS)
                .synopsis("list|set|pull [NAME] [options]")
                .about("""
                        Lists the secrets that the services read, or sets one. The value is asked for
                        without an echo, or read from stdin (where one line break at its end does not
                        count); it is never an argument, and is printed nowhere.
                        With `pull --to-env` the values come to this machine: into DIR/compose/.env,
                        which compose reads for the local twin, mode 0600, and only if git ignores it.
                        Examples: cruddurc secrets list
                                  cruddurc secrets set backend-flask/CONNECTION_URL
                                  cruddurc secrets set CONNECTION_URL < value.txt
                                  cruddurc secrets pull --to-env""")
                .argument(0, "list|set|pull", "What to do.")
                .argument(1, "NAME", "VARIABLE, SERVICE/VARIABLE, or the name in the account.")
                .hidden(2);
        return DeployFlags.addDailyTo(flags)
                .flag(TO_ENV, "With pull: write the values to the file of the local twin.")
                .option(OUT, "DIR", "With pull: the folder of the compiled twin; ./cruddur.out unless given.")
                .flag(DeployFlags.REHEARSE, "Change nothing: no account, no network.")
                .build();
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws UsageError {
        String action = arguments.argument(0).orElse("");
        if (!ACTIONS.contains(action)) {
            throw new UsageError("`cruddurc secrets` takes list, set or pull").help("see `cruddurc secrets --help`");
        }
        Optional<String> name = arguments.argument(1);
        boolean hasValue = arguments.hasArguments(2) || name.orElse("").contains("=");
        if (hasValue || (!action.equals("set") && name.isPresent())) {
            throw new UsageError(
                            !action.equals("set")
                                    ? "`cruddurc secrets " + action + "` takes no name"
                                    : "a value is never an argument: others on this machine can read those")
                    .help(
                            !action.equals("set")
                                    ? "it is about all"
                                    : "leave it out, and type it when asked, or hand it over on stdin");
        }
        boolean pulls = action.equals("pull");
        if (pulls != arguments.has(TO_ENV) || (!pulls && arguments.value(OUT).isPresent())) {
            throw new UsageError(
                            pulls
                                    ? "`cruddurc secrets pull` writes values to this machine, and has to be told so"
                                    : "`" + TO_ENV + "` and `" + OUT + "` are for `cruddurc secrets pull`")
                    .help("cruddurc secrets pull --to-env");
        }
        OutputFolder folder = Compile.folder(arguments.value(OUT), arguments.value(CheckCommand.ENVIRONMENT), session);
        return Deploying.runDaily(arguments, session, session.streams().err(), deploying -> {
            if (pulls) {
                return new PullSecrets(deploying, folder).run();
            }
            Secrets secrets = new Secrets(
                    deploying.inventory().secrets(),
                    deploying.deployment().region(),
                    deploying.provider().secrets());
            return action.equals("list") ? list(secrets, session) : set(secrets, name, deploying);
        });
    }

    private static Outcome list(Secrets secrets, Session session) throws Stop {
        List<String> lines = secrets.list();
        if (lines.isEmpty()) {
            session.say("the services read no secrets");
        }
        lines.forEach(line -> session.print(line + "\n"));
        return Outcome.DONE;
    }

    private static Outcome set(Secrets secrets, Optional<String> name, Deploying deploying) throws Stop, UsageError {
        List<NamedSecret> found = name.map(secrets::find).orElse(List.of());
        if (found.size() != 1) {
            List<NamedSecret> known = found.isEmpty() ? secrets.secrets() : found;
            String labels = String.join(
                    ", ", known.stream().map(NamedSecret::label).distinct().toList());
            throw new UsageError(
                            name.isEmpty()
                                    ? "which secret?"
                                    : found.isEmpty()
                                            ? "the file names no such secret"
                                            : "several services have a secret of that name")
                    .help(labels.isEmpty() ? "the services read no secrets" : "say which: " + labels);
        }
        NamedSecret secret = found.get(0);
        secrets.check(secret);
        Session session = deploying.session();
        String value = HiddenInput.read("value of " + secret.label() + " (not shown): ", session);
        secrets.set(secret, value);
        String rehearsal = deploying.flags().rehearse() ? " (rehearsal: nothing was sent)" : "";
        session.say("set " + secret.name() + rehearsal);
        session.say(
                "tasks that run keep the old value; to give them the new one: cruddurc restart " + secret.service());
        return Outcome.DONE;
    }
}
