package dev.cruddurc.analysis;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.ListenerRule;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.ScalingTarget;
import dev.cruddurc.model.Service;
import dev.cruddurc.model.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A load balancer takes 1,000 targets unless an account has it raised (quotas of Elastic Load Balancing): tasks, as often as routed. */
final class TargetsFit implements Check {
    private static final int MOST = 1_000;

    @Override
    public void check(Deployment deployment, Diagnostics diagnostics) {
        Map<Value, Value> listeners = new HashMap<>();
        Map<Value, Integer> most = new HashMap<>();
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof ListenerRule rule) {
                listeners.put(rule.targetGroup(), rule.listener());
            } else if (resource instanceof ScalingTarget scaling) {
                most.put(scaling.service(), scaling.max());
            }
        }
        Map<Value, Integer> found = new LinkedHashMap<>();
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof Service service) {
                Value name = new Value.Attribute(service.id(), Value.Property.NAME);
                int tasks = service.count().orElse(most.getOrDefault(name, 0));
                for (Service.Target target : service.targets()) {
                    Value listener = listeners.getOrDefault(target.targetGroup(), Value.text(""));
                    int before = found.getOrDefault(listener, 0);
                    found.put(listener, before + tasks);
                    if (before <= MOST && before + tasks > MOST) {
                        diagnostics.add(tooMany(service));
                    }
                }
            }
        }
    }

    private static Diagnostic tooMany(Service service) {
        return Diagnostic.of(
                        Code.QUOTA_EXCEEDED,
                        service.origin().span(),
                        "a load balancer takes " + MOST + " tasks, and with those of `"
                                + service.id().path().get(0) + "` it may get more")
                .note("a task counts once for each of its containers that is routed")
                .help(
                        "lower `count` or `scaling.max`, hang some of the services on another load balancer, or have the quota"
                                + " raised");
    }
}
