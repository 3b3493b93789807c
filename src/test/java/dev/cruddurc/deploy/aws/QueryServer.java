package dev.cruddurc.deploy.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cruddurc.deploy.stack.ChangeSetRequest;
import dev.cruddurc.deploy.stack.CloudFormationService;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.StackEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service over loopback HTTP in the Query protocol of CloudFormation, so that the SDK itself is what a test drives. */
final class QueryServer implements AutoCloseable {
    /** What a script does to a request. */
    enum Mishap {
        NONE,
        THROTTLED,
        HTML_503,
        HTML_200,
        EXPIRED,
        DENIED,
        /** The call is carried out, and the connection closed without an answer. */
        ANSWER_LOST,
        CUT
    }

    /** Decides what happens to the n-th request of an action, counted from 1. */
    interface Script {
        Mishap at(String action, int count);
    }

    /** As the service itself has it. */
    private static final int EVENTS_A_PAGE = 100;

    private final HttpServer server;
    private final CloudFormationService service;
    final List<String> actions = new CopyOnWriteArrayList<>();
    final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();
    final List<Mishap> mishaps = new CopyOnWriteArrayList<>();
    final Map<String, String> objects = new ConcurrentHashMap<>();
    final List<String> owners = new CopyOnWriteArrayList<>();
    volatile Script script = (action, count) -> Mishap.NONE;

    QueryServer(CloudFormationService service) throws IOException {
        this.service = service;
        // Else the kernel holds each answer back for 40 ms, hoping for more to send with it.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    Clients clients() {
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Clients("us-east-1", Optional.of(endpoint));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("PUT")) {
            keep(exchange, body);
            return;
        }
        Map<String, String> form = form(body);
        String action = form.getOrDefault("Action", "");
        actions.add(action);
        requests.add(form);
        int count = (int) actions.stream().filter(action::equals).count();
        Mishap mishap = script.at(action, count);
        if (mishap != Mishap.NONE) {
            mishaps.add(mishap);
        }
        switch (mishap) {
            case NONE -> answer(exchange, action, form);
            case THROTTLED -> send(exchange, 400, error("Throttling", "Rate exceeded"));
            case HTML_503 -> send(exchange, 503, "<html><body>Service Unavailable</body></html>");
            case HTML_200 -> send(exchange, 200, "<html><body>Sign in to the network</body></html>");
            case EXPIRED -> send(exchange, 403, error("ExpiredToken", "The security token has expired"));
            case DENIED -> send(exchange, 403, error("AccessDenied", "not authorized to perform " + action));
            case ANSWER_LOST -> {
                respond(action, form);
                exchange.close();
            }
            case CUT -> exchange.close();
        }
    }

    /** A bucket: what is put there can be named as a template. */
    private void keep(HttpExchange exchange, String body) throws IOException {
        actions.add("PutObject");
        int count = (int) actions.stream().filter("PutObject"::equals).count();
        if (script.at("PutObject", count) == Mishap.DENIED) {
            send(exchange, 403, "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>");
            return;
        }
        owners.add(String.valueOf(exchange.getRequestHeaders().getFirst("x-amz-expected-bucket-owner")));
        objects.put(exchange.getRequestURI().getPath(), body);
        send(exchange, 200, "");
    }

    /** The template of a request, from where it lies. */
    private ChangeSetRequest.Template template(Map<String, String> form) throws ServiceFault {
        String url = form.getOrDefault("TemplateURL", "");
        if (url.isEmpty()) {
            return new ChangeSetRequest.Inline(form.getOrDefault("TemplateBody", ""));
        }
        String body = objects.get(URI.create(url).getPath());
        if (body == null) {
            throw new ServiceFault(ServiceFault.Kind.INVALID, "S3 error: Access Denied");
        }
        return new ChangeSetRequest.Uploaded(url, body);
    }

    private void answer(HttpExchange exchange, String action, Map<String, String> form) throws IOException {
        Reply reply = respond(action, form);
        send(exchange, reply.status(), reply.body());
    }

    private record Reply(int status, String body) {}

    private Reply respond(String action, Map<String, String> form) {
        try {
            String result = result(action, form);
            return new Reply(
                    200,
                    "<" + action + "Response xmlns=\"http://cloudformation.amazonaws.com/doc/2010-05-15/\"><" + action
                            + "Result>" + result + "</" + action + "Result></" + action + "Response>");
        } catch (ServiceFault fault) {
            return new Reply(
                    400,
                    switch (fault.kind()) {
                        case ALREADY_EXISTS -> error("AlreadyExistsException", fault.getMessage());
                        case TOKEN_SEEN -> error("TokenAlreadyExistsException", fault.getMessage());
                        case OVERTAKEN -> error("InvalidChangeSetStatus", fault.getMessage());
                        default -> error("ValidationError", fault.getMessage());
                    });
        }
    }

    private String result(String action, Map<String, String> form) throws ServiceFault {
        String stack = form.getOrDefault("StackName", "");
        String changeSet = form.getOrDefault("ChangeSetName", "");
        String token = form.getOrDefault("ClientRequestToken", "");
        return switch (action) {
            case "DescribeStacks" ->
                QueryXml.stack(service.stack(stack)
                        .orElseThrow(() -> new ServiceFault(
                                ServiceFault.Kind.INVALID, "Stack with id " + stack + " does not exist")));
            case "GetTemplate" -> QueryXml.element("TemplateBody", service.template(stack));
            case "CreateChangeSet" -> {
                service.createChangeSet(new ChangeSetRequest(
                        stack,
                        changeSet,
                        form.getOrDefault("ChangeSetType", "").equals("CREATE"),
                        template(form),
                        pairs(form, "Parameters.member.", ".ParameterKey", ".ParameterValue"),
                        members(form, "Capabilities.member."),
                        pairs(form, "Tags.member.", ".Key", ".Value"),
                        form.getOrDefault("ImportExistingResources", "").equals("true"),
                        form.getOrDefault("ClientToken", "")));
                yield "";
            }
            case "DescribeChangeSet" ->
                QueryXml.changeSet(service.changeSet(stack, changeSet)
                        .orElseThrow(() -> new ServiceFault(ServiceFault.Kind.OVERTAKEN, "ChangeSet does not exist")));
            case "DescribeEvents" ->
                QueryXml.list("OperationEvents", service.refusals(stack, changeSet), QueryXml::refusal);
            case "ListChangeSets" ->
                QueryXml.list("Summaries", service.changeSets(stack), name -> QueryXml.element("ChangeSetName", name));
            case "DeleteChangeSet" -> {
                service.deleteChangeSet(stack, changeSet);
                yield "";
            }
            case "ExecuteChangeSet" -> {
                service.executeChangeSet(stack, changeSet, token);
                yield "";
            }
            case "DescribeStackEvents" -> {
                List<StackEvent> all = service.events(stack, Collections.emptySet());
                int from = Integer.parseInt(form.getOrDefault("NextToken", "0"));
                int to = Math.min(all.size(), from + EVENTS_A_PAGE);
                String next = to < all.size() ? QueryXml.element("NextToken", Integer.toString(to)) : "";
                yield QueryXml.list("StackEvents", all.subList(from, to), QueryXml::event) + next;
            }
            case "ListStackResources" ->
                QueryXml.list("StackResourceSummaries", service.resources(stack), QueryXml::resource);
            case "DeleteStack" -> {
                service.deleteStack(stack, members(form, "RetainResources.member."), token);
                yield "";
            }
            default -> throw new ServiceFault(ServiceFault.Kind.INVALID, "no action " + action);
        };
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : body.split("&", -1)) {
            int at = pair.indexOf('=');
            if (at > 0) {
                form.put(
                        URLDecoder.decode(pair.substring(0, at), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    private static List<String> members(Map<String, String> form, String prefix) {
        List<String> values = new ArrayList<>();
        for (int at = 1; form.containsKey(prefix + at); at++) {
            values.add(form.get(prefix + at));
        }
        return values;
    }

    private static Map<String, String> pairs(Map<String, String> form, String prefix, String key, String value) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int at = 1; form.containsKey(prefix + at + key); at++) {
            pairs.put(form.get(prefix + at + key), form.getOrDefault(prefix + at + value, ""));
        }
        return pairs;
    }

    private static String error(String code, String message) {
        return "<ErrorResponse><Error><Type>Sender</Type>" + QueryXml.element("Code", code)
                + QueryXml.element("Message", message) + "</Error><RequestId>1</RequestId></ErrorResponse>";
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", body.startsWith("<html>") ? "text/html" : "text/xml");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
