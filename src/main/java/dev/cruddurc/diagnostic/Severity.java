package dev.cruddurc.diagnostic;

/** How much a diagnostic weighs, heaviest first. */
public enum Severity {
    /** The result cannot work or contradicts itself; nothing is written. */
    ERROR("error"),
    /** Likely a mistake; compiled all the same, unless {@code --strict} is given. */
    WARNING("warning"),
    /** A better way exists; never fails anything. */
    ADVICE("advice");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /** The lower-case word that is printed. */
    public String label() {
        return label;
    }
}
