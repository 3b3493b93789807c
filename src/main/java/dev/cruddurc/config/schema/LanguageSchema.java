package dev.cruddurc.config.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.keyword.DisallowUnknownKeywordFactory;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The schema of the language, ready to validate. Of JSON Schema 2020-12 it may use the keywords that are listed here: each has its
 * sentence in {@link SchemaFaults}, and another one is an error when the schema is loaded. Alternatives ({@code anyOf}, {@code oneOf})
 * are not among them, since what fails in each branch has no single cause to name; a union of types says the same.
 */
final class LanguageSchema {
    /** What the published schema rules, without its prose: less than half of the text, which is read at every start. */
    private static final String RESOURCE = "rules.json";

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private static final List<Keyword> KEYWORDS = List.of(
            KeywordType.REF,
            KeywordType.TYPE,
            new EnumKeyword(),
            KeywordType.PATTERN,
            KeywordType.MIN_LENGTH,
            KeywordType.MAX_LENGTH,
            KeywordType.MINIMUM,
            KeywordType.MAXIMUM,
            KeywordType.EXCLUSIVE_MINIMUM,
            KeywordType.EXCLUSIVE_MAXIMUM,
            KeywordType.PROPERTIES,
            KeywordType.ADDITIONAL_PROPERTIES,
            KeywordType.PROPERTY_NAMES,
            KeywordType.REQUIRED,
            KeywordType.MIN_PROPERTIES,
            KeywordType.MAX_PROPERTIES,
            KeywordType.ITEMS,
            KeywordType.MIN_ITEMS,
            KeywordType.MAX_ITEMS,
            KeywordType.UNIQUE_ITEMS,
            KeywordType.IF_THEN_ELSE,
            new IgnoredKeyword("then"),
            new IgnoredKeyword("else"),
            new IgnoredKeyword("$schema"),
            new IgnoredKeyword("$id"),
            new IgnoredKeyword("$defs"),
            new IgnoredKeyword("$comment"),
            new IgnoredKeyword("title"),
            new IgnoredKeyword("description"),
            new IgnoredKeyword("markdownDescription"),
            new IgnoredKeyword("patternErrorMessage"),
            new IgnoredKeyword("default"),
            new IgnoredKeyword("examples"),
            new IgnoredKeyword("deprecated"));

    private final JsonNode document;
    private final Schema schema;
    private final Shape shape;

    private LanguageSchema(JsonNode document) {
        Dialect dialect = Dialect.builder(DIALECT)
                .specificationVersion(SpecificationVersion.DRAFT_2020_12)
                .idKeyword("$id")
                .keywords(KEYWORDS)
                .unknownKeywordFactory(DisallowUnknownKeywordFactory.getInstance())
                .build();
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build();
        this.document = document;
        this.shape = Shape.of(document);
        this.schema = SchemaRegistry.withDialect(dialect, registry -> registry.schemaRegistryConfig(config))
                .getSchema(document);
    }

    /** The one that editors use too. */
    static LanguageSchema published() {
        return Published.SCHEMA;
    }

    /** A schema from its text. */
    static LanguageSchema of(String text) {
        try {
            return new LanguageSchema(JsonText.read(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    JsonNode document() {
        return document;
    }

    /** What it says about a file as a whole. */
    Shape shape() {
        return shape;
    }

    List<Error> validate(JsonNode instance) {
        return schema.validate(instance);
    }

    /** Loaded when first used: commands that compile nothing do without. */
    private static final class Published {
        private static final LanguageSchema SCHEMA = load();

        private static LanguageSchema load() {
            try (InputStream stream = LanguageSchema.class.getResourceAsStream(RESOURCE)) {
                if (stream == null) {
                    throw new IllegalStateException("the class path has no " + RESOURCE);
                }
                return new LanguageSchema(JsonText.read(stream.readAllBytes()));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
