package dev.cruddurc.cli;

import dev.cruddurc.Compiler;
import dev.cruddurc.diagnostic.NearestName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** The whole program as a function of its arguments and surroundings. Reads the first word itself and leaves the rest to picocli. */
public final class Cli {
    static final String NAME = "cruddurc";

    private Cli() {}

    /** Runs the program and returns its exit code. No exception leaves it. */
    public static int run(String[] arguments, Streams streams, Path workingDirectory, Map<String, String> environment) {
        Session session = new Session(streams, workingDirectory, environment);
        ExitCode code;
        try {
            code = run(List.of(arguments), session);
        } catch (UsageError wrong) {
            session.say("error: " + wrong.getMessage());
            wrong.help().ifPresent(help -> session.say("help: " + help));
            code = ExitCode.USAGE;
        } catch (Throwable bug) {
            Bug.report(bug, arguments, session);
            code = ExitCode.BUG;
        }
        Optional<String> failure = streams.out().failure();
        if (failure.isPresent()) {
            session.say("error: stdout cannot be written: " + failure.get());
            return ExitCode.NOT_POSSIBLE.number();
        }
        return code.number();
    }

    private static ExitCode run(List<String> arguments, Session session) throws UsageError {
        if (arguments.isEmpty()) {
            session.streams().err().print(Overview.text(Overview.spec()));
            return ExitCode.USAGE;
        }
        String first = arguments.get(0);
        return switch (first) {
            case "-h", "--help" -> print(Overview.text(Overview.spec()), session);
            case "--version" -> print(NAME + " " + Version.read() + "\n", session);
            case "help" -> help(arguments.subList(1, arguments.size()), session);
            default -> run(command(first, session), arguments, session);
        };
    }

    private static ExitCode run(CommandName name, List<String> words, Session session) throws UsageError {
        if (name.compiles()) {
            Compiler.prepare();
        }
        Command command = name.create();
        CommandSpec spec = command.spec();
        Arguments arguments = Arguments.parse(spec, words.subList(1, words.size()));
        if (arguments.isHelp()) {
            return print(Overview.text(spec), session);
        }
        boolean all = name.needsAllLibraries() || command.needsAllLibraries(arguments);
        if (all && Libraries.areMissing()) {
            return ExitCode.of(Libraries.runWithAll(words.toArray(new String[0])));
        }
        try {
            return command.run(arguments, session);
        } catch (UsageError wrong) {
            if (!command.tellsEvents(arguments)) {
                throw wrong;
            }
            new Events(InstantSource.system(), session).usage(wrong);
            return ExitCode.USAGE;
        }
    }

    private static ExitCode help(List<String> words, Session session) throws UsageError {
        CommandSpec spec = words.isEmpty()
                ? Overview.spec()
                : command(words.get(0), session).create().spec();
        return print(Overview.text(spec), session);
    }

    private static ExitCode print(String text, Session session) {
        session.print(text);
        return ExitCode.DONE;
    }

    private static CommandName command(String word, Session session) throws UsageError {
        Optional<CommandName> command = CommandName.of(word);
        if (command.isPresent()) {
            return command.get();
        }
        if (word.startsWith("-")) {
            throw new UsageError("`" + word + "` stands before the command")
                    .help("write `" + NAME + " COMMAND " + word + "`");
        }
        UsageError error = new UsageError("there is no command `" + word + "`");
        if (Files.isRegularFile(session.path(word))) {
            throw error.help("to compile the file, write `" + NAME + " compile " + word + "`");
        }
        throw error.help(NearestName.of(word, CommandName.words())
                .map(nearest -> "did you mean `" + nearest + "`?")
                .orElse("the commands are " + String.join(", ", CommandName.words())));
    }
}
