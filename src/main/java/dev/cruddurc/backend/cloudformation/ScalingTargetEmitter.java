package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.ScalingTarget;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.Value.Property;
import dev.cruddurc.model.Value.Pseudo;

/**
 * The bounds of a service's count. Application Auto Scaling acts by its service-linked role, which nobody has to name, but in
 * GovCloud, where the type's schema asks for it (cfn-lint 1.51.0, E3003). The type has no tags.
 */
final class ScalingTargetEmitter implements Emitter<ScalingTarget> {
    private static final Value SERVICE_LINKED_ROLE = Value.join(
            Value.text("arn:"),
            Pseudo.PARTITION,
            Value.text(":iam::"),
            Pseudo.ACCOUNT,
            Value.text(":role/aws-service-role/ecs.application-autoscaling.amazonaws.com/"
                    + "AWSServiceRoleForApplicationAutoScaling_ECSService"));

    private static final Attributes ATTRIBUTES = Attributes.NONE.ref(Property.NAME, "Id");

    @Override
    public String type(ScalingTarget scalingTarget) {
        return "AWS::ApplicationAutoScaling::ScalableTarget";
    }

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public Body emit(ScalingTarget scalingTarget, Values values) {
        Value id =
                Value.join(Value.text("service/"), scalingTarget.cluster(), Value.text("/"), scalingTarget.service());
        JsonObject.Builder out = JsonObject.builder()
                .put("ServiceNamespace", "ecs")
                .put("ScalableDimension", "ecs:service:DesiredCount")
                .put("ResourceId", values.of(id))
                .put("MinCapacity", scalingTarget.min())
                .put("MaxCapacity", scalingTarget.max());
        if (values.region().startsWith("us-gov-")) {
            out.put("RoleARN", values.of(SERVICE_LINKED_ROLE));
        }
        return Body.of(out.build());
    }
}
