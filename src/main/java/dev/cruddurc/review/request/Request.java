package dev.cruddurc.review.request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as a load balancer sees it.
 *
 * @param path without the query
 * @param query parameters, a name with all its values
 * @param headers by their names in small letters
 * @param source the client's IPv4 address; empty for anybody's
 */
public record Request(
        boolean https,
        String host,
        int port,
        String path,
        String method,
        Map<String, List<String>> query,
        Map<String, String> headers,
        Optional<String> source) {
    public Request {
        query = Collections.unmodifiableMap(new TreeMap<>(query));
        headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    }

    /** The same over HTTPS on its usual port. */
    Request redirected() {
        return new Request(true, host, 443, path, method, query, headers, source);
    }

    /** The request's URL. */
    String url() {
        boolean usual = port == (https ? 443 : 80);
        StringBuilder parameters = new StringBuilder();
        query.forEach((name, values) -> {
            for (String value : values) {
                parameters.append(parameters.isEmpty() ? '?' : '&').append(encoded(name));
                parameters.append(value.isEmpty() ? "" : "=").append(encoded(value));
            }
        });
        return (https ? "https://" : "http://") + host + (usual ? "" : ":" + port) + path + parameters;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
