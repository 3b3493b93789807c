package dev.cruddurc.deploy.progress;

import java.util.Locale;

/** Texts of others, made fit for a terminal: nothing can move the cursor, and nothing is longer than one wants to read. */
final class Printable {
    private static final int LONGEST = 2_000;

    private Printable() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\t') {
                out.append(' ');
            } else if (Character.isISOControl(c) || isHidden(c)) {
                out.append(String.format(Locale.ROOT, "\\u{%x}", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return text.codePointCount(0, text.length()) > LONGEST
                ? out.append("...").toString()
                : out.toString();
    }

    /** Marks that turn the direction of what follows, and halves of characters. */
    private static boolean isHidden(int c) {
        return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || (c >= 0xd800 && c <= 0xdfff);
    }
}
