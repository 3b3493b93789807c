package dev.cruddurc.cli;

import dev.cruddurc.diagnostic.Code;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code cruddurc explain}: its flags, and which of the things that can be explained is meant. */
final class ExplainCommand implements Command {
    private static final String FILE = "--file";

    @Override
    public CommandSpec spec() {
        return Flags.of(CommandName.EXPLAIN)
                .synopsis("[CODE|NAME] [options]")
                .about("""
                        Prints what a diagnostic means: the rule, where it comes from, a wrong and a
                        right example. Or shows where a resource comes from and what it becomes: by its
                        logical id, its Terraform address, a path in the file such as
                        services.web.port, or a line of it such as cruddur.yaml:12.""")
                .argument("NAME", "A code such as CRD402, or a name; without one, all codes are listed.")
                .option(FILE, "FILE", "The file that the name is of; ./cruddur.yaml unless given.")
                .option(CheckCommand.ENVIRONMENT, "NAME", "The environment that it is explained in.")
                .build();
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws UsageError {
        Optional<String> written = arguments.argument();
        if (written.isEmpty()) {
            StringBuilder list = new StringBuilder();
            for (Code code : Code.values()) {
                list.append(code.id()).append("  ").append(code.title()).append('\n');
            }
            session.print(list.toString());
            return ExitCode.DONE;
        }
        if (isCode(written.get())) {
            return ExplainCode.run(written.get(), session);
        }
        Input input = Input.of(arguments.value(FILE), session);
        if (arguments.value(FILE).isEmpty() && !Files.exists(input.path().orElseThrow())) {
            throw new UsageError("`" + written.get() + "` is no code, and there is no `" + input.name()
                            + "` here that it could be a name of")
                    .help("name the file with `" + FILE + "`; `cruddurc explain` alone lists the codes");
        }
        return new ExplainResource(written.get(), input, arguments.value(CheckCommand.ENVIRONMENT), session).run();
    }

    /** A number, or a word that begins like a code or ends in a number: no name of a resource is a single word of that kind. */
    private static boolean isCode(String written) {
        if (written.chars().allMatch(Character::isDigit)) {
            return true;
        }
        return written.toUpperCase(Locale.ROOT).matches("CRD[A-Z0-9]{0,4}|[A-Z]{1,3}[0-9]{1,4}");
    }
}
