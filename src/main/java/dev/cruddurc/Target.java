package dev.cruddurc;

/** A kind of artifacts. */
public enum Target {
    CLOUDFORMATION("cloudformation"),
    TERRAFORM("terraform"),
    /** The local twin; not made unless asked for. */
    COMPOSE("compose"),
    /** What a reviewer reads; not made unless asked for. */
    REVIEW("review");

    private final String label;

    Target(String label) {
        this.label = label;
    }

    /** The word on the command line, and the folder of its artifacts. */
    public String label() {
        return label;
    }
}
