package dev.cruddurc.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code cruddurc import}: its flags. */
final class ImportCommand implements Command {
    private static final String OUT = "--out";
    private static final String FORMAT = "--format";
    private static final String TEXT = "text";
    private static final String JSON = "json";

    @Override
    public CommandSpec spec() {
        return Flags.of(CommandName.IMPORT)
                .synopsis("PATH... [--out FILE] [--format text|json]")
                .about("""
                        Reads task definitions, services, policies and sampling rules of ECS as JSON, and
                        compose files, and joins them into one cruddur.yaml on stdout. Says on stderr
                        what that does not have, and what is wrong in the files. Folders are searched.""")
                .arguments("PATH", "The files, or folders that they lie in.")
                .option(OUT, "FILE", "Write there instead; a file that is there is left alone.")
                .choice(FORMAT, List.of(TEXT, JSON), "How to report: text on stderr, or all of it on stdout.")
                .build();
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws UsageError {
        List<String> paths = arguments.arguments();
        if (paths.isEmpty()) {
            throw new UsageError("there is nothing to import").help("name the files, or a folder: `cruddurc import .`");
        }
        String format = Arguments.choose(FORMAT, arguments.value(FORMAT).orElse(TEXT), List.of(TEXT, JSON));
        return new Import(session, arguments.value(OUT), format.equals(JSON)).run(paths);
    }
}
