package dev.cruddurc.deploy.progress;

import java.util.Locale;

/** Texts of others, made fit for a terminal: nothing can move the cursor, and nothing is longer than one wants to read. */
public final class Printable {
    private static final int LONGEST = 2_000;

    private Printable() {}

    /** A text of a reasonable length, in one line. */
    static String of(String text) {
        boolean isShort = text.codePointCount(0, text.length()) <= LONGEST;
        return isShort ? line(text) : line(text.substring(0, text.offsetByCodePoints(0, LONGEST))) + "...";
    }

    /** A text of any length, in one line. */
    public static String line(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\t') {
                out.append(' ');
            } else if (Character.isISOControl(c) || isHidden(c)) {
                out.append(String.format(Locale.ROOT, "\\u{%x}", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** Marks that turn the direction of what follows, and halves of characters. */
    private static boolean isHidden(int c) {
        return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || (c >= 0xd800 && c <= 0xdfff);
    }
}
