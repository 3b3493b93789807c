package dev.cruddurc.config.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;

/**
 * {@code enum}. The library's own prints each value while the schema is loaded, and with that loads the whole of Jackson's object
 * mapping: 500 classes and a tenth of a second at every start.
 */
final class EnumKeyword extends AbstractKeyword {
    EnumKeyword() {
        super("enum");
    }

    @Override
    public KeywordValidator newValidator(SchemaLocation place, JsonNode value, Schema parent, SchemaContext context) {
        return new Validator(this, value, place, parent, context);
    }

    private static final class Validator extends BaseKeywordValidator {
        private Validator(
                Keyword keyword, JsonNode values, SchemaLocation place, Schema parent, SchemaContext context) {
            super(keyword, values, place, parent, context);
        }

        @Override
        public void validate(ExecutionContext execution, JsonNode node, JsonNode root, NodePath location) {
            for (JsonNode value : schemaNode) {
                if (value.equals(node)) {
                    return;
                }
            }
            execution.addError(error().instanceNode(node)
                    .instanceLocation(location)
                    .evaluationPath(execution.getEvaluationPath())
                    .locale(execution.getExecutionConfig().getLocale())
                    .build());
        }
    }
}
