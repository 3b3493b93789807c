package dev.cruddurc.cli;

import dev.cruddurc.deploy.progress.Outcome;

/** How a run ended, as scripts see it. */
enum ExitCode {
    DONE(0, "done, or no changes"),
    ERRORS(1, "the file has errors (with --strict: warnings)"),
    USAGE(2, "wrong usage, or a needed answer and nobody to ask"),
    GATE_UNMET(3, "a gate is not met: something outside has to be done first"),
    NOT_POSSIBLE(4, "not possible now: output that cannot be written, a stack that is busy"),
    FAILED(5, "the deployment failed"),
    UNKNOWN(6, "how the deployment ended is not known"),
    CREDENTIALS(7, "credentials or permissions are missing"),
    CHANGES(10, "changes exist (only when asked for, as with --check or --exit-code)"),
    DIFFERENCE(11, "prove found a difference"),
    BUG(70, "a bug of ours"),
    INTERRUPTED(130, "interrupted");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** The code of a deployment's outcome. */
    static ExitCode of(Outcome outcome) {
        return switch (outcome) {
            case DONE -> DONE;
            case CHANGES -> CHANGES;
            case NOT_AGREED -> USAGE;
            case GATE_UNMET -> GATE_UNMET;
            case NOT_POSSIBLE, AGAIN -> NOT_POSSIBLE;
            case FAILED -> FAILED;
            case UNKNOWN -> UNKNOWN;
            case CREDENTIALS -> CREDENTIALS;
            case INTERRUPTED -> INTERRUPTED;
        };
    }

    /** The code of a number. */
    static ExitCode of(int number) {
        for (ExitCode code : values()) {
            if (code.number == number) {
                return code;
            }
        }
        throw new IllegalArgumentException("no exit code: " + number);
    }

    int number() {
        return number;
    }

    String meaning() {
        return meaning;
    }
}
