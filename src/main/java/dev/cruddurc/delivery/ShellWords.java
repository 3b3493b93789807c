package dev.cruddurc.delivery;

import java.util.List;

/** Commands as a shell reads them back: each word is just that word. */
public final class ShellWords {
    private ShellWords() {}

    /** A command. */
    public static String of(List<String> words) {
        return String.join(" ", words.stream().map(ShellWords::word).toList());
    }

    /** A word. */
    public static String word(String text) {
        return text.matches("[A-Za-z0-9_./:=,@%+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
