package dev.cruddurc.analysis;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.ListenerRule;
import dev.cruddurc.model.ListenerRule.Condition;
import dev.cruddurc.model.Resource;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule takes five condition values and five wildcards in all (quotas of Application Load Balancers), paths of at most 128 characters
 * ({@code CreateRule}), and no header {@code Host}.
 */
final class RulesFit implements Check {
    private static final int MOST_VALUES = 5;
    private static final int MOST_WILDCARDS = 5;
    private static final int LONGEST_PATH = 128;

    @Override
    public void check(Deployment deployment, Diagnostics diagnostics) {
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof ListenerRule rule) {
                if (rule.conditions().stream().anyMatch(RulesFit::asksForHosts)) {
                    diagnostics.add(Diagnostic.of(
                                    Code.BAD_VALUE,
                                    rule.origin().span(),
                                    "a rule does not take `Host` among its `headers`")
                            .help("write it as the route's `host`"));
                }
                List<String> values = new ArrayList<>();
                int wildcards = 0;
                for (Condition condition : rule.conditions()) {
                    for (String value : values(condition)) {
                        values.add(value);
                        wildcards += wildcards(value);
                    }
                }
                checkPaths(rule, diagnostics);
                if (values.size() > MOST_VALUES) {
                    diagnostics.add(Diagnostic.of(
                                    Code.LIMIT_EXCEEDED,
                                    rule.origin().span(),
                                    "the route has " + values.size() + " condition values, and a rule takes "
                                            + MOST_VALUES)
                            .note("a path without a wildcard counts twice: for itself and for all below it")
                            .help("split the route into two"));
                } else if (wildcards > MOST_WILDCARDS) {
                    diagnostics.add(Diagnostic.of(
                                    Code.LIMIT_EXCEEDED,
                                    rule.origin().span(),
                                    "the route has " + wildcards + " wildcards, and a rule takes " + MOST_WILDCARDS)
                            .help("match less closely, or split the route into two"));
                }
            }
        }
    }

    /** The longest is that for all below a path, which is made of the path that the file has. */
    private static void checkPaths(ListenerRule rule, Diagnostics diagnostics) {
        int longest = 0;
        for (Condition condition : rule.conditions()) {
            if (condition instanceof ListenerRule.Path path) {
                for (String value : path.values()) {
                    longest = Math.max(longest, value.length());
                }
            }
        }
        if (longest > LONGEST_PATH) {
            diagnostics.add(Diagnostic.of(
                            Code.LIMIT_EXCEEDED,
                            rule.origin().span(),
                            "a rule takes a path of at most " + LONGEST_PATH + " characters, and the route asks for "
                                    + longest)
                    .note("a path without a wildcard also asks for all below it, which is two characters longer")
                    .help("match its beginning: a shorter path, or one that ends in `*`"));
        }
    }

    private static boolean asksForHosts(Condition condition) {
        return condition instanceof ListenerRule.Header header && header.name().equalsIgnoreCase("host");
    }

    private static int wildcards(String value) {
        int count = 0;
        for (int at = 0; at < value.length(); at++) {
            if (value.charAt(at) == '*' || value.charAt(at) == '?') {
                count++;
            }
        }
        return count;
    }

    private static List<String> values(Condition condition) {
        if (condition instanceof ListenerRule.Host host) {
            return host.values();
        } else if (condition instanceof ListenerRule.Path path) {
            return path.values();
        } else if (condition instanceof ListenerRule.Method method) {
            return method.values();
        } else if (condition instanceof ListenerRule.Header header) {
            return header.values();
        } else if (condition instanceof ListenerRule.Query query) {
            return query.values();
        }
        return ((ListenerRule.SourceIp) condition).values();
    }
}
