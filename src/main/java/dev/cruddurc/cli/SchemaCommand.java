package dev.cruddurc.cli;

import picocli.CommandLine.Model.CommandSpec;

/** {@code cruddurc schema}: prints the contract of the language as it is shipped. */
final class SchemaCommand implements Command {
    @Override
    public CommandSpec spec() {
        return Flags.of(CommandName.SCHEMA)
                .synopsis("> cruddur.schema.json")
                .about("""
                        Prints the JSON Schema of cruddur.yaml. Editors that know YAML complete and
                        check by it when cruddur.yaml begins with the line
                          # yaml-language-server: $schema=cruddur.schema.json""")
                .build();
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        session.print(Shipped.text("/schema/cruddur.schema.json")
                .orElseThrow(() -> new IllegalStateException("the schema is not on the class path")));
        return ExitCode.DONE;
    }
}
