package dev.cruddurc.config.tree;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.Quoted;
import dev.cruddurc.diagnostic.SourceFile;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * The tokens of YAML. Anchors, aliases, merge keys and tags, which Jackson drops or turns into text in silence, are errors at their
 * place.
 */
final class YamlTokens implements SourceTokens {
    private static final YAMLFactory FACTORY = factory();

    private static final String SHARED = "write the value out; what services share goes under `defaults:`";

    private final YAMLParser parser;
    private final BreakStandIns standIns;
    private final Positions positions;
    private final Diagnostics diagnostics;
    /** Where the brackets stand that are open; -1 for a block collection. */
    private final Deque<Integer> open = new ArrayDeque<>();

    private int start;
    private int end;
    private int lastRefused = -1;
    private boolean mergeValue;

    YamlTokens(SourceFile source, Positions positions, Diagnostics diagnostics) throws IOException {
        this.positions = positions;
        this.diagnostics = diagnostics;
        this.standIns = new BreakStandIns(source.text());
        this.parser = FACTORY.createParser(new StringReader(standIns.text()));
    }

    private static YAMLFactory factory() {
        LoaderOptions options = new LoaderOptions();
        // Our own limit was checked before; the parser's would come with a message of its own.
        options.setCodePointLimit(Integer.MAX_VALUE);
        return YAMLFactory.builder().loaderOptions(options).build();
    }

    @Override
    public Optional<JsonToken> next() throws IOException {
        JsonToken token = advance();
        if (token == null) {
            return Optional.empty();
        }
        start = offset(parser.currentTokenLocation().getCharOffset());
        end = offset(parser.currentLocation().getCharOffset());
        switch (token) {
            case START_OBJECT, START_ARRAY -> {
                open.push(flow() ? start : -1);
                refuseProperties(parser.getObjectId() != null, parser.getTypeId() != null);
            }
            case END_OBJECT, END_ARRAY -> open.pop();
            default -> refuseInScalar(token == JsonToken.FIELD_NAME);
        }
        return Optional.of(token);
    }

    @Override
    public String text() throws IOException {
        return standIns.restore(parser.getText());
    }

    @Override
    public boolean plain() {
        int c = positions.charAt(start);
        return end <= start || (c != '\'' && c != '"' && c != '|' && c != '>');
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public int end() {
        int c = positions.charAt(start);
        if (c != '|' && c != '>') {
            return end;
        }
        // The parser lets a block scalar last until the next token.
        int last = Math.min(end, positions.length());
        while (last > start + 1 && isSpace(positions.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    @Override
    public boolean flow() {
        int c = positions.charAt(start);
        return c == '{' || c == '[';
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private JsonToken advance() throws IOException {
        try {
            return parser.nextToken();
        } catch (IOException failure) {
            int bracket = open.isEmpty() ? -1 : open.peek();
            throw new Refused(new YamlFault(positions, bracket).explain(failure));
        }
    }

    private void refuseInScalar(boolean key) throws IOException {
        int c = positions.charAt(start);
        boolean afterMergeKey = mergeValue;
        mergeValue = key && c == '<' && parser.getText().equals("<<");
        if (mergeValue) {
            refuse(Code.ALIAS_NOT_ALLOWED, "merge keys are not part of the language", SHARED);
        } else if (parser.isCurrentAlias()) {
            if (!afterMergeKey) {
                refuse(
                        Code.ALIAS_NOT_ALLOWED,
                        "the alias " + Quoted.of("*" + parser.getText()) + " is not part of the language",
                        SHARED);
            }
        } else {
            refuseProperties(c == '&', c == '!');
        }
    }

    private void refuseProperties(boolean anchor, boolean tag) {
        if (anchor) {
            refuse(Code.ALIAS_NOT_ALLOWED, "anchors are not part of the language", SHARED);
        } else if (tag) {
            refuse(
                    Code.TAG_NOT_ALLOWED,
                    "YAML tags are not part of the language",
                    "write the value alone, in quotes if it is text");
        }
    }

    /** An anchor of a mapping is reported on its first key again, hence only once a place. */
    private void refuse(Code code, String message, String help) {
        if (start != lastRefused) {
            lastRefused = start;
            int last = start;
            while (last < positions.length()
                    && !isSpace(positions.charAt(last))
                    && ",]}:".indexOf(positions.charAt(last)) < 0) {
                last++;
            }
            diagnostics.add(Diagnostic.of(code, positions.span(start, Math.max(last, start + 1)), message)
                    .help(help));
        }
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private static int offset(long offset) {
        return Math.toIntExact(offset);
    }
}
