package dev.cruddurc.change;

import java.util.Locale;

/** What happens to a resource. */
public enum Kind {
    ADDED,
    REMOVED,
    CHANGED,
    /** Made anew, since an attribute cannot change. */
    REPLACED,
    /** Made anew or not, as its provider decides. */
    MAYBE_REPLACED,
    /** Only when and how it is handled changes, and nothing of it in the account. */
    REORDERED,
    /** Only what scanners read of it changes: an update that touches nothing that runs. */
    ANNOTATED;

    /** The word for people and programs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
