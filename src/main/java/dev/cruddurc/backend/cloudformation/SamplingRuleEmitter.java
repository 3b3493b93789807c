package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.SamplingRule;
import java.math.BigDecimal;

/** A sampling rule. X-Ray asks for every condition; those that are not meant are wildcards. */
final class SamplingRuleEmitter implements Emitter<SamplingRule> {
    @Override
    public String type(SamplingRule samplingRule) {
        return "AWS::XRay::SamplingRule";
    }

    @Override
    public Body emit(SamplingRule samplingRule, Values values) {
        return Body.of(JsonObject.builder()
                .put(
                        "SamplingRule",
                        JsonObject.builder()
                                .put("RuleName", samplingRule.name())
                                .put("Priority", samplingRule.priority())
                                .put("FixedRate", rate(samplingRule))
                                .put("ReservoirSize", samplingRule.reservoir())
                                .put("ServiceName", values.text(samplingRule.service()))
                                .put("ServiceType", "*")
                                .put("Host", "*")
                                .put("HTTPMethod", "*")
                                .put("URLPath", "*")
                                .put("ResourceARN", "*")
                                .put("Version", 1)
                                .build())
                .put("Tags", values.tags(samplingRule.tags()))
                .build());
    }

    /** YAML has spellings of numbers that JSON has not, such as {@code .5}. */
    private static Json rate(SamplingRule rule) {
        return new Json.Number(new BigDecimal(rule.rate()).toPlainString());
    }
}
