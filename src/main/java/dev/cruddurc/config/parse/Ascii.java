package dev.cruddurc.config.parse;

/** Characters by the rules of names, which know ASCII only. */
final class Ascii {
    private Ascii() {}

    static boolean isLower(int c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLowerOrDigit(int c) {
        return isLower(c) || isDigit(c);
    }

    static boolean hasUpper(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 'A' && text.charAt(at) <= 'Z') {
                return true;
            }
        }
        return false;
    }

    static boolean isAlphanumeric(int c) {
        return isLowerOrDigit(c) || (c >= 'A' && c <= 'Z');
    }

    /** A hexadecimal digit in lower case. */
    static boolean isHex(int c) {
        return isDigit(c) || (c >= 'a' && c <= 'f');
    }

    /** Whether a text is digits alone; an empty one is. */
    static boolean areDigits(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isDigit(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** Whether each character of a text is alphanumeric or one of those given. */
    static boolean areOneOf(String text, String others) {
        for (int at = 0; at < text.length(); at++) {
            if (!isOneOf(text.charAt(at), others)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a character is alphanumeric or one of those given. */
    static boolean isOneOf(int c, String others) {
        return isAlphanumeric(c) || others.indexOf(c) >= 0;
    }
}
