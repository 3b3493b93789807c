package dev.cruddurc.proof.terraform;

import dev.cruddurc.proof.fact.Term;
import java.util.ArrayList;
import java.util.List;

/** A text with interpolations. A sign doubled before a brace is an escape; a directive is nothing that is understood here. */
final class TemplateText {
    private final String text;
    private final Scope scope;
    private final List<Term> parts = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private int at;

    private TemplateText(String text, Scope scope) {
        this.text = text;
        this.scope = scope;
    }

    /** The meaning of a text; one that is a single interpolation keeps the interpolation's type. */
    static Term evaluate(String text, Scope scope) {
        return new TemplateText(text, scope).whole();
    }

    private Term whole() {
        while (at < text.length()) {
            if (text.startsWith("$${", at) || text.startsWith("%%{", at)) {
                plain.append(text, at + 1, at + 3);
                at += 3;
            } else if (text.startsWith("${", at)) {
                interpolation();
            } else if (text.startsWith("%{", at)) {
                return Term.call("directive", Term.text(text));
            } else {
                plain.append(text.charAt(at++));
            }
        }
        flush();
        return Term.join(parts);
    }

    private void interpolation() {
        flush();
        int end = end(at + 2);
        parts.add(Expression.evaluate(text.substring(at + 2, end), scope));
        at = Math.min(end + 1, text.length());
    }

    /** Where the brace that closes an interpolation stands. */
    private int end(int start) {
        int open = 0;
        boolean quoted = false;
        for (int here = start; here < text.length(); here++) {
            char c = text.charAt(here);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '{') {
                open++;
            } else if (!quoted && c == '}' && open-- == 0) {
                return here;
            }
        }
        return text.length();
    }

    private void flush() {
        parts.add(Term.text(plain.toString()));
        plain.setLength(0);
    }
}
