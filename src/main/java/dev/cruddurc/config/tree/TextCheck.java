package dev.cruddurc.config.tree;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.Severity;
import dev.cruddurc.diagnostic.Span;
import java.text.Normalizer;

/** Whether the content of a key or value arrives unchanged in every target: what escapes can smuggle in, and Unicode's normal form. */
final class TextCheck {
    private TextCheck() {}

    static void check(String text, boolean key, Span span, Diagnostics diagnostics) {
        boolean ordinary = true;
        for (int at = 0; at < text.length() && ordinary; at++) {
            char c = text.charAt(at);
            ordinary = (c >= ' ' && c <= '~') || c == '\n';
        }
        if (!ordinary) {
            checkCharacters(text, key, span, diagnostics);
            checkNormalForm(text, span, diagnostics);
        }
    }

    private static void checkCharacters(String text, boolean key, Span span, Diagnostics diagnostics) {
        boolean turned = false;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (CharacterCheck.isForbidden(c)) {
                diagnostics.add(Diagnostic.of(
                                Code.FORBIDDEN_CHARACTER,
                                span,
                                "the character " + CharacterCheck.code(c) + " cannot be passed on to the cloud")
                        .label("written as an escape here"));
                return;
            }
            turned |= CharacterCheck.isBidirectionalControl(c);
        }
        if (text.equals("\uFEFF")) {
            diagnostics.add(
                    Diagnostic.of(Code.FORBIDDEN_CHARACTER, span, "a text of nothing but U+FEFF cannot be passed on")
                            .note("Terraform drops it, and CloudFormation keeps it")
                            .help("write \"\" for the empty text"));
        }
        if (turned) {
            diagnostics.add(
                    bidirectional(key ? "a key" : "a value", span).severity(key ? Severity.ERROR : Severity.WARNING));
        }
    }

    /** What stands where a control reverses the direction of text. */
    static Diagnostic bidirectional(String where, Span span) {
        return Diagnostic.of(
                        Code.BIDIRECTIONAL_CONTROL,
                        span,
                        where + " holds a control character that reverses its display")
                .note("it reads differently on the screen than it compiles")
                .help("delete the characters U+202A to U+202E and U+2066 to U+2069");
    }

    /** Terraform writes every text in normal form C, CloudFormation as it is: only text in that form is the same in both. */
    private static void checkNormalForm(String text, Span span, Diagnostics diagnostics) {
        if (isBelowCombiningMarks(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return;
        }
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        int at = 0;
        while (at < normal.length() && text.charAt(at) == normal.charAt(at)) {
            at++;
        }
        // The mark that made the difference may stand behind its letter.
        int start = at > 0 && isMark(text.codePointAt(Math.min(at, text.length() - 1)))
                ? text.offsetByCodePoints(at, -1)
                : at;
        int end = text.offsetByCodePoints(start, 1);
        while (end < text.length() && isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        String written = text.substring(start, end);
        String wanted = Normalizer.normalize(written, Normalizer.Form.NFC);
        diagnostics.add(Diagnostic.of(Code.NOT_NORMALIZED, span, "text that is not in Unicode normal form C")
                .note("Terraform would change " + codes(written) + " to " + codes(wanted)
                        + ", CloudFormation would not")
                .help("write `" + wanted + "` as " + codes(wanted)));
    }

    private static boolean isBelowCombiningMarks(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x300) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static String codes(String text) {
        StringBuilder codes = new StringBuilder();
        text.codePoints().forEach(c -> codes.append(codes.isEmpty() ? "" : " ").append(CharacterCheck.code(c)));
        return codes.toString();
    }
}
