package dev.cruddurc.proof;

/** A text in which {@code *} stands for any characters. */
final class Glob {
    private Glob() {}

    static boolean matches(String pattern, String text) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return pattern.equals(text);
        }
        if (!text.startsWith(pattern.substring(0, star))) {
            return false;
        }
        String rest = pattern.substring(star + 1);
        for (int at = star; at <= text.length(); at++) {
            if (matches(rest, text.substring(at))) {
                return true;
            }
        }
        return false;
    }
}
