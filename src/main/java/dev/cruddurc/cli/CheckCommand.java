package dev.cruddurc.cli;

import picocli.CommandLine.Model.CommandSpec;

/** {@code cruddurc check}: its flags. */
final class CheckCommand implements Command {
    static final String ENVIRONMENT = "--env";

    @Override
    public CommandSpec spec() {
        Flags flags = Flags.of(CommandName.CHECK)
                .synopsis("[FILE] [options]")
                .about("""
                        Says what is wrong with a cruddur.yaml, and writes nothing.""")
                .argument("FILE", "The file to check, or - for stdin; ./cruddur.yaml unless given.")
                .option(ENVIRONMENT, "NAME", "The environment to check; the base and every one unless given.");
        return Report.addTo(flags).build();
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws UsageError {
        Report report = Report.of(arguments);
        return new Check(Input.of(arguments, session), arguments.value(ENVIRONMENT), report, session).run();
    }
}
