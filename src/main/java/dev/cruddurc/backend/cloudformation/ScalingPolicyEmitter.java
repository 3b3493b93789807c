package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.ScalingPolicy;
import dev.cruddurc.model.Value;

/** A target-tracking policy. */
final class ScalingPolicyEmitter implements Emitter<ScalingPolicy> {
    @Override
    public String type(ScalingPolicy scalingPolicy) {
        return "AWS::ApplicationAutoScaling::ScalingPolicy";
    }

    @Override
    public Body emit(ScalingPolicy scalingPolicy, Values values) {
        JsonObject.Builder metric = JsonObject.builder().put("PredefinedMetricType", metric(scalingPolicy.metric()));
        if (scalingPolicy.requests().isPresent()) {
            ScalingPolicy.Requests requests = scalingPolicy.requests().get();
            Value label = Value.join(requests.loadBalancer(), Value.text("/"), requests.targetGroup());
            metric.put("ResourceLabel", values.of(label));
        }
        return Body.of(JsonObject.builder()
                .put("PolicyName", scalingPolicy.name())
                .put("PolicyType", "TargetTrackingScaling")
                .put("ScalingTargetId", values.of(scalingPolicy.scalingTarget()))
                .put(
                        "TargetTrackingScalingPolicyConfiguration",
                        JsonObject.builder()
                                .put("PredefinedMetricSpecification", metric.build())
                                .put("TargetValue", scalingPolicy.target())
                                .put("ScaleOutCooldown", ScalingPolicy.OUT_COOLDOWN)
                                .put("ScaleInCooldown", ScalingPolicy.IN_COOLDOWN)
                                .build())
                .build());
    }

    private static String metric(ScalingPolicy.Metric metric) {
        return switch (metric) {
            case CPU -> "ECSServiceAverageCPUUtilization";
            case MEMORY -> "ECSServiceAverageMemoryUtilization";
            case REQUESTS -> "ALBRequestCountPerTarget";
        };
    }
}
