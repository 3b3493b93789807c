package dev.cruddurc.review.request;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as a load balancer sees it.
 *
 * @param path without the query
 * @param written the query as it is written, which a redirect keeps; empty for none
 * @param query its parameters, a name with all its values
 * @param headers by their names in small letters
 * @param source the client's IPv4 address; empty for anybody's
 */
public record Request(
        boolean https,
        String host,
        int port,
        String path,
        String method,
        String written,
        Map<String, List<String>> query,
        Map<String, String> headers,
        Optional<String> source) {
    public Request {
        query = Collections.unmodifiableMap(new TreeMap<>(query));
        headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    }

    /** The same over HTTPS on its usual port: what a redirect does not name keeps its value, the query too. */
    Request redirected() {
        return new Request(true, host, 443, path, method, written, query, headers, source);
    }

    /** The request's URL. */
    String url() {
        boolean usual = port == (https ? 443 : 80);
        return (https ? "https://" : "http://")
                + host
                + (usual ? "" : ":" + port)
                + path
                + (written.isEmpty() ? "" : "?" + written);
    }
}
