package dev.cruddurc.analysis;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.ListenerRule;
import dev.cruddurc.model.ListenerRule.Condition;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.Wildcards;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A rule that is asked later than one that takes every request it would take never gets any. */
final class RulesMatch implements Check {
    /** Comparing each with each of a listener: of more, the first ones are. */
    private static final int MOST = 500;

    @Override
    public void check(Deployment deployment, Diagnostics diagnostics) {
        Map<Value, List<ListenerRule>> listeners = new LinkedHashMap<>();
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof ListenerRule rule) {
                List<ListenerRule> rules = listeners.get(rule.listener());
                if (rules == null) {
                    rules = new ArrayList<>();
                    listeners.put(rule.listener(), rules);
                }
                if (rules.size() < MOST) {
                    rules.add(rule);
                }
            }
        }
        for (List<ListenerRule> rules : listeners.values()) {
            check(rules, diagnostics);
        }
    }

    private static void check(List<ListenerRule> rules, Diagnostics diagnostics) {
        rules.sort((one, other) -> Integer.compare(one.priority(), other.priority()));
        for (int later = 1; later < rules.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (takesAllOf(rules.get(earlier), rules.get(later))) {
                    report(rules.get(earlier), rules.get(later), diagnostics);
                    break;
                }
            }
        }
    }

    private static void report(ListenerRule first, ListenerRule shadowed, Diagnostics diagnostics) {
        diagnostics.add(Diagnostic.of(
                        Code.RULE_NEVER_MATCHES,
                        shadowed.origin().span(),
                        "this route never gets a request: another one with the priority " + first.priority()
                                + " takes them all")
                .label("is asked later, with " + shadowed.priority())
                .related(first.origin().span(), "is asked first")
                .help("leave the `priority:` of both out: the more specific one is then asked first"));
    }

    /** Whether each condition of the first is implied by one of the second. */
    private static boolean takesAllOf(ListenerRule first, ListenerRule second) {
        for (Condition wide : first.conditions()) {
            boolean implied = false;
            for (Condition narrow : second.conditions()) {
                implied |= covers(wide, narrow);
            }
            if (!implied && !takesAnything(wide)) {
                return false;
            }
        }
        return true;
    }

    private static boolean takesAnything(Condition condition) {
        return condition instanceof ListenerRule.Path path && path.values().contains("/*");
    }

    private static boolean covers(Condition wide, Condition narrow) {
        if (wide instanceof ListenerRule.Host one && narrow instanceof ListenerRule.Host other) {
            return covers(one.values(), other.values(), false);
        } else if (wide instanceof ListenerRule.Path one && narrow instanceof ListenerRule.Path other) {
            return covers(one.values(), other.values(), true);
        } else if (wide instanceof ListenerRule.Method one && narrow instanceof ListenerRule.Method other) {
            return one.values().containsAll(other.values());
        } else if (wide instanceof ListenerRule.Header one && narrow instanceof ListenerRule.Header other) {
            return one.name().equalsIgnoreCase(other.name()) && covers(one.values(), other.values(), false);
        } else if (wide instanceof ListenerRule.Query one && narrow instanceof ListenerRule.Query other) {
            return one.name().equals(other.name()) && covers(one.values(), other.values(), false);
        } else if (wide instanceof ListenerRule.SourceIp one && narrow instanceof ListenerRule.SourceIp other) {
            return one.values().containsAll(other.values());
        }
        return false;
    }

    /** Whether any text that one of the narrow patterns matches is matched by one of the wide ones. */
    private static boolean covers(List<String> wide, List<String> narrow, boolean exact) {
        for (String pattern : narrow) {
            boolean covered = false;
            for (String other : wide) {
                covered |= Wildcards.cover(exact ? other : lower(other), exact ? pattern : lower(pattern));
            }
            if (!covered) {
                return false;
            }
        }
        return true;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
