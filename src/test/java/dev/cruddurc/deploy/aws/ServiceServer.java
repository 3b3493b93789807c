package dev.cruddurc.deploy.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * The services that a system uses from day to day over loopback HTTP: those whose calls are JSON, and the one that says whose
 * credentials these are. What a call is answered is scripted by its name, such as {@code PutParameter}, or by its method and path where
 * it has none: {@code GET /2013-04-01/hostedzonesbyname}. While it runs, the SDK is sent
 * to it, with credentials that are none.
 */
public final class ServiceServer implements AutoCloseable {
    public static final String ACCOUNT = "111122223333";

    /** A call that arrived. */
    public record Call(String action, String body) {}

    /** An answer; a status of 400 is that of an error. */
    public record Reply(int status, String body) {
        public static Reply error(String code, String message) {
            return new Reply(400, "{\"__type\":\"" + code + "\",\"message\":\"" + message + "\"}");
        }
    }

    private final HttpServer server;
    private final Map<String, UnaryOperator<String>> bodies = new ConcurrentHashMap<>();
    private final Map<String, Reply> errors = new ConcurrentHashMap<>();
    public final List<Call> calls = new CopyOnWriteArrayList<>();

    public ServiceServer() throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
        System.setProperty("aws.accessKeyId", "testing");
        System.setProperty("aws.secretAccessKey", "testing");
        System.setProperty("aws.endpointUrl", endpoint().toString());
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers a call with what a function makes of its body. */
    public ServiceServer on(String action, UnaryOperator<String> body) {
        errors.remove(action);
        bodies.put(action, body);
        return this;
    }

    /** Answers a call with an error. */
    public ServiceServer refuse(String action, String code, String message) {
        errors.put(action, Reply.error(code, message));
        return this;
    }

    /** Answers a call of those that speak XML with an error. */
    public ServiceServer refuseInXml(String action, String code, String message) {
        errors.put(
                action,
                new Reply(
                        400,
                        "<ErrorResponse><Error><Type>Sender</Type><Code>" + code + "</Code><Message>" + message
                                + "</Message></Error></ErrorResponse>"));
        return this;
    }

    public List<String> bodies(String action) {
        return calls.stream()
                .filter(call -> call.action().equals(action))
                .map(Call::body)
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Optional<String> target =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
        String action = target.map(text -> text.replaceAll(".*\\.", ""))
                .orElseGet(() -> body.contains("Action=")
                        ? body.replaceAll(".*Action=([A-Za-z]+).*", "$1")
                        : exchange.getRequestMethod() + " "
                                + exchange.getRequestURI().getPath());
        calls.add(new Call(action, body));
        Reply reply = action.equals("GetCallerIdentity")
                ? new Reply(200, IDENTITY)
                : target.isPresent() || bodies.containsKey(action) || errors.containsKey(action)
                        ? reply(action, body)
                        : new Reply(403, DENIED);
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        String type = target.isPresent() ? "application/x-amz-json-1.1" : "text/xml";
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Reply reply(String action, String body) {
        Reply error = errors.get(action);
        if (error != null) {
            return error;
        }
        UnaryOperator<String> answer = bodies.get(action);
        return answer == null
                ? Reply.error("InvalidAction", "nobody expects " + action)
                : new Reply(200, answer.apply(body));
    }

    /** The answer to all other calls of the services that speak XML. */
    private static final String DENIED = """
            <ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>not allowed</Message></Error>
            </ErrorResponse>""";

    private static final String IDENTITY = """
            <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
            <Arn>arn:aws:iam::111122223333:user/somebody</Arn><UserId>U</UserId><Account>111122223333</Account>
            </GetCallerIdentityResult></GetCallerIdentityResponse>""";

    @Override
    public void close() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
        System.clearProperty("aws.endpointUrl");
        server.stop(0);
    }
}
