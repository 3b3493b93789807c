package dev.cruddurc.cli;

import dev.cruddurc.diagnostic.SourceFile;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code cruddurc images}: its flags. */
final class ImagesCommand implements Command {
    static final String DRY_RUN = "--dry-run";
    private static final String TEMPLATES = "--templates";
    private static final List<String> ACTIONS = List.of("list", "build", "push", "mirror", "script");

    @Override
    public CommandSpec spec() {
        Flags flags = Flags.of(CommandName.IMAGES)
                .synopsis("list|build|push|mirror|script [SERVICE] [options]")
                .about("""
                        Brings images into their repositories, with the docker of this machine. What is
                        there already is left as it is: a tag with another image is an error, and says
                        to raise the tag. push writes images.lock beside the file, by which compile
                        pins digests. script prints the same as a script.""")
                .argument(0, "list|build|push|mirror|script", "What to do.")
                .argument(1, "SERVICE", "A service, or the repository of a mirror; all unless given.");
        return DeployFlags.addDailyTo(flags)
                .flag(DRY_RUN, "Print the commands, and run none.")
                .option(TEMPLATES, "DIR", "A folder with an images.sh.ftl of your own.")
                .build();
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws UsageError {
        Optional<String> action = arguments.argument(0);
        if (action.isEmpty()) {
            throw new UsageError("`cruddurc images` takes " + String.join(", ", ACTIONS))
                    .help("see `cruddurc images --help`");
        }
        Arguments.choose("images", action.get(), ACTIONS);
        return Deploying.runDaily(
                arguments,
                session,
                session.streams().err(),
                deploying -> new Images(
                                deploying, arguments.argument(1), arguments.has(DRY_RUN), templates(arguments, session))
                        .run(action.get()));
    }

    private static List<SourceFile> templates(Arguments arguments, Session session) throws UsageError {
        Optional<String> folder = arguments.value(TEMPLATES);
        return folder.isPresent() ? OwnTemplates.read(folder.get(), session) : List.of();
    }
}
