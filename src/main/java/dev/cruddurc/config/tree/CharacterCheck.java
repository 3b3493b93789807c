package dev.cruddurc.config.tree;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.diagnostic.Span;
import java.util.BitSet;
import java.util.Locale;

/** The characters that a source may hold, by YAML 1.2 (production 1, {@code c-printable}); JSON files are held to the same. */
final class CharacterCheck {
    /** A binary file has thousands of them; the first few say it all. */
    private static final int SHOWN = 10;

    private CharacterCheck() {}

    /** Whether the text may be parsed. Adds an error for each forbidden character, once for each kind. */
    static boolean pass(SourceFile source, Diagnostics diagnostics) {
        BitSet seen = new BitSet();
        String text = source.text();
        for (int at = 0; at < text.length() && seen.cardinality() < SHOWN; at++) {
            char c = text.charAt(at);
            if ((c >= ' ' && c <= '~') || c == '\n' || c == '\r' || c == '\t') {
                continue;
            }
            int point = text.codePointAt(at);
            if (isForbidden(point) && !seen.get(point)) {
                seen.set(point);
                diagnostics.add(Diagnostic.of(
                                Code.FORBIDDEN_CHARACTER,
                                place(source, at),
                                "the character " + code(point) + " cannot stand in the file")
                        .help("delete it; it may have come in by copying"));
            }
            at += Character.charCount(point) - 1;
        }
        return seen.isEmpty();
    }

    /** Whether YAML has no place for it, written as itself. */
    static boolean isForbidden(int c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r')
                || (c >= 0x7F && c < 0xA0 && c != 0x85)
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                || c == 0xFFFE
                || c == 0xFFFF;
    }

    /** Whether it reverses the direction of what is displayed, so that a reader sees another text than the compiler. */
    static boolean isBidirectionalControl(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    /** Whether there is one at all: in a text of Latin letters none of these searches looks at a single character. */
    static boolean hasBidirectionalControl(String text) {
        for (char c = 0x202A; c <= 0x2069; c++) {
            if (isBidirectionalControl(c) && text.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** {@code U+0001}. */
    static String code(int c) {
        String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    }

    private static Span place(SourceFile source, int unit) {
        Positions positions = new Positions(source);
        return positions.at(positions.point(unit));
    }
}
