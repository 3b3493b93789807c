package dev.cruddurc.diagnostic;

import java.util.Locale;

/** Source lines with everything in them that looks like a secret, or is named like one, as stars of the same length. */
public final class SourceMask {
    /** Names of keys whose values are nobody's business, whatever they look like. */
    private static final String[] NAMES = {
        "PASSWORD",
        "PASSWD",
        "PASSPHRASE",
        "SECRET",
        "TOKEN",
        "APIKEY",
        "API_KEY",
        "API-KEY",
        "PRIVATE_KEY",
        "CREDENTIAL"
    };

    /** The longest PEM block that is looked for above a line: an RSA key of 8,192 bits has about 100 lines. */
    private static final int PEM_LINES = 200;

    /** How far around a column a line is looked at; no secret that is recognised by its shape is longer. */
    private static final int REACH = 2_000;

    private SourceMask() {}

    /**
     * The part of a line around a column that is looked at: of a file in one line all of it would take minutes.
     *
     * @param column counted from 0, in code points
     * @param number the line, counted from 1
     */
    static Part line(SourceFile source, int number, int column) {
        String line = source.lines().get(number - 1);
        int length = line.codePointCount(0, line.length());
        int from = length <= 2 * REACH ? 0 : Math.max(0, Math.min(column, length) - REACH);
        int to = length <= 2 * REACH ? length : Math.min(length, column + REACH);
        int start = line.offsetByCodePoints(0, from);
        return new Part(
                mask(source, number - 1, line.substring(start, line.offsetByCodePoints(start, to - from))), from);
    }

    private static String mask(SourceFile source, int index, String part) {
        if (belowKeyHeader(source, index) || belowSecretName(source, index)) {
            return stars(part, indent(part), part.length());
        }
        int header = keyHeader(part);
        return maskNamed(text(header < 0 ? part : stars(part, header, part.length())));
    }

    /**
     * A masked part of a line.
     *
     * @param offset the code points of the line before it
     */
    record Part(String text, int offset) {}

    /** Text that is no source, such as a message: only what has the shape of a secret. */
    public static String text(String line) {
        String masked = line;
        for (int[] range = SecretShape.urlPassword(masked, 0); range.length > 0; ) {
            masked = stars(masked, range[0], range[1]);
            range = SecretShape.urlPassword(masked, range[0]);
        }
        for (int at = 0; at < masked.length(); ) {
            int end = SecretShape.wordEnd(masked, at);
            if (end > at
                    && SecretShape.ofWord(nameBefore(masked, at), masked.substring(at, end))
                            .isPresent()) {
                masked = stars(masked, at, end);
            }
            at = end + 1;
        }
        return masked;
    }

    /** Masks the values of entries such as {@code DB_PASSWORD: x}, in block and in flow style. */
    private static String maskNamed(String line) {
        String masked = line;
        for (int colon = masked.indexOf(": "); colon > 0; colon = masked.indexOf(": ", colon + 2)) {
            if (isSecretName(nameBefore(masked, colon + 2))) {
                masked = maskValue(masked, colon + 2);
            }
        }
        return masked;
    }

    private static String maskValue(String line, int from) {
        int start = from;
        while (start < line.length() && line.charAt(start) == ' ') {
            start++;
        }
        if (start == line.length() || "{[|>#$*&!/".indexOf(line.charAt(start)) >= 0 || line.startsWith("arn:", start)) {
            return line;
        }
        char quote = line.charAt(start);
        int end = start;
        if (quote == '"' || quote == '\'') {
            if (line.startsWith("arn:", start + 1)) {
                return line;
            }
            int closing = line.indexOf(quote, start + 1);
            return stars(line, start + 1, closing < 0 ? line.length() : closing);
        }
        boolean flow = line.lastIndexOf('{', start) > line.lastIndexOf('}', start);
        while (end < line.length() && !(flow && (line.charAt(end) == ',' || line.charAt(end) == '}'))) {
            end++;
        }
        return stars(line, start, end);
    }

    /** The key whose value starts at a place: the word before the last colon. */
    private static String nameBefore(String line, int value) {
        int colon = Math.max(line.lastIndexOf(':', value - 1), line.lastIndexOf('=', value - 1));
        if (colon < 0) {
            return "";
        }
        int end = colon;
        while (end > 0 && " \"'".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        while (start > 0 && " \"'{[,".indexOf(line.charAt(start - 1)) < 0) {
            start--;
        }
        return line.substring(start, end);
    }

    /** {@code secrets} names secrets and holds none. */
    static boolean isSecretName(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (upper.equals("SECRETS")) {
            return false;
        }
        for (String part : NAMES) {
            if (upper.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean belowKeyHeader(SourceFile source, int index) {
        for (int at = index - 1; at >= 0 && at > index - PEM_LINES; at--) {
            String line = source.lines().get(at);
            if (line.contains("-----END ")) {
                return false;
            }
            if (keyHeader(line) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static int keyHeader(String line) {
        return line.contains("PRIVATE KEY") ? line.indexOf("-----BEGIN ") : -1;
    }

    /** Whether the line continues a block or plain scalar under a name of a secret. */
    private static boolean belowSecretName(SourceFile source, int index) {
        int indent = indent(source.lines().get(index));
        for (int at = index - 1; at >= 0 && at > index - PEM_LINES; at--) {
            String line = source.lines().get(at);
            int outer = indent(line);
            if (outer < indent && outer < line.length()) {
                int colon = line.lastIndexOf(':');
                String rest = line.substring(colon + 1).strip();
                boolean continues = rest.isEmpty() || rest.startsWith("|") || rest.startsWith(">");
                return colon > 0 && continues && isSecretName(nameBefore(line, line.length()));
            }
        }
        return false;
    }

    private static int indent(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** A star for a character, not for a unit of UTF-16: columns behind it must not move. */
    private static String stars(String line, int from, int to) {
        StringBuilder masked = new StringBuilder(line.length()).append(line, 0, from);
        for (int at = from; at < to; at = line.offsetByCodePoints(at, 1)) {
            masked.append(line.charAt(at) == ' ' ? ' ' : '*');
        }
        return masked.append(line, to, line.length()).toString();
    }
}
