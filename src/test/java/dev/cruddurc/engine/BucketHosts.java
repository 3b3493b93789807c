package dev.cruddurc.engine;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;

/**
 * A proxy for programs that address a bucket by a host of its own, {@code bucket.127.0.0.1}, which no resolver of a test knows: the
 * bucket becomes the first part of the path.
 */
final class BucketHosts implements AutoCloseable {
    /** What a connection has of its own. */
    private static final List<String> HOP = List.of(
            "connection", "content-length", "expect", "host", "proxy-connection", "transfer-encoding", "upgrade");

    private final HttpServer server;
    private final URI emulator;
    private final HttpClient client = HttpClient.newHttpClient();

    BucketHosts(URI emulator) throws IOException {
        this.emulator = emulator;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::hand);
        server.start();
    }

    String proxy() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void hand(HttpExchange exchange) throws IOException {
        URI asked = exchange.getRequestURI();
        String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        String bucket = host.substring(0, host.indexOf('.'));
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(emulator + "/" + bucket + asked.getRawPath() + query))
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!HOP.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!HOP.contains(name)) {
                    values.forEach(value -> exchange.getResponseHeaders().add(name, value));
                }
            });
            boolean isEmpty = answer.body().length == 0;
            exchange.sendResponseHeaders(answer.statusCode(), isEmpty ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
