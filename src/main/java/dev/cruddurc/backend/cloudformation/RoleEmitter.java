package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Role;
import dev.cruddurc.model.Value.Property;
import dev.cruddurc.model.Value.Pseudo;
import java.util.List;

/** A role, named by AWS. */
final class RoleEmitter implements Emitter<Role> {
    private static final Attributes ATTRIBUTES =
            Attributes.NONE.ref(Property.NAME, "Name").getAtt(Property.ARN, "Arn", "Arn");

    @Override
    public String type(Role role) {
        return "AWS::IAM::Role";
    }

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public Body emit(Role role, Values values) {
        JsonObject.Builder out = JsonObject.builder()
                .put("AssumeRolePolicyDocument", PolicyDocument.document(List.of(trust(role, values))))
                .putIfPresent("PermissionsBoundary", values.of(role.boundary()))
                .putIfAny("ManagedPolicyArns", values.all(role.policies()));
        if (!role.statements().isEmpty()) {
            out.put(
                    "Policies",
                    Json.array(JsonObject.builder()
                            .put("PolicyName", "grants")
                            .put("PolicyDocument", PolicyDocument.of(role.statements(), values))
                            .build()));
        }
        return Body.of(out.put("Tags", values.tags(role.tags())).build());
    }

    /** Service principals end in {@code amazonaws.com} in every partition, also where DNS has another suffix. */
    private static Json trust(Role role, Values values) {
        JsonObject.Builder out = JsonObject.builder()
                .put("Effect", "Allow")
                .put("Principal", JsonObject.of("Service", Json.of(role.principal() + ".amazonaws.com")))
                .put("Action", "sts:AssumeRole");
        if (role.source().isPresent()) {
            Json account = values.of(Pseudo.ACCOUNT);
            Json source = values.of(role.source().get());
            out.put(
                    "Condition",
                    JsonObject.builder()
                            .put("StringEquals", JsonObject.of("aws:SourceAccount", account))
                            .put("ArnLike", JsonObject.of("aws:SourceArn", source))
                            .build());
        }
        return out.build();
    }
}
