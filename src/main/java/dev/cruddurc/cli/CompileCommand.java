package dev.cruddurc.cli;

import dev.cruddurc.Target;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/** {@code cruddurc compile}: its flags. */
final class CompileCommand implements Command {
    private static final String TARGET = "--target";
    private static final String OUT = "--out";
    private static final String FORCE = "--force";
    private static final String CHECK = "--check";
    private static final String TEMPLATES = "--templates";
    private static final String WATCH = "--watch";
    private static final String ALL = "all";

    /** What is asked for at every save must stay fast, so what is costly to make is not among these. */
    private static final List<Target> USUAL = List.of(Target.CLOUDFORMATION, Target.TERRAFORM);

    @Override
    public CommandSpec spec() {
        Flags flags = Flags.of(CommandName.COMPILE)
                .synopsis("[FILE] [options]")
                .about("""
                        Writes DIR/cloudformation/STAGE.template.json and
                        DIR/terraform/STAGE/main.tf.json; with --env NAME in DIR/NAME instead of DIR.
                        A file with errors changes nothing, and what did not change is not touched.""")
                .argument("FILE", "The file to compile, or - for stdin; ./cruddur.yaml unless given.")
                .choices(
                        TARGET,
                        targetWords(),
                        "What to write; may be repeated; cloudformation and terraform unless given.")
                .option(OUT, "DIR", "The folder to write to; ./cruddur.out unless given.")
                .option(CheckCommand.ENVIRONMENT, "NAME", "The environment to compile for.")
                .option(
                        TEMPLATES,
                        "DIR",
                        "Templates of your own for the review, in the place of those of the same name.")
                .flag(WATCH, "Compile again at every save, and show on stdout what that changes.")
                .flag(CHECK, "Write nothing; exit with 10 if the folder is not up to date.")
                .flag(FORCE, "Overwrite files in DIR that cruddurc did not write.");
        return Report.addTo(flags).build();
    }

    @Override
    public boolean needsAllLibraries(Arguments arguments) throws UsageError {
        return targets(arguments).contains(Target.REVIEW);
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws UsageError {
        Report report = Report.of(arguments);
        Compile.Request request = request(arguments, session);
        if (!arguments.has(WATCH)) {
            return new Compile(request, report, session).run();
        }
        if (arguments.has(CHECK) || report.format() != Format.TEXT) {
            throw new UsageError("`" + WATCH + "` goes with neither `" + CHECK + "` nor `" + Format.OPTION + "`");
        }
        if (request.input().path().isEmpty()) {
            throw new UsageError("`" + WATCH + "` takes a file").help("standard input is read once");
        }
        return new CompileAtSave(() -> request(arguments, session), report, session).run();
    }

    private static Compile.Request request(Arguments arguments, Session session) throws UsageError {
        Optional<String> environment = arguments.value(CheckCommand.ENVIRONMENT);
        return new Compile.Request(
                Input.of(arguments, session),
                targets(arguments),
                Compile.folder(arguments.value(OUT), environment, session),
                environment,
                arguments.value(TEMPLATES).isPresent()
                        ? OwnTemplates.read(arguments.value(TEMPLATES).get(), session)
                        : List.of(),
                arguments.has(FORCE),
                arguments.has(CHECK));
    }

    private static Set<Target> targets(Arguments arguments) throws UsageError {
        List<String> words = arguments.values(TARGET);
        Set<Target> targets = EnumSet.noneOf(Target.class);
        for (String word : words) {
            String chosen = Arguments.choose(TARGET, word, targetWords());
            for (Target target : Target.values()) {
                if (chosen.equals(ALL) || chosen.equals(target.label())) {
                    targets.add(target);
                }
            }
        }
        if (words.isEmpty()) {
            targets.addAll(USUAL);
        }
        return targets;
    }

    private static List<String> targetWords() {
        List<String> words = new ArrayList<>();
        for (Target target : Target.values()) {
            words.add(target.label());
        }
        words.add(ALL);
        return words;
    }
}
