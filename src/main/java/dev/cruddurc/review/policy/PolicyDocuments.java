package dev.cruddurc.review.policy;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;

/** Statements as documents that IAM takes: as few as follow from their order. */
final class PolicyDocuments {
    /**
     * Characters of a managed policy, without white space: "IAM and AWS STS quotas",
     * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html.
     */
    static final int MOST_CHARACTERS = 6144;

    private PolicyDocuments() {}

    static List<JsonObject> of(List<Statement> statements) {
        List<JsonObject> documents = new ArrayList<>();
        List<Statement> begun = new ArrayList<>();
        for (Statement statement : statements) {
            for (Statement part : parts(statement)) {
                begun.add(part);
                if (size(document(begun)) > MOST_CHARACTERS) {
                    documents.add(document(begun.subList(0, begun.size() - 1)));
                    begun.clear();
                    begun.add(part);
                }
            }
        }
        if (!begun.isEmpty()) {
            documents.add(document(begun));
        }
        return documents;
    }

    /** What IAM counts. */
    static int size(JsonObject document) {
        return (int) JsonWriter.compact(document)
                .codePoints()
                .filter(letter -> !Character.isWhitespace(letter))
                .count();
    }

    private static List<Statement> parts(Statement statement) {
        if (size(document(List.of(statement))) <= MOST_CHARACTERS) {
            return List.of(statement);
        }
        List<Statement> parts = new ArrayList<>();
        statement.halves().forEach(half -> parts.addAll(parts(half)));
        return parts;
    }

    private static JsonObject document(List<Statement> statements) {
        return JsonObject.builder()
                .put("Version", "2012-10-17")
                .put(
                        "Statement",
                        Json.array(statements.stream().map(Statement::json).toList()))
                .build();
    }
}
