package dev.cruddurc.cli;

import dev.cruddurc.artifact.OutputFolder;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code cruddurc prove}: its flags. */
final class ProveCommand implements Command {
    private static final String FOLDER = "--in";
    private static final List<String> FORMATS = List.of("text", "json");

    @Override
    public CommandSpec spec() {
        return Flags.of(CommandName.PROVE)
                .synopsis("[FILE] [options]")
                .about("""
                        Reads the CloudFormation and the Terraform of a file again, and compares what
                        they mean, fact by fact. Prints a certificate: how many facts both have alike,
                        what one may say alone and why, and where they differ. Exits with 11 if they
                        do. For example, before an edited Terraform file is taken over:
                          cruddurc prove cruddur.yaml --in cruddur.out""")
                .argument("FILE", "The file to prove, or - for stdin; ./cruddur.yaml unless given.")
                .option(CheckCommand.ENVIRONMENT, "NAME", "The environment to prove.")
                .option(FOLDER, "DIR", "Read what compile wrote there, not what it would write now.")
                .choice(Format.OPTION, FORMATS, "How to print the certificate.")
                .build();
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws UsageError {
        String format =
                Arguments.choose(Format.OPTION, arguments.value(Format.OPTION).orElse(FORMATS.get(0)), FORMATS);
        Optional<String> environment = arguments.value(CheckCommand.ENVIRONMENT);
        Optional<String> named = arguments.value(FOLDER);
        Optional<OutputFolder> folder =
                named.isPresent() ? Optional.of(Compile.folder(named, environment, session)) : Optional.empty();
        boolean json = !format.equals(FORMATS.get(0));
        return new Prove(Input.of(arguments, session), environment, folder, json, session).run();
    }
}
