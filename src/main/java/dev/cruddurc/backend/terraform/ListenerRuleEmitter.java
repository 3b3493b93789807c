package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.ListenerRule;
import dev.cruddurc.model.ListenerRule.Condition;
import dev.cruddurc.model.ListenerRule.Header;
import dev.cruddurc.model.ListenerRule.Host;
import dev.cruddurc.model.ListenerRule.Method;
import dev.cruddurc.model.ListenerRule.Path;
import dev.cruddurc.model.ListenerRule.Query;
import dev.cruddurc.model.ListenerRule.SourceIp;
import java.util.ArrayList;
import java.util.List;

/** What requests go to a target group. */
final class ListenerRuleEmitter implements Emitter<ListenerRule> {
    @Override
    public String type(ListenerRule rule) {
        return "aws_lb_listener_rule";
    }

    @Override
    public void emit(ListenerRule rule, RootModule module) {
        List<Body> conditions = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            conditions.add(condition(condition, module));
        }
        Body action = module.body().put("type", "forward").put("target_group_arn", rule.targetGroup());
        Body body = module.body()
                .put("listener_arn", rule.listener())
                .put("priority", rule.priority())
                .blocks("condition", conditions)
                .block("action", action);
        module.add(rule, body.tags(rule.tags()));
    }

    private static Body condition(Condition condition, RootModule module) {
        Body body = module.body();
        if (condition instanceof Host host) {
            return body.block("host_header", module.body().texts("values", host.values()));
        }
        if (condition instanceof Path path) {
            return body.block("path_pattern", module.body().texts("values", path.values()));
        }
        if (condition instanceof Method method) {
            return body.block("http_request_method", module.body().texts("values", method.values()));
        }
        if (condition instanceof Header header) {
            Body values = module.body().put("http_header_name", header.name()).texts("values", header.values());
            return body.block("http_header", values);
        }
        if (condition instanceof Query query) {
            List<Body> pairs = new ArrayList<>();
            for (String value : query.values()) {
                pairs.add(module.body().put("key", query.name()).put("value", value));
            }
            return body.blocks("query_string", pairs);
        }
        return body.block("source_ip", module.body().texts("values", ((SourceIp) condition).values()));
    }
}
