package dev.cruddurc.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code cruddurc diff}: its flags. */
final class DiffCommand implements Command {
    private static final String ENV_OLD = "--env-old";
    private static final String ENV_NEW = "--env-new";
    private static final String EXIT_CODE = "--exit-code";
    private static final String TEMPLATES = "--templates";
    private static final String MARKDOWN = "markdown";
    private static final List<String> FORMATS = List.of("text", "json", MARKDOWN);

    @Override
    public CommandSpec spec() {
        return Flags.of(CommandName.DIFF)
                .synopsis("OLD [NEW] [options]")
                .about("""
                        Says what a change does, resource by resource and in both targets: added,
                        removed, changed in place or made anew, and what that does to traffic. What
                        lets somebody do more than before comes first.
                        OLD and NEW are each a file, an output folder, or REVISION:FILE of git.""")
                .argument("OLD", "What is compared.")
                .argument(1, "NEW", "What it is compared with; ./cruddur.yaml unless given.")
                .option(ENV_OLD, "NAME", "The environment of OLD.")
                .option(ENV_NEW, "NAME", "The environment of NEW.")
                .choice(Format.OPTION, FORMATS, "How to report; markdown is for a pull request's comment.")
                .option(TEMPLATES, "DIR", "A template of your own for markdown, called diff.md.ftl.")
                .flag(EXIT_CODE, "Exit with 10 if there are changes.")
                .build();
    }

    /** Markdown comes out of a template. */
    @Override
    public boolean needsAllLibraries(Arguments arguments) {
        return arguments.value(Format.OPTION).equals(Optional.of(MARKDOWN));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws UsageError {
        Optional<String> before = arguments.argument();
        if (before.isEmpty()) {
            throw new UsageError("what is compared is not said").help("see `cruddurc diff --help`");
        }
        String format =
                Arguments.choose(Format.OPTION, arguments.value(Format.OPTION).orElse(FORMATS.get(0)), FORMATS);
        DiffSide old = new DiffSide(before.get(), arguments.value(ENV_OLD), session);
        DiffSide other = new DiffSide(arguments.argument(1).orElse("cruddur.yaml"), arguments.value(ENV_NEW), session);
        Optional<String> templates = arguments.value(TEMPLATES);
        Diff diff = new Diff(
                old,
                other,
                format,
                templates.isPresent() ? OwnTemplates.read(templates.get(), session) : List.of(),
                session);
        return diff.run(arguments.has(EXIT_CODE));
    }
}
