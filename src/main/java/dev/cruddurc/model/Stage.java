package dev.cruddurc.model;

/**
 * A part of the system that is deployed at once. The cuts lie where a human or another system may have to act in between.
 *
 * @param name fixed words, since it names stacks and folders
 */
public record Stage(String name) {
    /** What all environments of an account and region share and what never waits: repositories and created zones. */
    public static final Stage FOUNDATION = new Stage("foundation");
    /** Managed certificates: the one thing that can wait for hours. */
    public static final Stage CERTIFICATES = new Stage("certificates");
    /** Everything else. */
    public static final Stage SERVICES = new Stage("services");

    // A record's own methods are linked at run time, each for more than all its work of a compile.

    @Override
    public boolean equals(Object other) {
        return other instanceof Stage stage && name.equals(stage.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
