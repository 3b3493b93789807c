package dev.cruddurc.cli;

import dev.cruddurc.review.request.Request;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What of a request stands beside its URL. */
record RouteRequest(String method, List<String> headers, Optional<String> source) {
    /** The request to a URL. */
    Request to(String url) throws UsageError {
        URI uri;
        try {
            uri = new URI(url.contains("://") ? url : "https://" + url);
        } catch (URISyntaxException wrong) {
            throw new UsageError("`" + url + "` is no URL").help("write one such as https://api.example.com/users");
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new UsageError("`" + url + "` is no URL of a web system")
                    .help("write one such as https://api.example.com/users");
        }
        boolean https = scheme.equals("https");
        int port = uri.getPort() >= 0 ? uri.getPort() : https ? 443 : 80;
        String written = Optional.ofNullable(uri.getRawQuery()).orElse("");
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new Request(
                https,
                uri.getHost().toLowerCase(Locale.ROOT),
                port,
                path,
                method,
                written,
                query(written),
                named(),
                source);
    }

    private static Map<String, List<String>> query(String raw) {
        Map<String, List<String>> query = new TreeMap<>();
        for (String pair : raw.isEmpty() ? new String[0] : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            query.computeIfAbsent(name, key -> new ArrayList<>()).add(equals < 0 ? "" : pair.substring(equals + 1));
        }
        return query;
    }

    private Map<String, String> named() throws UsageError {
        Map<String, String> named = new TreeMap<>();
        for (String header : headers) {
            int colon = header.indexOf(':');
            if (colon < 1) {
                throw new UsageError("`" + header + "` is no header").help("write `--header NAME:VALUE`");
            }
            named.put(
                    header.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        return named;
    }
}
