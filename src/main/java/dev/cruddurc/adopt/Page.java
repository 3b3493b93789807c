package dev.cruddurc.adopt;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonWriter;
import java.util.List;
import java.util.regex.Pattern;

/** Lines of a {@code cruddur.yaml}, with the user's text quoted and escaped where it stands. */
final class Page {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/.][A-Za-z0-9_./@-]*(?:[:=*][A-Za-z0-9_./@-]+)*");
    private static final Pattern TYPED =
            Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|[.](?:inf|nan|[0-9].*)");

    private final StringBuilder out = new StringBuilder();

    /** A line of its own. */
    Page line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
        return this;
    }

    /** A line with a remark behind it. */
    Page line(int depth, String text, String remark) {
        return line(depth, text + " # " + remark(remark));
    }

    /** A remark on a line of its own. */
    Page remark(int depth, String remark) {
        return line(depth, "# " + remark(remark));
    }

    /** An empty line. */
    Page gap() {
        out.append('\n');
        return this;
    }

    String text() {
        return out.toString();
    }

    /** A scalar that is read as just this text, with nothing in it resolved. */
    static String literal(String text) {
        return scalar(text.replace("${", "$${"));
    }

    /** A scalar that is read as just this text. */
    static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !TYPED.matcher(text).matches();
        return plain ? text : JsonWriter.compact(Json.of(text));
    }

    /** A list on one line. */
    static String list(List<String> texts) {
        return "[" + String.join(", ", texts.stream().map(Page::flow).toList()) + "]";
    }

    /** Within brackets more characters mean something. */
    private static String flow(String text) {
        String escaped = text.replace("${", "$${");
        return escaped.matches("[A-Za-z][A-Za-z0-9_./-]*(?::[A-Za-z0-9_./-]+)*")
                        && !TYPED.matcher(escaped).matches()
                ? escaped
                : JsonWriter.compact(Json.of(escaped));
    }

    /** Remarks hold text of the files, which must not end them. */
    private static String remark(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints()
                .map(c -> c < ' ' || (c >= 0x7f && c <= 0xa0) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .map(c -> c == 0x2028 || c == 0x2029 || c == 0xfeff ? ' ' : c)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }
}
