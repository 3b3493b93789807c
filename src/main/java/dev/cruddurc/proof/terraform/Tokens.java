package dev.cruddurc.proof.terraform;

import java.util.Optional;

/** Reads an expression from left to right; spaces before anything do not count. */
final class Tokens {
    private final String text;
    private int at;

    Tokens(String text) {
        this.text = text;
    }

    /** Takes these characters if they come next. */
    boolean skip(String characters) {
        skipSpaces();
        boolean found = text.startsWith(characters, at);
        at += found ? characters.length() : 0;
        return found;
    }

    void expect(String characters) {
        if (!skip(characters)) {
            throw new Unreadable(characters.strip() + " expected at " + at);
        }
    }

    void expectEnd() {
        skipSpaces();
        if (at < text.length()) {
            throw new Unreadable("more at " + at);
        }
    }

    /** A name or a number. */
    String word() {
        skipSpaces();
        int start = at;
        while (at < text.length() && isPartOfWord(text.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw new Unreadable("a word expected at " + at);
        }
        return text.substring(start, at);
    }

    /** What stands between double quotes, with its templates and without the escapes of a quoted text. */
    Optional<String> literal() {
        if (!skip("\"")) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\') {
                throw new Unreadable("an escape at " + at);
            }
            out.append(text.charAt(at++));
        }
        expect("\"");
        return Optional.of(out.toString());
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private static boolean isPartOfWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }
}
