package dev.cruddurc.diagnostic;

import java.util.Locale;

/** Text that is safe to print: nothing in it moves the cursor, colours, hides or reverses. */
public final class Printable {
    /** A tab has no width of its own; four is what editors show for YAML at most. */
    private static final String TAB = "    ";

    private Printable() {}

    /** The text with what must not be printed as an escape of its code point; with {@code ascii} everything beyond ASCII too. */
    public static String of(String text, boolean ascii) {
        int at = 0;
        while (at < text.length() && text.charAt(at) >= ' ' && text.charAt(at) <= '~') {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> safe.append(of(c, ascii)));
        return safe.toString();
    }

    static String of(int c, boolean ascii) {
        if (c == '\t') {
            return TAB;
        }
        boolean plain = (c >= ' ' && c <= '~') || (c > 0xA0 && !ascii && isVisible(c));
        return plain ? Character.toString(c) : "\\u{" + Integer.toHexString(c).toLowerCase(Locale.ROOT) + "}";
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** The columns that a terminal gives to what {@link #of(int, boolean)} made of a character. */
    static int width(int c, String printed) {
        if (printed.codePointCount(0, printed.length()) > 1 || c < 0x300) {
            return printed.length();
        }
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    /** Roughly East Asian Width W and F of Unicode, and the emoji blocks. */
    private static boolean isWide(int c) {
        return c >= 0x1100
                && (c <= 0x115F
                        || (c >= 0x2E80 && c <= 0xA4CF)
                        || (c >= 0xAC00 && c <= 0xD7A3)
                        || (c >= 0xF900 && c <= 0xFAFF)
                        || (c >= 0xFE30 && c <= 0xFE6F)
                        || (c >= 0xFF00 && c <= 0xFF60)
                        || (c >= 0xFFE0 && c <= 0xFFE6)
                        || (c >= 0x1F300 && c <= 0x1F64F)
                        || (c >= 0x1F680 && c <= 0x1F6FF)
                        || (c >= 0x1F900 && c <= 0x1F9FF)
                        || (c >= 0x20000 && c <= 0x3FFFD));
    }
}
