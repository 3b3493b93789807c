package dev.cruddurc.config.tree;

/** The types that the YAML 1.2 core schema gives to a plain scalar. */
public enum ScalarType {
    NULL,
    BOOLEAN,
    INTEGER,
    DECIMAL,
    TEXT;

    /** The type of a plain scalar with this source text. */
    public static ScalarType of(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> NULL;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> BOOLEAN;
            case ".nan", ".NaN", ".NAN" -> DECIMAL;
            default -> number(text);
        };
    }

    private static ScalarType number(String text) {
        int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        String body = text.substring(start);
        if (body.equals(".inf") || body.equals(".Inf") || body.equals(".INF")) {
            return DECIMAL;
        }
        if (start == 0 && body.startsWith("0o") && body.length() > 2) {
            return body.chars().skip(2).allMatch(c -> c >= '0' && c <= '7') ? INTEGER : TEXT;
        }
        if (start == 0 && body.startsWith("0x") && body.length() > 2) {
            return body.chars().skip(2).allMatch(c -> Character.digit(c, 16) >= 0 && c < 128) ? INTEGER : TEXT;
        }
        return decimal(body);
    }

    /** Integer and float of the core schema by hand: a pattern would be compiled at every start. */
    private static ScalarType decimal(String body) {
        int at = digits(body, 0);
        boolean whole = at > 0;
        if (whole && at == body.length()) {
            return INTEGER;
        }
        boolean fraction = false;
        if (at < body.length() && body.charAt(at) == '.') {
            int end = digits(body, at + 1);
            fraction = end > at + 1;
            at = end;
        }
        if (!whole && !fraction) {
            return TEXT;
        }
        if (at < body.length() && (body.charAt(at) == 'e' || body.charAt(at) == 'E')) {
            int sign = at + 1 < body.length() && "+-".indexOf(body.charAt(at + 1)) >= 0 ? at + 2 : at + 1;
            int end = digits(body, sign);
            at = end > sign ? end : -1;
        }
        return at == body.length() ? DECIMAL : TEXT;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
