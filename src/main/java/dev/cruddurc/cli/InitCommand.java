package dev.cruddurc.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code cruddurc init}: its flags. */
final class InitCommand implements Command {
    private static final String PIPELINE = "--ci";
    private static final String TEMPLATES = "--templates";
    private static final List<String> PIPELINES = List.of("github");

    @Override
    public CommandSpec spec() {
        return Flags.of(CommandName.INIT)
                .synopsis("[DIR|FILE] [options]")
                .about("""
                        Writes a small cruddur.yaml with comments, to start from. A file that is there
                        is left alone. With --ci it writes, at the root of the repository, a workflow
                        that reviews each change of the file and deploys it.""")
                .argument("PATH", "The folder, or a file that ends in .yaml or .yml; here unless given.")
                .choice(PIPELINE, PIPELINES, "Also write .github/workflows/cruddur.yml.")
                .option(TEMPLATES, "DIR", "A template of your own for the workflow, called github.yml.ftl.")
                .build();
    }

    @Override
    public boolean needsAllLibraries(Arguments arguments) {
        return arguments.value(PIPELINE).isPresent();
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws UsageError {
        String file = Init.file(arguments.argument().orElse("cruddur.yaml"));
        Optional<String> pipeline = arguments.value(PIPELINE);
        if (pipeline.isEmpty()) {
            return Init.run(file, session);
        }
        Arguments.choose(PIPELINE, pipeline.get(), PIPELINES);
        Optional<String> templates = arguments.value(TEMPLATES);
        return new InitWorkflow(file, templates.isPresent() ? OwnTemplates.read(templates.get(), session) : List.of())
                .run(session);
    }
}
