package dev.cruddurc.diagnostic;

import java.util.ArrayList;
import java.util.List;

/**
 * A source text, cut into lines as editors do: at LF, CRLF and CR, and nowhere else.
 *
 * @param name the name that diagnostics print
 * @param lines the lines without their ends; never empty
 */
public record SourceFile(String name, String text, List<String> lines) {
    public SourceFile {
        lines = List.copyOf(lines);
    }

    /** Cuts a text into lines. */
    public static SourceFile of(String name, String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                lines.add(text.substring(start, at));
                at += c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 1 : 0;
                start = at + 1;
            }
        }
        lines.add(text.substring(start));
        return new SourceFile(name, text, lines);
    }

    /** A line as it may be shown on a terminal: without control characters, and with what looks like a secret masked. */
    public String shown(int number) {
        return Printable.of(SourceMask.line(this, number, 0).text(), false);
    }
}
