package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.ScalingTarget;
import dev.cruddurc.model.Value;

/** The bounds within which a service's count is scaled. */
final class ScalingTargetEmitter implements Emitter<ScalingTarget> {
    @Override
    public String type(ScalingTarget target) {
        return "aws_appautoscaling_target";
    }

    @Override
    public void emit(ScalingTarget target, RootModule module) {
        Value service = Value.join(Value.text("service/"), target.cluster(), Value.text("/"), target.service());
        Body body = module.body()
                .put("service_namespace", "ecs")
                .put("scalable_dimension", "ecs:service:DesiredCount")
                .put("resource_id", service)
                .put("min_capacity", target.min())
                .put("max_capacity", target.max());
        module.add(target, body.tags(target.tags()));
    }
}
