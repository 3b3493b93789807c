package dev.cruddurc.config.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.cruddurc.diagnostic.SourceFile;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

/** The tokens of a JSON file, which gives the same tree as the YAML that says the same. */
final class JsonTokens implements SourceTokens {
    private final JsonParser parser;
    private final Positions positions;
    private String text = "";
    private boolean quoted;
    private int start;
    private int end;

    JsonTokens(SourceFile source, Positions positions) throws IOException {
        this.positions = positions;
        // The reader's own limits speak first, in words of its own.
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNumberLength(Integer.MAX_VALUE)
                .maxStringLength(Integer.MAX_VALUE)
                .maxNameLength(Integer.MAX_VALUE)
                .build();
        JsonFactory factory =
                JsonFactory.builder().streamReadConstraints(constraints).build();
        this.parser = factory.createParser(new StringReader(source.text()));
    }

    @Override
    public Optional<JsonToken> next() throws IOException {
        JsonToken token = advance();
        if (token == null) {
            return Optional.empty();
        }
        start = positions.point(Math.toIntExact(parser.currentTokenLocation().getCharOffset()));
        quoted = token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING;
        end = quoted ? closingQuote() : start + text.length();
        return Optional.of(token);
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public boolean plain() {
        return !quoted;
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public int end() {
        return end;
    }

    @Override
    public boolean flow() {
        return true;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private JsonToken advance() throws IOException {
        try {
            JsonToken token = parser.nextToken();
            // Read here, since the parser finds what is wrong within a text only when asked for it.
            text = token == null ? "" : parser.getText();
            return token;
        } catch (IOException failure) {
            throw new Refused(JsonFault.explain(failure, positions));
        }
    }

    /** The parser itself is at the value already when it gives a key. */
    private int closingQuote() {
        int at = start + 1;
        while (at < positions.length() && positions.charAt(at) != '"') {
            at += positions.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, positions.length());
    }
}
