package dev.cruddurc.config.tree;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;

/** The tokens of a file with exact places: what YAML and JSON have in common. Offsets are in code points. */
interface SourceTokens extends AutoCloseable {
    /** The next token; nothing behind the last. */
    Optional<JsonToken> next() throws IOException;

    /** The content of a key or scalar; the source text of a plain one. */
    String text() throws IOException;

    /** Whether a scalar or key has no quotes, so that its type follows from its text. */
    boolean plain();

    /** Where the token starts. */
    int start();

    /** Where it ends; only for scalars, keys and the closing brackets of a flow collection. */
    int end();

    /** Whether the collection that starts or ends here is written in brackets. */
    boolean flow();

    @Override
    void close() throws IOException;
}
