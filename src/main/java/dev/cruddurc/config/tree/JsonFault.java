package dev.cruddurc.config.tree;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import java.io.IOException;

/** What is wrong where a JSON file cannot be parsed. */
final class JsonFault {
    private static final String MARKS = "'/#}]\\\"";

    private JsonFault() {}

    static Diagnostic explain(IOException failure, Positions positions) {
        int offset = positions.length();
        if (failure instanceof JsonProcessingException problem && problem.getLocation() != null) {
            offset = positions.point(
                    (int) Math.max(0, Math.min(problem.getLocation().getCharOffset(), Integer.MAX_VALUE)));
        }
        if (failure instanceof JsonEOFException) {
            return of(positions, positions.length(), "the file ends within a mapping, list or text")
                    .help("close what is open: `\"`, `]` or `}`");
        }
        int at = culprit(positions, offset);
        return switch (positions.charAt(at)) {
            case '\'' -> of(positions, at, "JSON puts text in double quotes, not in single ones");
            case '/', '#' ->
                of(positions, at, "JSON has no comments").help("name the file `.yaml`, where `#` begins one");
            case '}', ']' ->
                of(positions, at, "a closing bracket that does not fit here")
                        .help("look for a comma too much before it");
            case '"' -> of(positions, at, "a text that does not fit here").help("look for a missing comma before it");
            case '\\' -> of(positions, at, "an escape that JSON does not have");
            case '\n', '\r', '\t' ->
                of(positions, at, "a line break or tab within a text").help("write `\\n` or `\\t`");
            default -> of(positions, at, "this is not JSON").help("put text in double quotes");
        };
    }

    /** The parser points at the character, behind it, or behind the word that it took for a number or a name. */
    private static int culprit(Positions positions, int offset) {
        int at = Math.min(offset, Math.max(0, positions.length() - 1));
        if (" \n\r\t".indexOf(positions.charAt(at)) > 0) {
            return at;
        }
        int word = at;
        while (word > 0 && isWordCharacter(positions.charAt(word - 1))) {
            word--;
        }
        int end = at;
        while (isWordCharacter(positions.charAt(end))) {
            end++;
        }
        if (end > word && positions.charAt(word - 1) != '\\' && !isLiteral(positions.text(word, end))) {
            return word;
        }
        boolean behind = MARKS.indexOf(positions.charAt(at - 1)) >= 0 && MARKS.indexOf(positions.charAt(at)) < 0;
        return behind ? at - 1 : at;
    }

    private static boolean isWordCharacter(int c) {
        return Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.' || c == '_';
    }

    private static boolean isLiteral(String word) {
        boolean digits = word.startsWith("-") || Character.isDigit(word.charAt(0));
        boolean leadingZero = word.startsWith("0") && word.length() > 1 && Character.isDigit(word.charAt(1));
        return switch (ScalarType.of(word)) {
            case INTEGER, DECIMAL -> digits && !leadingZero;
            case BOOLEAN, NULL -> word.equals("true") || word.equals("false") || word.equals("null");
            case TEXT -> false;
        };
    }

    private static Diagnostic of(Positions positions, int at, String message) {
        return Diagnostic.of(Code.YAML_SYNTAX, positions.at(at), message);
    }
}
