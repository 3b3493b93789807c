package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.ListenerRule;
import dev.cruddurc.model.Value.Property;
import java.util.ArrayList;
import java.util.List;

/** What goes from a listener to a target group. The type has no tags. */
final class ListenerRuleEmitter implements Emitter<ListenerRule> {
    private static final Attributes ATTRIBUTES = Attributes.NONE.ref(Property.ARN, "Arn");

    @Override
    public String type(ListenerRule listenerRule) {
        return "AWS::ElasticLoadBalancingV2::ListenerRule";
    }

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public Body emit(ListenerRule listenerRule, Values values) {
        List<Json> conditions = new ArrayList<>();
        for (ListenerRule.Condition condition : listenerRule.conditions()) {
            conditions.add(condition(condition, values));
        }
        return Body.of(JsonObject.builder()
                .put("ListenerArn", values.of(listenerRule.listener()))
                .put("Priority", listenerRule.priority())
                .put("Conditions", Json.array(conditions))
                .put(
                        "Actions",
                        Json.array(JsonObject.builder()
                                .put("Type", "forward")
                                .put("TargetGroupArn", values.of(listenerRule.targetGroup()))
                                .build()))
                .build());
    }

    private static Json condition(ListenerRule.Condition condition, Values values) {
        if (condition instanceof ListenerRule.Host host) {
            return condition("host-header", "HostHeaderConfig", anyOf(values.texts(host.values())));
        } else if (condition instanceof ListenerRule.Path path) {
            return condition("path-pattern", "PathPatternConfig", anyOf(values.texts(path.values())));
        } else if (condition instanceof ListenerRule.Method method) {
            return condition("http-request-method", "HttpRequestMethodConfig", anyOf(values.texts(method.values())));
        } else if (condition instanceof ListenerRule.SourceIp source) {
            return condition("source-ip", "SourceIpConfig", anyOf(values.texts(source.values())));
        } else if (condition instanceof ListenerRule.Header header) {
            JsonObject config = JsonObject.builder()
                    .put("HttpHeaderName", values.text(header.name()))
                    .put("Values", values.texts(header.values()))
                    .build();
            return condition("http-header", "HttpHeaderConfig", config);
        } else if (condition instanceof ListenerRule.Query query) {
            return condition("query-string", "QueryStringConfig", anyOf(pairs(query, values)));
        }
        throw new IllegalStateException("no spelling for " + condition);
    }

    private static Json condition(String field, String member, JsonObject config) {
        return JsonObject.builder().put("Field", field).put(member, config).build();
    }

    private static JsonObject anyOf(Json values) {
        return JsonObject.of("Values", values);
    }

    private static Json pairs(ListenerRule.Query query, Values values) {
        List<Json> out = new ArrayList<>();
        for (String value : query.values()) {
            out.add(JsonObject.builder()
                    .put("Key", values.text(query.name()))
                    .put("Value", values.text(value))
                    .build());
        }
        return Json.array(out);
    }
}
