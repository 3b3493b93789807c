package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Statement;
import java.util.ArrayList;
import java.util.List;

/** A document of IAM's policy language. */
final class PolicyDocument {
    private PolicyDocument() {}

    /** What statements allow. */
    static JsonObject of(List<Statement> statements, Values values) {
        List<Json> out = new ArrayList<>(statements.size());
        for (Statement statement : statements) {
            out.add(JsonObject.builder()
                    .put("Sid", statement.sid())
                    .put("Effect", "Allow")
                    .put("Action", Json.array(values.all(statement.actions())))
                    .put("Resource", Json.array(values.all(statement.resources())))
                    .build());
        }
        return document(out);
    }

    /** A document of spelled statements. */
    static JsonObject document(List<Json> statements) {
        return JsonObject.builder()
                .put("Version", "2012-10-17")
                .put("Statement", Json.array(statements))
                .build();
    }
}
