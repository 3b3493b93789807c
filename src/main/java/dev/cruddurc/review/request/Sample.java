package dev.cruddurc.review.request;

import dev.cruddurc.model.Listener;
import dev.cruddurc.model.ListenerRule;
import dev.cruddurc.model.ListenerRule.Condition;
import dev.cruddurc.review.Contents;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;

/** A request that has what a rule wants and nothing more: if that one does not come to the rule, none does. */
public final class Sample {
    private Sample() {}

    /** The request. */
    public static Request of(ListenerRule rule, Contents contents) {
        Optional<Listener> listener = contents.behind(rule.listener(), Listener.class);
        boolean https = listener.map(one -> one.tls().isPresent()).orElse(true);
        int port = listener.map(Listener::port).orElse(443);
        String host = "host.invalid";
        String path = "/";
        String method = "GET";
        Map<String, List<String>> query = new TreeMap<>();
        Map<String, String> headers = new TreeMap<>();
        Optional<String> source = Optional.empty();
        for (Condition condition : rule.conditions()) {
            if (condition instanceof ListenerRule.Host hosts) {
                host = plain(hosts.values().get(0)).toLowerCase(Locale.ROOT);
            } else if (condition instanceof ListenerRule.Path paths) {
                path = plain(paths.values().get(0));
            } else if (condition instanceof ListenerRule.Method methods) {
                method = methods.values().get(0);
            } else if (condition instanceof ListenerRule.Header header) {
                headers.put(
                        header.name().toLowerCase(Locale.ROOT),
                        plain(header.values().get(0)));
            } else if (condition instanceof ListenerRule.Query parameter) {
                query.put(parameter.name(), List.of(plain(parameter.values().get(0))));
            } else if (condition instanceof ListenerRule.SourceIp ranges) {
                source = Optional.of(ranges.values().get(0).replaceAll("/.*", ""));
            }
        }
        return new Request(https, host, port, path, method, written(query), query, headers, source);
    }

    private static String written(Map<String, List<String>> query) {
        StringJoiner written = new StringJoiner("&");
        query.forEach((name, values) -> values.forEach(value -> written.add(encoded(name) + "=" + encoded(value))));
        return written.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The request in one line. */
    public static String text(Request request) {
        StringBuilder out = new StringBuilder(request.method()).append(' ').append(request.url());
        request.headers()
                .forEach((name, value) ->
                        out.append("  ").append(name).append(": ").append(value));
        request.source().ifPresent(source -> out.append("  from ").append(source));
        return out.toString();
    }

    /** A text that a pattern takes and hardly another one would. */
    private static String plain(String pattern) {
        return pattern.replace("*", "cruddurc-sample").replace('?', 'q');
    }
}
