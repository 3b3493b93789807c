package dev.cruddurc.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code cruddurc completion}: prints a script that completes commands, options and their words. */
final class CompletionCommand implements Command {
    @Override
    public CommandSpec spec() {
        return Flags.of(CommandName.COMPLETION).synopsis("").about("""
                        Prints a completion script for bash and zsh. To use it in this shell:
                          source <(cruddurc completion)""").build();
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        CommandSpec program = Overview.spec();
        for (CommandName command : CommandName.values()) {
            program.addSubcommand(command.word(), command.create().spec().name(command.word()));
        }
        session.print(AutoComplete.bash(Cli.NAME, new CommandLine(program)));
        return ExitCode.DONE;
    }
}
