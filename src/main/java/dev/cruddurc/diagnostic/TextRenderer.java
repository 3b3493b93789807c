package dev.cruddurc.diagnostic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Diagnostics as a person reads them on a terminal: message, place, source line with carets, notes and help. Secrets in the source are
 * masked, and nothing that is printed can move the cursor.
 *
 * @param color whether to add ANSI colours, which never carry meaning alone
 * @param ascii whether to write everything beyond ASCII as an escape, for streams that cannot carry it
 * @param width columns of the terminal
 * @param collapseAdvice whether advice takes one line a code with a count instead of a window each
 */
public record TextRenderer(boolean color, boolean ascii, int width, boolean collapseAdvice) {
    private static final int USUAL_WIDTH = 80;

    /** Nobody reads further, and a file that is wrong from end to end has a diagnostic a line. */
    private static final int MOST = 200;

    /** For the usual 80 columns, everything in full. */
    public TextRenderer(boolean color, boolean ascii) {
        this(color, ascii, USUAL_WIDTH, false);
    }

    /** One block for each of the first diagnostics in the order given, and a last line that counts them all; nothing for nothing. */
    public String render(List<Diagnostic> diagnostics, List<SourceFile> sources) {
        if (diagnostics.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        List<Diagnostic> advice = new ArrayList<>();
        int shown = 0;
        for (Diagnostic diagnostic : diagnostics) {
            if (collapseAdvice && diagnostic.severity() == Severity.ADVICE) {
                advice.add(diagnostic);
            } else if (shown < MOST) {
                renderBlock(diagnostic, sources, out);
                out.append('\n');
                shown++;
            }
        }
        int hidden = diagnostics.size() - advice.size() - shown;
        if (hidden > 0) {
            out.append("... and ").append(hidden).append(" more\n\n");
        }
        if (!advice.isEmpty()) {
            renderCollapsed(advice, out);
            out.append('\n');
        }
        return out.append(Tally.of(diagnostics)).append('\n').toString();
    }

    private void renderBlock(Diagnostic diagnostic, List<SourceFile> sources, StringBuilder out) {
        Paint paint = Paint.of(diagnostic.severity(), color);
        renderHeader(diagnostic, paint, out);
        int gutter = gutter(diagnostic);
        boolean shown = renderPlace(diagnostic.span(), diagnostic.label(), true, gutter, sources, paint, out);
        List<Related> unseen = new ArrayList<>();
        for (Related related : diagnostic.related()) {
            if (!renderPlace(related.span(), related.label(), false, gutter, sources, paint, out)) {
                unseen.add(related);
            }
        }
        if (!shown && !diagnostic.label().isEmpty()) {
            renderRemark("note", diagnostic.label(), gutter, paint, out);
        }
        for (Related related : unseen) {
            renderRemark("note", related.span() + ": " + related.label(), gutter, paint, out);
        }
        for (String note : diagnostic.notes()) {
            renderRemark("note", note, gutter, paint, out);
        }
        diagnostic.help().ifPresent(help -> renderRemark("help", help, gutter, paint, out));
    }

    private void renderHeader(Diagnostic diagnostic, Paint paint, StringBuilder out) {
        String head = diagnostic.severity().label() + "[" + diagnostic.code().id() + "]";
        List<String> lines = Wrapping.lines(safe(diagnostic.message()), width - head.length() - 2);
        out.append(paint.severity(head))
                .append(paint.strong(": " + lines.get(0)))
                .append('\n');
        for (String line : lines.subList(1, lines.size())) {
            out.append(" ".repeat(head.length() + 2)).append(paint.strong(line)).append('\n');
        }
    }

    /** The line numbers of one block share one gutter. */
    private static int gutter(Diagnostic diagnostic) {
        int line = diagnostic.span().line();
        for (Related related : diagnostic.related()) {
            line = Math.max(line, related.span().line());
        }
        return Integer.toString(line).length();
    }

    /** Writes a place and, if the source is at hand, the line. */
    private boolean renderPlace(
            Span span,
            String label,
            boolean primary,
            int gutter,
            List<SourceFile> sources,
            Paint paint,
            StringBuilder out) {
        Optional<SourceFile> source = find(span, sources);
        if (source.isEmpty() && !primary) {
            return false;
        }
        String pad = " ".repeat(gutter);
        out.append(primary ? pad + paint.frame("-->") : pad + paint.frame(":::"))
                .append(' ')
                .append(Printable.of(span.toString(), ascii))
                .append('\n');
        if (source.isEmpty()) {
            return false;
        }
        SourceMask.Part part = SourceMask.line(source.get(), span.line(), span.column() - 1);
        int start = span.column() - 1 - part.offset();
        int end = span.endLine() > span.line() ? Integer.MAX_VALUE : span.endColumn() - 1 - part.offset();
        DisplayLine.Marked marked =
                DisplayLine.of(part.text(), ascii).mark(start, end, width - gutter - 3, primary ? '^' : '-');
        String number = Integer.toString(span.line());
        String bar = pad + " " + paint.frame("|");
        out.append(bar).append('\n');
        out.append(" ".repeat(gutter - number.length())).append(paint.frame(number + " |"));
        out.append(marked.text().isEmpty() ? "" : " " + marked.text()).append('\n');
        renderUnderline(marked, safe(label), primary, bar, width - gutter - 3, paint, out);
        return true;
    }

    private void renderUnderline(
            DisplayLine.Marked marked,
            String label,
            boolean primary,
            String bar,
            int room,
            Paint paint,
            StringBuilder out) {
        String underline = primary ? paint.severity(marked.underline()) : paint.frame(marked.underline());
        out.append(bar).append(' ').append(" ".repeat(marked.indent())).append(underline);
        if (label.isEmpty()) {
            out.append('\n');
        } else if (marked.indent() + marked.underline().length() + 1 + label.length() <= room) {
            out.append(' ')
                    .append(primary ? paint.severity(label) : paint.frame(label))
                    .append('\n');
        } else {
            out.append('\n');
            int indent = Math.min(marked.indent(), Math.max(0, room - Math.max(label.length(), room / 2)));
            for (String line : Wrapping.lines(label, room - indent)) {
                out.append(bar).append(' ').append(" ".repeat(indent));
                out.append(primary ? paint.severity(line) : paint.frame(line)).append('\n');
            }
        }
    }

    private void renderRemark(String kind, String text, int gutter, Paint paint, StringBuilder out) {
        String head = " ".repeat(gutter + 1) + paint.frame("=") + " " + paint.strong(kind) + ": ";
        int indent = gutter + 5 + kind.length();
        List<String> lines = Wrapping.lines(safe(text), width - indent);
        out.append(head).append(lines.get(0)).append('\n');
        for (String line : lines.subList(1, lines.size())) {
            out.append(" ".repeat(indent)).append(line).append('\n');
        }
    }

    private void renderCollapsed(List<Diagnostic> advice, StringBuilder out) {
        EnumMap<Code, Integer> counts = new EnumMap<>(Code.class);
        for (Diagnostic one : advice) {
            counts.put(one.code(), counts.getOrDefault(one.code(), 0) + 1);
        }
        for (Map.Entry<Code, Integer> entry : counts.entrySet()) {
            Code code = entry.getKey();
            int count = entry.getValue();
            out.append(Paint.of(Severity.ADVICE, color).severity(Severity.ADVICE.label() + "[" + code.id() + "]"));
            out.append(": ")
                    .append(code.title())
                    .append(" (")
                    .append(count)
                    .append(count == 1 ? " place)" : " places)");
            out.append('\n');
        }
    }

    private static Optional<SourceFile> find(Span span, List<SourceFile> sources) {
        for (SourceFile source : sources) {
            if (source.name().equals(span.file())) {
                return span.line() <= source.lines().size() ? Optional.of(source) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private String safe(String text) {
        return Printable.of(SourceMask.text(text), ascii);
    }
}
