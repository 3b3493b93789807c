package dev.cruddurc.change;

/**
 * A value that differs.
 *
 * @param path names with dots, and positions in lists
 * @param before as it is read aloud; empty where there was none
 * @param after as it is read aloud; empty where there is none
 * @param replaces whether it is why the resource is made anew
 */
public record AttributeChange(String path, String before, String after, boolean replaces) {
    /** The attribute that the path begins with. */
    String attribute() {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
