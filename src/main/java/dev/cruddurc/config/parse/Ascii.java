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

    static boolean isAlphanumeric(int c) {
        return isLowerOrDigit(c) || (c >= 'A' && c <= 'Z');
    }

    /** A hexadecimal digit in lower case. */
    static boolean isHex(int c) {
        return isDigit(c) || (c >= 'a' && c <= 'f');
    }

    /** Whether a character is alphanumeric or one of those given. */
    static boolean isOneOf(int c, String others) {
        return isAlphanumeric(c) || others.indexOf(c) >= 0;
    }
}
