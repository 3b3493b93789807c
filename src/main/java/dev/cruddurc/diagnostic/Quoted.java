package dev.cruddurc.diagnostic;

/** The user's own text inside of a sentence: in backticks, on one line, and not longer than a sentence can bear. */
public final class Quoted {
    /** What is shown of a long text: enough to recognise it by both ends. */
    private static final int SHOWN = 60;

    private Quoted() {}

    /** The text in backticks, or a phrase in its place where it looks like a secret. */
    public static String of(String text) {
        return value("", text);
    }

    /** The value of a key in backticks, or a phrase in its place where either says that it is a secret. */
    public static String value(String key, String text) {
        return isSecret(key, text) ? "a hidden value" : "`" + shortened(text) + "`";
    }

    /** The value of a key without backticks, for use within others; dots where it is a secret. */
    public static String bare(String key, String text) {
        return isSecret(key, text) ? "..." : shortened(text);
    }

    private static boolean isSecret(String key, String text) {
        return SourceMask.isSecretName(key) || SecretShape.of(key, text).isPresent();
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
