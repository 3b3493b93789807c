package dev.cruddurc.artifact;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.util.List;

/**
 * {@code code(text)} in a Markdown template: the text as code where code can hold it, also in a table, and as escaped prose where
 * back-ticks or bars forbid it.
 */
final class MarkdownCode implements TemplateMethodModelEx {
    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        if (arguments.size() != 1) {
            throw new TemplateModelException("code takes one text");
        }
        String text = String.valueOf(arguments.get(0));
        MarkdownFormat format = MarkdownFormat.INSTANCE;
        return format.markup(isPlain(text) ? "`" + text + "`" : format.escapePlainText(text));
    }

    /** Code strips a space at both ends, so such a text stays prose. */
    private static boolean isPlain(String text) {
        if (text.isBlank() || text.startsWith(" ") || text.endsWith(" ")) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < ' '
                    || c == '`'
                    || c == '|'
                    || c == '\\'
                    || c == '\u007f'
                    || c == '\u0085'
                    || c == '\u2028'
                    || c == '\u2029') {
                return false;
            }
        }
        return true;
    }
}
