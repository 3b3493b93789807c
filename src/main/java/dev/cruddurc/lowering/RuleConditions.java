package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.Route;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.ListenerRule;
import dev.cruddurc.model.ListenerRule.Condition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What a request must have to follow a route.
 *
 * @param host empty for any
 * @param paths the path patterns; empty for any
 * @param others how many conditions there are beside host and path
 * @param text all conditions in one fixed spelling: ids and priorities come from it, so it never changes
 */
record RuleConditions(
        Routing.Entry entry, String host, List<String> paths, List<Condition> conditions, int others, String text) {
    static RuleConditions of(Routing.Entry entry) {
        Route route = entry.route();
        List<String> paths = route.path().isPresent() ? paths(route.path().get().value()) : List.of();
        List<Condition> conditions = new ArrayList<>();
        if (!entry.host().isEmpty()) {
            conditions.add(new ListenerRule.Host(List.of(entry.host())));
        }
        if (!paths.isEmpty()) {
            conditions.add(new ListenerRule.Path(paths));
        }
        int main = conditions.size();
        if (!route.methods().isEmpty()) {
            conditions.add(new ListenerRule.Method(values(route.methods())));
        }
        for (Route.Match header : route.headers()) {
            conditions.add(new ListenerRule.Header(header.name().value(), values(header.values())));
        }
        for (Route.Match query : route.query()) {
            conditions.add(new ListenerRule.Query(query.name().value(), values(query.values())));
        }
        if (!route.sourceIps().isEmpty()) {
            conditions.add(new ListenerRule.SourceIp(values(route.sourceIps())));
        }
        int others = conditions.size() - main;
        if (conditions.isEmpty()) {
            conditions.add(new ListenerRule.Path(List.of("/*")));
        }
        return new RuleConditions(
                entry, entry.host(), paths, List.copyOf(conditions), others, text(entry.host(), paths, route));
    }

    /** The rule's id: the host, and what else there is in short. */
    Id id() {
        if (paths.isEmpty() && others == 0) {
            return entry.door().rule(host, "");
        }
        String readable = paths.isEmpty() ? "" : paths.get(0);
        return entry.door().rule(host, Ids.slug(readable, others == 0 ? readable : text));
    }

    /** The priority that the route says, or the one that it has by its conditions. */
    int priority() {
        Optional<Located<Integer>> given = entry.route().priority();
        return given.isPresent()
                ? given.get().value()
                : RulePriority.of(host, paths.isEmpty() ? "" : paths.get(paths.size() - 1), others, text);
    }

    private static String text(String host, List<String> paths, Route route) {
        StringBuilder out = new StringBuilder();
        line(out, "host", List.of(host));
        line(out, "path", paths);
        line(out, "method", values(route.methods()));
        for (Route.Match header : route.headers()) {
            line(out, "header " + header.name().value(), values(header.values()));
        }
        for (Route.Match query : route.query()) {
            line(out, "query " + query.name().value(), values(query.values()));
        }
        line(out, "source", values(route.sourceIps()));
        return out.toString();
    }

    /** Sorted: any of the values will do, so their order says nothing. */
    private static void line(StringBuilder out, String what, List<String> values) {
        List<String> sorted = values;
        if (values.size() > 1) {
            sorted = new ArrayList<>(values);
            Collections.sort(sorted);
        }
        for (String value : sorted) {
            out.append(what).append('=').append(value).append('\n');
        }
    }

    /** A path without a wildcard means itself and all below it; the root alone means everything. */
    private static List<String> paths(String path) {
        if (path.equals("/") || path.equals("/*") || path.equals("*")) {
            return List.of();
        }
        if (path.indexOf('*') >= 0 || path.indexOf('?') >= 0) {
            return List.of(path);
        }
        String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return List.of(plain, plain + "/*");
    }

    private static List<String> values(List<Located<String>> located) {
        List<String> values = new ArrayList<>();
        for (Located<String> one : located) {
            values.add(one.value());
        }
        return List.copyOf(values);
    }
}
