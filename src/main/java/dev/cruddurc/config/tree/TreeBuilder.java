package dev.cruddurc.config.tree;

import com.fasterxml.jackson.core.JsonToken;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.Quoted;
import dev.cruddurc.diagnostic.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the tree from tokens, and refuses what is too much of it and keys that stand twice. */
final class TreeBuilder {
    private final SourceTokens tokens;
    private final Positions positions;
    private final ReaderLimits limits;
    private final Diagnostics diagnostics;
    private int nodes;
    /** Where what was built last ends: a block collection has no closing token, it ends with its last value. */
    private int lastEnd;

    TreeBuilder(SourceTokens tokens, Positions positions, ReaderLimits limits, Diagnostics diagnostics) {
        this.tokens = tokens;
        this.positions = positions;
        this.limits = limits;
        this.diagnostics = diagnostics;
    }

    /** The node that starts with a token. */
    Node build(JsonToken token, int depth) throws IOException {
        nodes++;
        if (nodes > limits.nodes()) {
            throw new Refused(Diagnostic.of(
                            Code.TOO_MANY_NODES,
                            positions.at(tokens.start()),
                            "the file has more than " + limits.nodes() + " values, the most that is read")
                    .help("divide the system between several files"));
        }
        boolean collection = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
        if (collection && depth > limits.depth()) {
            throw new Refused(Diagnostic.of(
                    Code.TOO_DEEP,
                    positions.at(tokens.start()),
                    "nested in more than " + limits.depth() + " levels, the most that is read"));
        }
        return switch (token) {
            case START_OBJECT -> mapping(depth);
            case START_ARRAY -> sequence(depth);
            default -> scalar(false);
        };
    }

    /** Where the last node ends, in code points. */
    int end() {
        return lastEnd;
    }

    private Node.Mapping mapping(int depth) throws IOException {
        int start = tokens.start();
        boolean flow = tokens.flow();
        List<Node.Entry> entries = new ArrayList<>();
        Map<String, Span> seen = new HashMap<>();
        lastEnd = start;
        for (JsonToken token = require(); token != JsonToken.END_OBJECT; token = require()) {
            Node.Scalar key = scalar(true);
            Node value = build(require(), depth + 1);
            Span first = seen.putIfAbsent(key.text(), key.span());
            if (first == null) {
                entries.add(new Node.Entry(key, value));
            } else {
                diagnostics.add(Diagnostic.of(
                                Code.DUPLICATE_KEY,
                                key.span(),
                                "the key " + Quoted.of(key.text()) + " stands twice in one mapping")
                        .label("again here")
                        .related(first, "first here")
                        .help("keep one of them, or merge what is below them"));
            }
        }
        lastEnd = flow ? tokens.end() : lastEnd;
        return new Node.Mapping(entries, positions.span(start, lastEnd));
    }

    private Node.Sequence sequence(int depth) throws IOException {
        int start = tokens.start();
        boolean flow = tokens.flow();
        List<Node> items = new ArrayList<>();
        lastEnd = start + 1;
        for (JsonToken token = require(); token != JsonToken.END_ARRAY; token = require()) {
            items.add(build(token, depth + 1));
        }
        lastEnd = flow ? tokens.end() : lastEnd;
        return new Node.Sequence(items, positions.span(start, lastEnd));
    }

    private Node.Scalar scalar(boolean key) throws IOException {
        String text = tokens.text();
        int start = tokens.start();
        // An empty value ends where it starts, right behind its colon; what is already built never ends before it.
        lastEnd = Math.max(tokens.end(), start);
        Span span = positions.span(start, lastEnd);
        checkLength(text, key, span);
        TextCheck.check(text, key, span, diagnostics);
        return new Node.Scalar(text, tokens.plain(), span);
    }

    private void checkLength(String text, boolean key, Span span) {
        if (key && text.length() > limits.keyLength() && text.codePointCount(0, text.length()) > limits.keyLength()) {
            diagnostics.add(Diagnostic.of(
                    Code.SCALAR_TOO_LONG,
                    span,
                    "a key with more than " + limits.keyLength() + " characters, the most that is read"));
        } else if (!key && text.length() > limits.scalarBytes() / 3 && utf8Length(text) > limits.scalarBytes()) {
            diagnostics.add(Diagnostic.of(
                    Code.SCALAR_TOO_LONG,
                    span,
                    "a value with more than " + limits.scalarBytes() + " bytes, the most that is read"));
        }
    }

    private static int utf8Length(String text) {
        int bytes = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            // A pair of surrogates is four bytes, two for each half.
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }

    private JsonToken require() throws IOException {
        Optional<JsonToken> token = tokens.next();
        if (token.isEmpty()) {
            throw new Refused(Diagnostic.of(
                    Code.YAML_SYNTAX, positions.at(positions.length()), "the file ends within a mapping or list"));
        }
        return token.get();
    }
}
