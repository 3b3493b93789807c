package dev.cruddurc.config.tree;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import java.io.IOException;

/** What is wrong where a JSON file cannot be parsed. */
final class JsonFault {
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

    /** The parser points at the character or behind it, depending on what it was about to read. */
    private static int culprit(Positions positions, int offset) {
        int at = Math.min(offset, Math.max(0, positions.length() - 1));
        return at > 0
                        && "'/#}]\\\"".indexOf(positions.charAt(at - 1)) >= 0
                        && "'/#}]\\\"".indexOf(positions.charAt(at)) < 0
                ? at - 1
                : at;
    }

    private static Diagnostic of(Positions positions, int at, String message) {
        return Diagnostic.of(Code.YAML_SYNTAX, positions.at(at), message);
    }
}
