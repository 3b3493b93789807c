package dev.cruddurc.artifact;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;

/**
 * Markdown for FreeMarker: whatever a template prints is escaped so that it reads as the text that it is, in prose, lists and table
 * cells, also in the dialect of GitHub with its bare links.
 */
final class MarkdownFormat extends CommonMarkupOutputFormat<MarkdownFormat.Text> {
    static final MarkdownFormat INSTANCE = new MarkdownFormat();

    private static final String SPECIAL = "\\`*_{}[]<>#|~!&$^=:@+-()";

    private MarkdownFormat() {}

    /** Text that is Markdown already. */
    static final class Text extends CommonTemplateMarkupOutputModel<Text> {
        private Text(String plain, String markup) {
            super(plain, markup);
        }

        @Override
        public MarkdownFormat getOutputFormat() {
            return INSTANCE;
        }
    }

    @Override
    public String getName() {
        return "Markdown";
    }

    @Override
    public String getMimeType() {
        return "text/markdown";
    }

    @Override
    public void output(String text, Writer out) throws IOException {
        out.write(escapePlainText(text));
    }

    /** Escaping one letter too much is read the same by every reader; line ends would leave a cell, so they are spaces. */
    @Override
    public String escapePlainText(String plain) {
        StringBuilder out = new StringBuilder();
        boolean digits = true;
        for (int at = 0; at < plain.length(); at++) {
            char c = plain.charAt(at);
            boolean bare =
                    c == '.' && (isNumber(plain, at, digits) || out.toString().endsWith("www"));
            if (c < ' ' || c == '\u007f' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                out.append(' ');
            } else {
                out.append(bare || (SPECIAL.indexOf(c) >= 0 && isMeant(plain, at)) ? "\\" : "")
                        .append(c);
            }
            digits &= c >= '0' && c <= '9';
        }
        return out.toString();
    }

    /** Whether a dot would make a numbered list. */
    private static boolean isNumber(String plain, int at, boolean digits) {
        return digits && (at + 1 == plain.length() || plain.charAt(at + 1) == ' ');
    }

    /** A dash and a plus mean something at the start alone, a line not within a word, a colon before slashes; elsewhere they stay. */
    private static boolean isMeant(String plain, int at) {
        return switch (plain.charAt(at)) {
            case '-', '+', '=' -> at == 0;
            case '_' -> !(isLetter(plain, at - 1) && isLetter(plain, at + 1));
            case ':' -> plain.startsWith("//", at + 1);
            case '(', ')' -> at == 0 || plain.charAt(at - 1) == ']' || Character.isDigit(plain.charAt(at - 1));
            default -> true;
        };
    }

    private static boolean isLetter(String plain, int at) {
        return at >= 0 && at < plain.length() && Character.isLetterOrDigit(plain.charAt(at));
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtIn) {
        return false;
    }

    @Override
    protected Text newTemplateMarkupOutputModel(String plain, String markup) {
        return new Text(plain, markup);
    }

    Text markup(String markup) {
        return newTemplateMarkupOutputModel(null, markup);
    }
}
