package dev.cruddurc.proof.fact;

import java.util.Locale;

/** One of the two that are compared. */
public enum Side {
    CLOUDFORMATION,
    TERRAFORM;

    /** The word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
