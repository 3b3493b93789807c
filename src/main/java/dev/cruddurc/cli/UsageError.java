package dev.cruddurc.cli;

import java.util.Optional;

/** A command line that cannot be understood. */
final class UsageError extends Exception {
    private final String help;

    UsageError(String message) {
        this(message, "");
    }

    private UsageError(String message, String help) {
        super(message);
        this.help = help;
    }

    /** The same with what to write instead. */
    UsageError help(String text) {
        return new UsageError(getMessage(), text);
    }

    Optional<String> help() {
        return help.isEmpty() ? Optional.empty() : Optional.of(help);
    }
}
