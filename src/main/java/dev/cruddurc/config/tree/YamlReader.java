package dev.cruddurc.config.tree;

import com.fasterxml.jackson.core.JsonToken;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.diagnostic.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Reads a source text into the positioned tree: the part of YAML 1.2 that has one meaning, or JSON for a file named {@code .json}.
 *
 * @param limits what is refused for its size
 */
public record YamlReader(ReaderLimits limits) {
    private static final String JSON = ".json";

    /** The tree, or nothing where an error was added. */
    public Optional<Node.Mapping> read(SourceFile source, Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        Optional<Node> root = Optional.empty();
        if (CharacterCheck.pass(source, found) && (isJson(source) || Directives.pass(source, found))) {
            root = readDocument(source, found);
        }
        Optional<Node.Mapping> mapping = root.isEmpty() ? Optional.empty() : mapping(root.get(), source, found);
        if (mapping.isPresent()) {
            CommentCheck.check(source, mapping.get(), found);
        }
        for (Diagnostic diagnostic : found.sorted()) {
            diagnostics.add(diagnostic);
        }
        return found.hasErrors() ? Optional.empty() : mapping;
    }

    private Optional<Node> readDocument(SourceFile source, Diagnostics found) {
        Positions positions = new Positions(source);
        try (SourceTokens tokens =
                isJson(source) ? new JsonTokens(source, positions) : new YamlTokens(source, positions, found)) {
            return readDocument(tokens, positions, found);
        } catch (Refused refused) {
            found.add(refused.diagnostic());
            return Optional.empty();
        } catch (IOException failure) {
            // The parsers read from memory, and what they refuse comes as Refused.
            throw new UncheckedIOException(failure);
        }
    }

    private Optional<Node> readDocument(SourceTokens tokens, Positions positions, Diagnostics found)
            throws IOException {
        Optional<JsonToken> first = tokens.next();
        if (first.isEmpty()) {
            found.add(empty(positions.at(0)));
            return Optional.empty();
        }
        TreeBuilder builder = new TreeBuilder(tokens, positions, limits, found);
        Node root = builder.build(first.get(), 1);
        if (tokens.next().isPresent()) {
            int marker = marker(positions, builder.end(), tokens.start());
            found.add(Diagnostic.of(
                            Code.SECOND_DOCUMENT, positions.span(marker, marker + 3), "a second document begins here")
                    .help("keep one document in a file"));
        }
        return Optional.of(root);
    }

    /** Where the {@code ---} stands between the end of a document and a token of the next. */
    private static int marker(Positions positions, int end, int next) {
        for (int line = positions.line(end); line <= positions.line(next); line++) {
            int start = positions.lineStart(line);
            if (start >= end && positions.lineText(line).startsWith("---")) {
                return start;
            }
        }
        return next;
    }

    private static Optional<Node.Mapping> mapping(Node root, SourceFile source, Diagnostics found) {
        if (root instanceof Node.Mapping mapping) {
            return Optional.of(mapping);
        }
        if (root instanceof Node.Scalar scalar
                && scalar.plain()
                && scalar.text().isEmpty()) {
            found.add(empty(Span.startOf(source.name())));
            return Optional.empty();
        }
        boolean list = root instanceof Node.Sequence;
        Diagnostic diagnostic = Diagnostic.of(
                Code.NOT_A_MAPPING,
                root.span(),
                "the file is " + (list ? "a list" : "a single value") + ", not a mapping of keys to values");
        boolean glued = root instanceof Node.Scalar scalar && scalar.text().indexOf(':') > 0;
        found.add(diagnostic.help(
                glued ? "write a space after the colon" : "begin with `app: NAME` on a line of its own"));
        return Optional.empty();
    }

    private static Diagnostic empty(Span span) {
        return Diagnostic.of(Code.EMPTY_FILE, span, "the file is empty").help("begin with `app: NAME`");
    }

    private static boolean isJson(SourceFile source) {
        String name = source.name();
        return name.regionMatches(true, name.length() - JSON.length(), JSON, 0, JSON.length());
    }
}
