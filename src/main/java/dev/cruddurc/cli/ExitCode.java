package dev.cruddurc.cli;

/** How a run ended, as scripts see it. The other numbers up to 11 belong to commands that deploy. */
enum ExitCode {
    DONE(0, "done, or no changes"),
    ERRORS(1, "the file has errors (with --strict: warnings)"),
    USAGE(2, "wrong usage"),
    NOT_POSSIBLE(4, "not possible now, such as output that cannot be written"),
    CHANGES(10, "changes exist (only when asked for, as with --check)"),
    BUG(70, "a bug of ours"),
    INTERRUPTED(130, "interrupted");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    int number() {
        return number;
    }

    String meaning() {
        return meaning;
    }
}
