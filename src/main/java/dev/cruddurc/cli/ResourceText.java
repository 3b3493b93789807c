package dev.cruddurc.cli;

import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.json.JsonWriter;
import dev.cruddurc.model.Resource;
import dev.cruddurc.review.source.Reasons;
import dev.cruddurc.review.source.Spelling;
import java.util.ArrayList;
import java.util.List;

/** A resource in words: its lines, its reason, and what both backends say, side by side. */
final class ResourceText {
    /** Columns of one of the two sides. */
    private static final int SIDE = 58;
    /** Lines of the file that are shown of one place. */
    private static final int MOST_LINES = 12;

    private final SourceFile source;
    private final Reasons reasons = Reasons.read();

    ResourceText(SourceFile source) {
        this.source = source;
    }

    /** The names of one. */
    String named(Resource resource, List<Spelling> spellings) {
        StringBuilder out = new StringBuilder();
        out.append(resource.id())
                .append("  ")
                .append(place(resource.origin().span()))
                .append('\n');
        for (Spelling spelling : spellings) {
            out.append("  ").append(spelling.name()).append('\n');
        }
        return out.toString();
    }

    /** All of one. */
    String whole(Resource resource, List<Spelling> spellings) {
        StringBuilder out = new StringBuilder();
        Span span = resource.origin().span();
        Reasons.Reason reason = reasons.of(resource.getClass());
        out.append(resource.id()).append(", stage ").append(resource.stage()).append("\n\n");
        out.append(" --> ").append(place(span)).append('\n').append(lines(span)).append('\n');
        out.append("why      ").append(reason.why()).append('\n');
        out.append("answers  ").append(reason.answers()).append('\n');
        out.append("made by  ").append(resource.origin().pass()).append("\n\n");
        sides(spellings, out);
        return out.toString();
    }

    private static String place(Span span) {
        return span.toString();
    }

    private String lines(Span span) {
        return excerpt(span.line(), Math.min(Math.max(span.line(), end(span)), span.line() + MOST_LINES - 1));
    }

    /** The lines of a place, or as many of them as are shown, with a line of it that is asked for. */
    String excerpt(Span span, int asked) {
        int first = Math.max(span.line(), asked - MOST_LINES + 1);
        int end = span.endColumn() == 1 && span.endLine() > span.line() ? span.endLine() - 1 : span.endLine();
        return excerpt(first, Math.min(end, first + MOST_LINES - 1));
    }

    /** Lines of the file. */
    String excerpt(int first, int last) {
        StringBuilder out = new StringBuilder();
        for (int line = first; line <= Math.min(last, source.lines().size()); line++) {
            String number = Integer.toString(line);
            out.append(" ".repeat(Math.max(0, 4 - number.length())))
                    .append(number)
                    .append(" | ");
            out.append(source.shown(line)).append('\n');
        }
        return out.toString();
    }

    /** A key stands for what is indented below it; the first line of the file for nothing else. */
    private int end(Span span) {
        if (span.line() == 1 || span.endLine() > span.line()) {
            return span.endLine();
        }
        String first = source.lines().get(span.line() - 1);
        int end = span.line();
        int indent = first.length() - first.stripLeading().length();
        for (int line = span.line() + 1; line <= source.lines().size(); line++) {
            String text = source.lines().get(line - 1);
            if (!text.isBlank() && text.length() - text.stripLeading().length() <= indent) {
                break;
            }
            end = text.isBlank() ? end : line;
        }
        return first.stripTrailing().endsWith(":") ? end : span.line();
    }

    private static void sides(List<Spelling> spellings, StringBuilder out) {
        List<String> left = side(
                "CloudFormation",
                spellings.stream().filter(Spelling::isCloudFormation).toList());
        List<String> right = side(
                "Terraform",
                spellings.stream()
                        .filter(spelling -> !spelling.isCloudFormation())
                        .toList());
        for (int at = 0; at < Math.max(left.size(), right.size()); at++) {
            String one = at < left.size() ? left.get(at) : "";
            String other = at < right.size() ? right.get(at) : "";
            String line = one + " ".repeat(SIDE - one.codePointCount(0, one.length())) + " | " + other;
            out.append(line.stripTrailing()).append('\n');
        }
    }

    private static List<String> side(String backend, List<Spelling> spellings) {
        List<String> lines = new ArrayList<>();
        lines.add(backend);
        for (Spelling spelling : spellings) {
            lines.add("");
            wrap(spelling.name(), lines);
            wrap("in " + spelling.file(), lines);
            JsonWriter.pretty(spelling.body()).lines().forEach(line -> wrap(line, lines));
        }
        return lines;
    }

    /** A line that is too long goes on in the next, further in. */
    private static void wrap(String line, List<String> lines) {
        String rest = printable(line);
        String indent = " "
                .repeat(Math.min(SIDE / 2, rest.length() - rest.stripLeading().length() + 4));
        while (rest.codePointCount(0, rest.length()) > SIDE) {
            int cut = rest.offsetByCodePoints(0, SIDE);
            int space = rest.lastIndexOf(' ', cut);
            int at = space > SIDE / 2 ? space : cut;
            lines.add(rest.substring(0, at));
            rest = indent + rest.substring(at).stripLeading();
        }
        lines.add(rest);
    }

    private static String printable(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < ' ' || c == 0x7f || (c >= 0x80 && c < 0xa0)) {
                out.append(c == '\t' ? " " : "?");
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
