package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.ScalingPolicy;
import dev.cruddurc.model.ScalingPolicy.Requests;
import dev.cruddurc.model.Value;

/** Keeps a metric of a service near a target. */
final class ScalingPolicyEmitter implements Emitter<ScalingPolicy> {
    @Override
    public String type(ScalingPolicy policy) {
        return "aws_appautoscaling_policy";
    }

    @Override
    public void emit(ScalingPolicy policy, RootModule module) {
        String target = module.address(policy.scalingTarget().resource());
        Body tracking = module.body()
                .put("target_value", policy.target())
                .put("scale_out_cooldown", ScalingPolicy.OUT_COOLDOWN)
                .put("scale_in_cooldown", ScalingPolicy.IN_COOLDOWN)
                .block("predefined_metric_specification", metric(policy, module));
        Body body = module.body()
                .put("name", policy.name())
                .put("policy_type", "TargetTrackingScaling")
                .expression("service_namespace", target + ".service_namespace")
                .expression("scalable_dimension", target + ".scalable_dimension")
                .expression("resource_id", target + ".resource_id")
                .block("target_tracking_scaling_policy_configuration", tracking);
        module.add(policy, body);
    }

    private static Body metric(ScalingPolicy policy, RootModule module) {
        String name = switch (policy.metric()) {
            case CPU -> "ECSServiceAverageCPUUtilization";
            case MEMORY -> "ECSServiceAverageMemoryUtilization";
            case REQUESTS -> "ALBRequestCountPerTarget";
        };
        return module.body()
                .put("predefined_metric_type", name)
                .put("resource_label", policy.requests().map(ScalingPolicyEmitter::label));
    }

    private static Value label(Requests requests) {
        return Value.join(requests.loadBalancer(), Value.text("/"), requests.targetGroup());
    }
}
