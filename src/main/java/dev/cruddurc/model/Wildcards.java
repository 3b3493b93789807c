package dev.cruddurc.model;

/**
 * The patterns of listener rules: a star is any text, a question mark is one character. They are compared in linear steps back, so that
 * none takes long.
 */
public final class Wildcards {
    private Wildcards() {}

    /** Whether a pattern takes a text. */
    public static boolean take(String pattern, String text) {
        return take(pattern, text, false);
    }

    /**
     * Whether a pattern takes all that another one takes. What takes a star as it stands takes whatever that may stand for, since only a
     * star of its own takes a star.
     */
    public static boolean cover(String pattern, String narrower) {
        return take(pattern, narrower, true);
    }

    private static boolean take(String pattern, String text, boolean starsStand) {
        int at = 0;
        int star = -1;
        int resume = 0;
        for (int i = 0; i < text.length(); ) {
            char wanted = at < pattern.length() ? pattern.charAt(at) : '\0';
            if (wanted == '*') {
                star = at++;
                resume = i;
            } else if (at < pattern.length() && takesOne(wanted, text.charAt(i), starsStand)) {
                at++;
                i++;
            } else if (star >= 0) {
                at = star + 1;
                i = ++resume;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }

    private static boolean takesOne(char wanted, char found, boolean starsStand) {
        return wanted == '?' ? !(starsStand && found == '*') : wanted == found;
    }
}
