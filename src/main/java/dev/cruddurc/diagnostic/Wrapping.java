package dev.cruddurc.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** Breaks sentences at spaces. */
final class Wrapping {
    /** Narrower than this no sentence can be read; then the terminal may break it. */
    private static final int NARROWEST = 24;

    private Wrapping() {}

    /** The lines of a text, each no wider than asked for unless a single word is. */
    static List<String> lines(String text, int width) {
        int room = Math.max(width, NARROWEST);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int at = 0;
        while (at <= text.length()) {
            int space = text.indexOf(' ', at);
            String word = text.substring(at, space < 0 ? text.length() : space);
            if (!line.isEmpty() && line.length() + 1 + word.length() > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            at = space < 0 ? text.length() + 1 : space + 1;
        }
        lines.add(line.toString());
        return lines;
    }
}
