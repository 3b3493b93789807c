package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Policy;
import dev.cruddurc.model.Value.Property;

/** A customer-managed policy, named by AWS. The type has no tags. */
final class PolicyEmitter implements Emitter<Policy> {
    private static final Attributes ATTRIBUTES = Attributes.NONE.ref(Property.ARN, "Arn");

    @Override
    public String type(Policy policy) {
        return "AWS::IAM::ManagedPolicy";
    }

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public Body emit(Policy policy, Values values) {
        return Body.of(JsonObject.of("PolicyDocument", PolicyDocument.of(policy.statements(), values)));
    }
}
