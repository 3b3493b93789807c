package dev.cruddurc.config.tree;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Quoted;
import java.io.IOException;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What is wrong where a YAML file cannot be parsed, in words of our own. Jackson's location is that of the token before; the true
 * place is in the marks of the cause.
 */
final class YamlFault {
    private final Positions positions;
    private final int openBracket;

    /** @param openBracket where the innermost open bracket stands, or -1 */
    YamlFault(Positions positions, int openBracket) {
        this.positions = positions;
        this.openBracket = openBracket;
    }

    Diagnostic explain(IOException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
                int at = offset(marked.getProblemMark());
                int context = marked.getContextMark() == null ? at : offset(marked.getContextMark());
                String phase = marked.getContext() == null ? "" : marked.getContext();
                return explain(marked.getProblem() == null ? "" : marked.getProblem(), at, phase, context);
            }
        }
        return explainKey(failure);
    }

    private Diagnostic explain(String problem, int at, String phase, int context) {
        if (problem.contains("(TAB)") || indentedByTab(at) >= 0) {
            return tab(at);
        }
        if (problem.contains("cannot start any token")) {
            return syntax(
                            at,
                            wordEnd(at),
                            "a value cannot begin with "
                                    + (positions.charAt(at) == '`' ? "a back-tick" : Quoted.of(character(at))))
                    .help("put it in quotes");
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return strayColon(at);
        }
        if (problem.startsWith("could not find expected ':'")) {
            int line = positions.line(context);
            return syntax(context, positions.lineEnd(line), "a line without a colon where a key is expected")
                    .help("write `key: value`, with a space after the colon");
        }
        if (phase.contains("a quoted scalar") || phase.contains("double-quoted scalar")) {
            return quoted(problem, at, context);
        }
        if (phase.contains("block scalar")) {
            return syntax(at, wordEnd(at), "what follows `|` or `>` must be a line break")
                    .help("begin the text on the next line, indented");
        }
        if (phase.contains("alias") || phase.contains("anchor")) {
            return Diagnostic.of(
                            Code.ALIAS_NOT_ALLOWED,
                            positions.at(context),
                            "anchors and aliases are not part of the language")
                    .help("put text that begins with `" + character(context) + "` in quotes");
        }
        if (phase.contains("a tag") || problem.contains("tag handle")) {
            return Diagnostic.of(Code.TAG_NOT_ALLOWED, positions.at(context), "YAML tags are not part of the language")
                    .help("put text that begins with `!` in quotes");
        }
        return structure(problem, at, phase, context);
    }

    private Diagnostic structure(String problem, int at, String phase, int context) {
        if (problem.startsWith("sequence entries are not allowed")) {
            return syntax(at, at + 1, "a list cannot begin on the line of its key")
                    .help("begin it on the next line, or write `[a, b]`");
        }
        if (problem.startsWith("mapping keys are not allowed")) {
            return syntax(at, at + 1, "`?` cannot begin a key here").help("put text that begins with `?` in quotes");
        }
        int c = positions.charAt(at);
        if (openBracket >= 0) {
            return inBrackets(problem, at, c);
        }
        if (c == ']' || c == '}') {
            return syntax(at, at + 1, "a " + Quoted.of(character(at)) + " that closes nothing")
                    .help("delete it, or put text that begins with it in quotes");
        }
        if (problem.startsWith("expected '<document start>'")) {
            return behindEnd(at);
        }
        if (problem.startsWith("expected <block end>")) {
            return misplaced(at, c, phase, context);
        }
        return syntax(at, wordEnd(at), "this is not YAML").help("check the indentation, and put text in quotes");
    }

    private Diagnostic inBrackets(String problem, int at, int c) {
        char closing = positions.charAt(openBracket) == '{' ? '}' : ']';
        if (c < 0 || problem.contains("<stream end>") || positions.line(at) > positions.line(openBracket)) {
            return syntax(openBracket, openBracket + 1, "a bracket that is never closed")
                    .label("opened here")
                    .help("close it with `" + closing + "`");
        }
        if (c == ',') {
            return syntax(at, at + 1, "a comma with nothing before it");
        }
        return syntax(at, wordEnd(at), "expected `,` or `" + closing + "` before this")
                .related(positions.at(openBracket), "in the brackets that open here")
                .help("put text that holds brackets, commas or colons in quotes");
    }

    private Diagnostic misplaced(int at, int c, String phase, int context) {
        boolean first = isBlank(positions.lineStart(positions.line(at)), at);
        if (!first) {
            int before = positions.charAt(lastBefore(at));
            boolean quote = before == '"' || before == '\'';
            return c == ':' || c == '?'
                    ? strayColon(at)
                    : syntax(
                                    at,
                                    wordEnd(at),
                                    quote ? "text behind a closing quote" : "this does not fit behind the value")
                            .help(
                                    quote
                                            ? "put the whole value in one pair of quotes"
                                            : "put the whole value in quotes");
        }
        if (c == ':') {
            return syntax(at, at + 1, "a value without a key");
        }
        int line = positions.line(at);
        boolean list = phase.contains("collection");
        if (c == '-' && !list && column(at) == column(context)) {
            return syntax(at, at + 1, "a list item among keys").help("indent the list below its key");
        }
        if (list && column(at) == column(context)) {
            return syntax(at, positions.lineEnd(line), "a key among list items")
                    .help("begin the line with `- `, or give it the indentation of the list's key");
        }
        return syntax(at, positions.lineEnd(line), "the indentation of this line fits no line above it")
                .related(positions.at(context), "the " + (list ? "list" : "mapping") + " that it is in begins here")
                .help("give lines of one level the same number of spaces");
    }

    private Diagnostic behindEnd(int at) {
        int line = positions.line(at);
        for (int above = line - 1; above >= 0; above--) {
            if (positions.lineText(above).startsWith("...")) {
                return syntax(at, positions.lineEnd(line), "text behind the end of the document")
                        .related(positions.at(positions.lineStart(above)), "it ends here")
                        .help("delete the line `...`");
            }
        }
        Diagnostic diagnostic = syntax(at, positions.lineEnd(line), "this line does not belong to what is above it");
        int content = contentAbove(line);
        if (content >= 0 && isGlued(positions.lineText(content))) {
            return diagnostic.help("write a space after the colon in line " + (content + 1));
        }
        return diagnostic.help("give all keys of the top level the same indentation, best none");
    }

    private Diagnostic quoted(String problem, int at, int context) {
        if (problem.contains("unexpected end of stream") || problem.contains("document separator")) {
            return syntax(context, context + 1, "a quote that is never closed").label("opened here");
        }
        // The mark stands on the letter behind the backslash.
        if (problem.contains("unknown escape")) {
            return syntax(at - 1, at + 1, Quoted.of("\\" + character(at)) + " is not an escape of YAML")
                    .help("write `\\\\` for a backslash, or use single quotes");
        }
        return syntax(at, at + 1, "an escape with too few digits").help("`\\x` takes 2 of them, `\\u` 4, `\\U` 8");
    }

    /** A colon with a space behind it where no key can stand: text without quotes, or a line that was meant to be deeper or flatter. */
    private Diagnostic strayColon(int at) {
        int line = positions.line(at);
        int start = positions.lineStart(line);
        String before = positions.text(start, at);
        int earlier = before.indexOf(": ");
        if (earlier >= 0) {
            int value = start + before.codePointCount(0, earlier) + 2;
            while (positions.charAt(value) == ' ') {
                value++;
            }
            return syntax(at, at + 1, "a second colon in one line")
                    .label("this would begin a mapping within the line")
                    .help("put the value in quotes: "
                            + Quoted.of("\""
                                    + positions
                                            .text(value, positions.lineEnd(line))
                                            .strip() + "\""));
        }
        int key = start;
        while (positions.charAt(key) == ' ') {
            key++;
        }
        Diagnostic diagnostic = syntax(key, at + 1, "a key that the line above does not allow")
                .label("read as text that continues the value above");
        int above = contentAbove(line);
        if (above >= 0 && isGlued(positions.lineText(above))) {
            return diagnostic.help("write a space after the colon in line " + (above + 1));
        }
        return diagnostic.help("give it the indentation of its neighbours, and the line above a colon");
    }

    /** What Jackson itself refuses: keys that are no scalars. */
    private Diagnostic explainKey(IOException failure) {
        int at = positions.length();
        if (failure instanceof JsonProcessingException problem && problem.getLocation() != null) {
            at = (int) Math.max(0, Math.min(problem.getLocation().getCharOffset(), positions.length()));
        }
        int start = at;
        while (start > 0 && " \n\r\t,[{".indexOf(positions.charAt(start - 1)) < 0) {
            start--;
        }
        if (positions.charAt(start) == '*') {
            return Diagnostic.of(
                            Code.ALIAS_NOT_ALLOWED,
                            positions.span(start, Math.max(at, start + 1)),
                            "an alias cannot be a key: aliases are not part of the language")
                    .help("write the key out");
        }
        int bracket = at > 0 && "[{".indexOf(positions.charAt(at - 1)) >= 0 ? at - 1 : at;
        return syntax(bracket, bracket + 1, "a key must be one word or text, not a list or mapping")
                .help("put text that begins with a bracket in quotes");
    }

    private Diagnostic tab(int at) {
        int inIndentation = indentedByTab(at);
        return inIndentation >= 0
                ? syntax(inIndentation, inIndentation + 1, "a tab indents this line; YAML takes only spaces there")
                        .help("replace each tab by spaces")
                : syntax(at, at + 1, "a tab between values").help("replace it by a space");
    }

    /** The tab in front of the line's first character, if that is what the fault is about. */
    private int indentedByTab(int at) {
        int start = positions.lineStart(positions.line(at));
        int offset = start;
        while (positions.charAt(offset) == ' ' || positions.charAt(offset) == '\t') {
            if (positions.charAt(offset) == '\t') {
                return offset;
            }
            offset++;
        }
        return -1;
    }

    /** Whether a line looks like {@code key:value}. */
    private static boolean isGlued(String line) {
        int colon = line.indexOf(':');
        return colon > 0 && colon + 1 < line.length() && line.charAt(colon + 1) != ' ' && !line.contains(": ");
    }

    private int contentAbove(int line) {
        int above = line - 1;
        while (above >= 0
                && (positions.lineText(above).isBlank()
                        || positions.lineText(above).strip().startsWith("#"))) {
            above--;
        }
        return above;
    }

    private int lastBefore(int at) {
        int before = at - 1;
        while (before > 0 && positions.charAt(before) == ' ') {
            before--;
        }
        return before;
    }

    private int column(int at) {
        return at - positions.lineStart(positions.line(at));
    }

    private boolean isBlank(int from, int to) {
        return positions.text(from, to).isBlank();
    }

    private int wordEnd(int at) {
        int end = at;
        while (end < positions.length() && " \n\r\t,]}".indexOf(positions.charAt(end)) < 0) {
            end++;
        }
        return Math.max(end, Math.min(at + 1, positions.length()));
    }

    private String character(int at) {
        int c = positions.charAt(at);
        return c < 0 ? "" : Character.toString(c);
    }

    private Diagnostic syntax(int start, int end, String message) {
        int last = Math.max(start, Math.min(end, positions.lineEnd(positions.line(start))));
        return Diagnostic.of(Code.YAML_SYNTAX, positions.span(start, last), message);
    }

    private int offset(Mark mark) {
        return Math.min(mark.getIndex(), positions.length());
    }
}
