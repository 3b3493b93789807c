package dev.cruddurc.deploy.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.ServiceFault.Kind;
import dev.cruddurc.deploy.stack.StackEvent;
import dev.cruddurc.deploy.stack.StackState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** What the real SDK makes of answers, as our faults and states: the class of an exception tells little, the code does. */
class FaultsTest {
    private record Answer(int status, String type, String body) {
        static Answer error(int status, String code) {
            return new Answer(
                    status,
                    "text/xml",
                    "<ErrorResponse><Error><Code>" + code
                            + "</Code><Message>as asked</Message></Error></ErrorResponse>");
        }

        static Answer result(String action, String body) {
            return new Answer(
                    200,
                    "text/xml",
                    "<" + action + "Response xmlns=\"http://cloudformation.amazonaws.com/doc/2010-05-15/\"><" + action
                            + "Result>" + body + "</" + action + "Result></" + action + "Response>");
        }
    }

    private HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Deque<Answer> answers = new ConcurrentLinkedDeque<>();
    private volatile Answer answer = Answer.error(500, "InternalFailure");

    @BeforeEach
    void start() throws IOException {
        System.setProperty("aws.accessKeyId", "testing");
        System.setProperty("aws.secretAccessKey", "testing");
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Answer now = Optional.ofNullable(answers.poll()).orElse(answer);
            byte[] bytes = now.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", now.type());
            exchange.sendResponseHeaders(now.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    private AwsCloudFormation service() {
        return service(server.getAddress().getPort());
    }

    private static AwsCloudFormation service(int port) {
        return new AwsCloudFormation(new Clients("us-east-1", Optional.of(URI.create("http://127.0.0.1:" + port))));
    }

    private ServiceFault fault() {
        return assertThrows(ServiceFault.class, () -> service().stack("small"));
    }

    @TestFactory
    Stream<DynamicTest> codesThatCannotPassAreNotAskedAgain() {
        return Stream.of(
                        List.of("403", "ExpiredToken", "CREDENTIALS"),
                        List.of("400", "ExpiredTokenException", "CREDENTIALS"),
                        List.of("403", "InvalidClientTokenId", "CREDENTIALS"),
                        List.of("403", "SignatureDoesNotMatch", "CREDENTIALS"),
                        List.of("403", "AccessDenied", "DENIED"),
                        List.of("400", "AccessDeniedException", "DENIED"),
                        List.of("400", "AlreadyExistsException", "ALREADY_EXISTS"),
                        List.of("400", "TokenAlreadyExistsException", "TOKEN_SEEN"),
                        List.of("400", "InvalidChangeSetStatus", "OVERTAKEN"),
                        List.of("404", "ChangeSetNotFound", "OVERTAKEN"),
                        List.of("400", "LimitExceededException", "LIMIT"),
                        List.of("400", "ValidationError", "INVALID"))
                .map(row -> DynamicTest.dynamicTest(row.get(1), () -> {
                    answer = Answer.error(Integer.parseInt(row.get(0)), row.get(1));
                    requests.clear();
                    ServiceFault fault = fault();
                    assertEquals(1, requests.size());
                    assertEquals(Kind.valueOf(row.get(2)), fault.kind());
                    assertEquals(row.get(1) + ": as asked", fault.getMessage());
                    assertEquals(false, fault.isPassing());
                }));
    }

    /** The SDK takes it for a clock that is wrong, and tries again by the service's. */
    @Test
    void aRequestThatIsTooOldIsOneWithoutValidCredentials() {
        answer = Answer.error(400, "RequestExpired");
        assertEquals(Kind.CREDENTIALS, fault().kind());
        assertTrue(requests.size() > 1, requests::toString);
    }

    @Test
    void throttlingWithoutEndIsStillThrottling() {
        ServiceFault fault = Faults.of(AwsServiceException.builder()
                .statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("Throttling")
                        .errorMessage("Rate exceeded")
                        .build())
                .build());
        assertEquals(Kind.THROTTLED, fault.kind());
        assertEquals("Throttling: Rate exceeded", fault.getMessage());
        assertEquals(true, fault.isPassing());
    }

    @Test
    void aPageThatIsNoErrorOfTheServicesIsAnOutage() {
        answer = new Answer(503, "text/html", "<html><body>Service Unavailable</body></html>");
        ServiceFault fault = fault();
        assertEquals(Kind.UNAVAILABLE, fault.kind());
        assertEquals(true, fault.isPassing());
        assertTrue(requests.size() > 1, requests::toString);
    }

    @Test
    void aHostThatNobodyKnowsIsTheNetworks() {
        ServiceFault fault = Faults.of(SdkClientException.create(
                "Received an UnknownHostException when attempting to interact with a service.",
                new UnknownHostException("cloudformation.us-east-1.amazonaws.com")));
        assertEquals(Kind.NETWORK, fault.kind());
        assertEquals(
                "Received an UnknownHostException when attempting to interact with a service.:"
                        + " cloudformation.us-east-1.amazonaws.com",
                fault.getMessage());
    }

    @Test
    void anEmptyPageWithATokenIsNotTheEnd() throws ServiceFault {
        String next = "<NextToken>more</NextToken>";
        String event = "<StackEvents><member><EventId>1</EventId><StackId>arn</StackId></member></StackEvents>";
        answers.add(Answer.result("DescribeStackEvents", "<StackEvents/>" + next));
        answers.add(Answer.result("DescribeStackEvents", event));
        assertEquals(1, service().events("small", Collections.emptySet()).size());
        assertEquals(2, requests.size());
        assertTrue(requests.get(1).contains("NextToken=more"), requests::toString);

        String change = "<Changes><member><Type>Resource</Type><ResourceChange><Action>Add</Action>"
                + "<LogicalResourceId>Web</LogicalResourceId></ResourceChange></member></Changes>";
        String name = "<ChangeSetName>ours</ChangeSetName>";
        answers.add(Answer.result("DescribeChangeSet", name + "<Changes/>" + next));
        answers.add(Answer.result("DescribeChangeSet", name + change));
        assertEquals(
                "Web",
                service()
                        .changeSet("small", "ours")
                        .orElseThrow()
                        .changes()
                        .get(0)
                        .logicalId());

        String resource = "<StackResourceSummaries><member><LogicalResourceId>Web</LogicalResourceId>"
                + "<ResourceType>AWS::ECS::Service</ResourceType><ResourceStatus>CREATE_COMPLETE</ResourceStatus>"
                + "</member></StackResourceSummaries>";
        answers.add(Answer.result("ListStackResources", "<StackResourceSummaries/>" + next));
        answers.add(Answer.result("ListStackResources", resource));
        assertEquals(1, service().resources("small").size());

        answers.add(Answer.result("ListChangeSets", "<Summaries/>" + next));
        answers.add(Answer.result(
                "ListChangeSets", "<Summaries><member><ChangeSetName>ours</ChangeSetName></member></Summaries>"));
        assertEquals(List.of("ours"), service().changeSets("small"));
        assertEquals(8, requests.size());
    }

    @Test
    void anAnswerThatIsNotXmlIsNotTheServices() {
        answer = new Answer(200, "text/plain", "Sign in, please");
        assertEquals(Kind.UNREADABLE, fault().kind());
    }

    @Test
    void anEmptyAnswerIsNotTheServices() {
        answer = new Answer(200, "text/xml", "");
        assertEquals(Kind.UNREADABLE, fault().kind());
    }

    @Test
    void onlyTheServicesOwnWordsSayThatThereIsNoStack() throws ServiceFault {
        answer = new Answer(
                400,
                "text/xml",
                "<ErrorResponse><Error><Code>ValidationError</Code><Message>Stack with id small does not exist</Message>"
                        + "</Error></ErrorResponse>");
        assertEquals(Optional.empty(), service().stack("small"));
    }

    @Test
    void aPortThatNobodyListensAtIsTheNetworks() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        ServiceFault fault =
                assertThrows(ServiceFault.class, () -> service(port).stack("small"));
        assertEquals(Kind.NETWORK, fault.kind());
        assertTrue(fault.getMessage().contains("Connection refused"), fault.getMessage());
    }

    @Test
    void anAnswerThatTakesTooLongIsTheNetworks() {
        ServiceFault fault = Faults.of(SdkClientException.create(
                "Unable to execute HTTP request", new SocketTimeoutException("Read timed out")));
        assertEquals(Kind.NETWORK, fault.kind());
        assertEquals("Unable to execute HTTP request: Read timed out", fault.getMessage());
    }

    @Test
    void aListOfProvidersIsNotRepeatedToTheUser() {
        ServiceFault fault = Faults.of(SdkClientException.create(
                "Unable to load credentials from any of the providers in the chain AwsCredentialsProviderChain(...)"));
        assertEquals(Kind.CREDENTIALS, fault.kind());
        assertEquals(
                "there are none in the environment, in the profile, in SSO or on this machine", fault.getMessage());
    }

    @Test
    void aStatusThatTheLibraryDoesNotKnowKeepsItsText() throws ServiceFault {
        answer = Answer.result(
                "DescribeStacks",
                "<Stacks><member><StackName>small</StackName><StackId>arn</StackId>"
                        + "<StackStatus>TELEPORT_COMPLETE</StackStatus></member></Stacks>");
        StackState state = service().stack("small").orElseThrow();
        assertEquals("TELEPORT_COMPLETE", state.statusText());
        assertEquals(Optional.empty(), state.status());
    }

    @Test
    void aHookThatFailedIsReadWithItsNameAndItsWords() throws ServiceFault {
        answer = Answer.result(
                "DescribeStackEvents",
                "<StackEvents><member><EventId>1</EventId><StackId>arn</StackId><LogicalResourceId>Web</LogicalResourceId>"
                        + "<ResourceStatus>CREATE_IN_PROGRESS</ResourceStatus><HookType>Org::Tags::Hook</HookType>"
                        + "<HookStatus>HOOK_COMPLETE_FAILED</HookStatus><HookStatusReason>no owner</HookStatusReason>"
                        + "</member><member><EventId>2</EventId><StackId>arn</StackId>"
                        + "<HookType>Org::Tags::Hook</HookType><HookStatus>HOOK_COMPLETE_SUCCEEDED</HookStatus>"
                        + "</member></StackEvents>");
        List<StackEvent> events = service().events("small", Collections.emptySet());
        assertEquals("hook Org::Tags::Hook failed: no owner", events.get(0).hook());
        assertEquals("", events.get(1).hook());
    }

    @Test
    void theRecordsOfACertificateAreThoseThatItWaitsFor() throws ServiceFault {
        answer = new Answer(
                200,
                "application/x-amz-json-1.1",
                "{\"Certificate\":{\"DomainValidationOptions\":[{\"DomainName\":\"small.example\",\"ResourceRecord\":"
                        + "{\"Name\":\"_x.small.example.\",\"Type\":\"CNAME\",\"Value\":\"_y.acm-validations.aws.\"}},"
                        + "{\"DomainName\":\"later.example\"}]}}");
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        assertEquals(
                List.of("_x.small.example. CNAME _y.acm-validations.aws."),
                new AwsServiceReport(new Clients("us-east-1", Optional.of(endpoint))).records("arn:aws:acm:1"));
    }
}
