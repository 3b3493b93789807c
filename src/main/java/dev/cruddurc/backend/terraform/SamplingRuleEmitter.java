package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.SamplingRule;
import java.math.BigDecimal;

/** How many requests to a service are traced. */
final class SamplingRuleEmitter implements Emitter<SamplingRule> {
    @Override
    public String type(SamplingRule rule) {
        return "aws_xray_sampling_rule";
    }

    @Override
    public void emit(SamplingRule rule, RootModule module) {
        Body body = module.body()
                .put("rule_name", rule.name())
                .put("version", 1)
                .put("priority", rule.priority())
                .decimal("fixed_rate", new BigDecimal(rule.rate()).toPlainString())
                .put("reservoir_size", rule.reservoir())
                .put("service_name", rule.service())
                .put("service_type", "*")
                .put("host", "*")
                .put("http_method", "*")
                .put("url_path", "*")
                .put("resource_arn", "*");
        module.add(rule, body.tags(rule.tags()));
    }
}
