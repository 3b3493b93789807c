package dev.cruddurc.cli;

import picocli.CommandLine.Model.CommandSpec;

/** A command's flags, and the work that they start. */
interface Command {
    /** The options, the arguments and the help. */
    CommandSpec spec();

    /** Whether what is asked for needs more than the libraries of every start. */
    default boolean needsAllLibraries(Arguments arguments) throws UsageError {
        return false;
    }

    /** Whether all that it says is events for a program. */
    default boolean tellsEvents(Arguments arguments) {
        return false;
    }

    /** Does it. */
    ExitCode run(Arguments arguments, Session session) throws UsageError;
}
