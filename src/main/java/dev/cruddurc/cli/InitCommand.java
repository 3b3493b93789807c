package dev.cruddurc.cli;

import picocli.CommandLine.Model.CommandSpec;

/** {@code cruddurc init}: its flags. */
final class InitCommand implements Command {
    @Override
    public CommandSpec spec() {
        return Flags.of(CommandName.INIT)
                .synopsis("[DIR|FILE]")
                .about("""
                        Writes a small cruddur.yaml with comments, to start from. A file that is there
                        is left alone.""")
                .argument("PATH", "The folder, or a file that ends in .yaml or .yml; here unless given.")
                .build();
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws UsageError {
        return Init.run(arguments.argument().orElse("cruddur.yaml"), session);
    }
}
