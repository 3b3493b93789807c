package dev.cruddurc.cli;

import picocli.CommandLine.Model.CommandSpec;

/** A command's flags, and the work that they start. */
interface Command {
    /** The options, the arguments and the help. */
    CommandSpec spec();

    /** Does it. */
    ExitCode run(Arguments arguments, Session session) throws UsageError;
}
