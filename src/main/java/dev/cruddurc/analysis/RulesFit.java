package dev.cruddurc.analysis;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.ListenerRule;
import dev.cruddurc.model.ListenerRule.Condition;
import dev.cruddurc.model.Resource;

/** A rule takes five condition values in all (quotas of Application Load Balancers). */
final class RulesFit implements Check {
    private static final int MOST_VALUES = 5;

    @Override
    public void check(Deployment deployment, Diagnostics diagnostics) {
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof ListenerRule rule) {
                int values =
                        rule.conditions().stream().mapToInt(RulesFit::values).sum();
                if (values > MOST_VALUES) {
                    diagnostics.add(Diagnostic.of(
                                    Code.LIMIT_EXCEEDED,
                                    rule.origin().span(),
                                    "the route has " + values + " condition values, and a rule takes " + MOST_VALUES)
                            .note("a path without a wildcard counts twice: for itself and for all below it")
                            .help("split the route into two"));
                }
            }
        }
    }

    private static int values(Condition condition) {
        if (condition instanceof ListenerRule.Host host) {
            return host.values().size();
        } else if (condition instanceof ListenerRule.Path path) {
            return path.values().size();
        } else if (condition instanceof ListenerRule.Method method) {
            return method.values().size();
        } else if (condition instanceof ListenerRule.Header header) {
            return header.values().size();
        } else if (condition instanceof ListenerRule.Query query) {
            return query.values().size();
        }
        return ((ListenerRule.SourceIp) condition).values().size();
    }
}
