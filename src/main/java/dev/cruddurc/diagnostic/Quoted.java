package dev.cruddurc.diagnostic;

/** The user's own text inside of a sentence: in backticks, on one line, and not longer than a sentence can bear. */
public final class Quoted {
    /** What is shown of a long text: enough to recognise it by both ends. */
    private static final int SHOWN = 60;

    private Quoted() {}

    /** The text in backticks, or a phrase in its place where it looks like a secret. */
    public static String of(String text) {
        return SecretShape.of("", text).isPresent() ? "a value that looks like a secret" : "`" + shortened(text) + "`";
    }

    /** The text, cut in the middle and with its control characters as escapes. */
    static String shortened(String text) {
        int length = text.codePointCount(0, text.length());
        if (length <= SHOWN) {
            return Printable.of(text, false);
        }
        int head = text.offsetByCodePoints(0, SHOWN * 2 / 3);
        int tail = text.offsetByCodePoints(text.length(), -(SHOWN / 3));
        return Printable.of(text.substring(0, head), false) + "..." + Printable.of(text.substring(tail), false);
    }
}
