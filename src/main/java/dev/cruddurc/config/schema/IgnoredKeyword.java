package dev.cruddurc.config.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.KeywordValidator;

/** A keyword that describes and does not validate. The library's own kind builds all of {@code $defs} a second time. */
final class IgnoredKeyword extends AbstractKeyword {
    IgnoredKeyword(String name) {
        super(name);
    }

    @Override
    public KeywordValidator newValidator(SchemaLocation place, JsonNode value, Schema parent, SchemaContext context) {
        return null;
    }
}
