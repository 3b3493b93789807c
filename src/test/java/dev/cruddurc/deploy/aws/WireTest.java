package dev.cruddurc.deploy.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.deploy.Scene;
import dev.cruddurc.deploy.aws.QueryServer.Mishap;
import dev.cruddurc.deploy.cloudformation.Conduct;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.rehearsal.StandIn;
import dev.cruddurc.deploy.stack.CloudFormationService;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.StackEvent;
import dev.cruddurc.deploy.stack.StackState;
import dev.cruddurc.model.Stage;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whole deployments by the real SDK over loopback HTTP, with what goes wrong on the way. */
class WireTest {
    private final Scene scene = new Scene();
    private QueryServer server;

    @BeforeAll
    static void credentials() {
        System.setProperty("aws.accessKeyId", "testing");
        System.setProperty("aws.secretAccessKey", "testing");
    }

    @AfterAll
    static void noCredentials() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @BeforeEach
    void start() throws IOException {
        server = new QueryServer(scene.world());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Outcome apply(String yaml) {
        return scene.apply(yaml, new AwsCloudFormation(server.clients()));
    }

    private long count(String action) {
        return server.actions.stream().filter(action::equals).count();
    }

    @Test
    void deploysUpdatesAndFindsNoChanges() throws ServiceFault {
        assertEquals(Outcome.DONE, apply(Scene.SMALL), scene.text::toString);
        assertEquals(Outcome.DONE, apply(Scene.SMALL), scene.text::toString);
        assertTrue(scene.text.toString().contains("no changes"));
        assertEquals(Outcome.DONE, apply(Scene.SMALL.replace("v1", "v2")), scene.text::toString);
        assertEquals(
                "UPDATE_COMPLETE",
                scene.world().stack("small-services").orElseThrow().statusText());
    }

    private List<Map<String, String>> requests(String action) {
        return server.requests.stream()
                .filter(form -> action.equals(form.get("Action")))
                .toList();
    }

    private List<String> values(String action, String field) {
        return requests(action).stream()
                .map(form -> form.getOrDefault(field, ""))
                .toList();
    }

    private String status(String stack) throws ServiceFault {
        return scene.world().stack(stack).map(StackState::statusText).orElse("none");
    }

    /** How often an operation on the stack has begun, as the stack itself tells it. */
    private long begun(String stack) throws ServiceFault {
        return scene.world().events(stack, Collections.emptySet()).stream()
                .filter(event -> event.isOfStack() && event.status().endsWith("_IN_PROGRESS"))
                .count();
    }

    private void assertDeployedOnce() throws ServiceFault {
        for (String stack : List.of("small-foundation", "small-services")) {
            assertEquals("CREATE_COMPLETE", status(stack), scene.text::toString);
            assertEquals(1, begun(stack), scene.text::toString);
        }
        assertEquals(2, scene.told(Progress.StageEnds.class).size());
        assertEquals(List.of(), scene.told(Progress.Warning.class));
    }

    @Test
    void whatIsAskedForIsSaidInFull() {
        assertEquals(Outcome.DONE, apply(Scene.SMALL), scene.text::toString);
        for (Map<String, String> made : requests("CreateChangeSet")) {
            assertTrue(made.get("ChangeSetName").matches("cruddurc-[0-9a-f]{12}-[0-9a-f]{8}"), made::toString);
            assertTrue(made.get("ClientToken").matches("[a-zA-Z0-9][-a-zA-Z0-9]{0,127}"), made::toString);
            assertEquals("CREATE", made.get("ChangeSetType"));
            assertFalse(made.containsKey("OnStackFailure"), "it excludes DisableRollback");
        }
        for (Map<String, String> executed : requests("ExecuteChangeSet")) {
            assertEquals("false", executed.get("DisableRollback"));
            assertEquals("true", executed.get("RetainExceptOnCreate"));
            assertTrue(executed.get("ClientRequestToken").matches("[a-zA-Z0-9][-a-zA-Z0-9]{0,127}"));
            assertTrue(executed.get("StackName").startsWith("arn:"), "a name may point at another stack later");
            assertTrue(executed.get("ChangeSetName").startsWith("arn:"));
        }
        assertEquals(2, new TreeSet<>(values("CreateChangeSet", "ClientToken")).size());
        assertEquals(2, new TreeSet<>(values("ExecuteChangeSet", "ClientRequestToken")).size());
    }

    @Test
    void anAnswerLostOnExecuteIsNotExecutedTwice() throws ServiceFault {
        server.script =
                (action, count) -> action.equals("ExecuteChangeSet") && count == 1 ? Mishap.ANSWER_LOST : Mishap.NONE;
        assertEquals(Outcome.DONE, apply(Scene.SMALL), scene.text::toString);
        List<String> tokens = values("ExecuteChangeSet", "ClientRequestToken");
        assertEquals(3, tokens.size(), "once more for the first stack, and once for the second");
        assertEquals(tokens.get(0), tokens.get(1), "the service knows the second attempt by it");
        assertDeployedOnce();
    }

    @Test
    void anAnswerLostOnCreateLeavesOneChangeSet() throws ServiceFault {
        List<Integer> waiting = new ArrayList<>();
        server.script = (action, count) -> {
            if (action.equals("ExecuteChangeSet")) {
                waiting.add(changeSets(count == 1 ? "small-foundation" : "small-services"));
            }
            return action.equals("CreateChangeSet") && count == 1 ? Mishap.ANSWER_LOST : Mishap.NONE;
        };
        assertEquals(Outcome.DONE, apply(Scene.SMALL), scene.text::toString);
        assertEquals(List.of(1, 1), waiting, "what there is to execute");
        List<Map<String, String>> made = requests("CreateChangeSet");
        assertEquals(3, made.size());
        assertEquals(made.get(0), made.get(1), "the same again, with its name and its token");
        assertDeployedOnce();
    }

    private int changeSets(String stack) {
        try {
            return scene.world().changeSets(stack).size();
        } catch (ServiceFault fault) {
            throw new AssertionError(fault);
        }
    }

    @Test
    void throttlingAndPagesOfProxiesArePassedOver() throws ServiceFault {
        server.script = (action, count) -> !action.startsWith("Describe") || count % 5 != 3
                ? Mishap.NONE
                : count % 2 == 0 ? Mishap.HTML_503 : Mishap.THROTTLED;
        assertEquals(Outcome.DONE, apply(Scene.SMALL), scene.text::toString);
        assertTrue(server.mishaps.contains(Mishap.HTML_503) && server.mishaps.contains(Mishap.THROTTLED));
        assertEquals(2, count("CreateChangeSet"));
        assertEquals(2, count("ExecuteChangeSet"));
        assertDeployedOnce();
    }

    @Test
    void anEmptyAnswerIsNotTakenForAnAbsentStack() throws ServiceFault {
        apply(Scene.SMALL);
        scene.told.clear();
        server.requests.clear();
        server.script =
                (action, count) -> action.equals("DescribeStacks") && count % 2 == 0 ? Mishap.HTML_200 : Mishap.NONE;
        assertEquals(Outcome.DONE, apply(Scene.SMALL), scene.text::toString);
        assertTrue(server.mishaps.size() >= 2, server.mishaps::toString);
        assertEquals(List.of("UPDATE", "UPDATE"), values("CreateChangeSet", "ChangeSetType"));
        assertEquals(2, scene.told(Progress.Unchanged.class).size());
        assertEquals(List.of(), requests("ExecuteChangeSet"));
        assertEquals(1, begun("small-services"));
    }

    private static String large() {
        StringBuilder yaml = new StringBuilder("app: large\nregion: us-east-1\nservices:\n");
        for (int at = 1; at <= 20; at++) {
            yaml.append("  s").append(at).append(": {image: \"nginx:1.27\", port: 80, route: /s");
            yaml.append(at).append("}\n");
        }
        return yaml.toString();
    }

    @Test
    void aLargeTemplateGoesByWayOfTheBucket() throws ServiceFault {
        scene.conduct = Conduct.careful()
                .store(Optional.of(new AwsTemplateStore(server.clients(), "templates", "111122223333")));
        assertEquals(Outcome.DONE, apply(large()), scene.text::toString);
        assertEquals(1, server.objects.size());
        String path = server.objects.keySet().iterator().next();
        assertTrue(path.matches("/templates/cruddurc/large-services/[0-9a-f]{64}\\.template\\.json"), path);
        assertEquals(server.objects.get(path), scene.world().template("large-services"));
        assertEquals(List.of("111122223333"), server.owners);

        assertEquals(Outcome.DONE, apply(large()), scene.text::toString);
        assertEquals(1, server.objects.size(), "the same template has the same key");
    }

    @Test
    void tenThousandOldEventsAreReadPageByPageOnceAndNoMore() throws IOException {
        assertEquals(Outcome.DONE, apply(Scene.SMALL), scene.text::toString);
        StandIn world = scene.world();
        CloudFormationService aged = (CloudFormationService) Proxy.newProxyInstance(
                WireTest.class.getClassLoader(), new Class<?>[] {CloudFormationService.class}, (self, method, args) -> {
                    Object answer = method.invoke(world, args);
                    return method.getName().equals("events")
                            ? withOldEvents((String) args[0], (List<?>) answer)
                            : answer;
                });
        try (QueryServer old = new QueryServer(aged)) {
            assertEquals(
                    Outcome.DONE,
                    scene.apply(Scene.SMALL.replace("v1", "v2"), new AwsCloudFormation(old.clients())),
                    scene.text::toString);
            long pages =
                    old.actions.stream().filter("DescribeStackEvents"::equals).count();
            assertTrue(pages >= 100 && pages < 200, pages + " pages");
        }
        assertFalse(scene.text.toString().contains("Ancient"), "old events are not told");
    }

    private static List<StackEvent> withOldEvents(String stack, List<?> newest) {
        List<StackEvent> events = new ArrayList<>();
        newest.forEach(event -> events.add((StackEvent) event));
        for (int at = 0; at < 10_000; at++) {
            events.add(new StackEvent(
                    "old-" + at, Instant.EPOCH, stack, "Ancient", "", "AWS::ECS::Service", "CREATE_COMPLETE", "", ""));
        }
        return events;
    }

    @Test
    void aSmallTemplateNeedsNoBucket() {
        scene.conduct = Conduct.careful()
                .store(Optional.of(new AwsTemplateStore(server.clients(), "templates", "111122223333")));
        assertEquals(Outcome.DONE, apply(Scene.SMALL), scene.text::toString);
        assertEquals(0, count("PutObject"));
    }

    @Test
    void aLargeTemplateWithoutABucketIsRefusedWithBothSizes() {
        assertEquals(Outcome.NOT_POSSIBLE, apply(large()), scene.text::toString);
        assertTrue(
                scene.text
                        .toString()
                        .matches("(?s).*the template of stack large-services has [0-9]{5,6} bytes, and a request"
                                + " takes 51200.*"),
                scene.text::toString);
        assertTrue(scene.text.toString().contains("`deploy: {bucket: NAME}`"), scene.text::toString);
        assertEquals(0, count("CreateChangeSet"));
    }

    @Test
    void aBucketThatMayNotBeWrittenIsSaidToBeThat() {
        scene.conduct = Conduct.careful()
                .store(Optional.of(new AwsTemplateStore(server.clients(), "templates", "111122223333")));
        server.script = (action, count) -> action.equals("PutObject") ? Mishap.DENIED : Mishap.NONE;
        assertEquals(Outcome.CREDENTIALS, apply(large()), scene.text::toString);
        assertEquals(
                "the credentials do not allow putting the template into the bucket",
                scene.told(Progress.Stopped.class).get(0).message());
        assertEquals(1, count("PutObject"));
        assertEquals(0, count("CreateChangeSet"));
    }

    private boolean isExecuted() {
        return count("ExecuteChangeSet") > 0;
    }

    private void assertGoesOnAndIsFollowed(String why) throws ServiceFault {
        Progress.Stopped stopped = scene.told(Progress.Stopped.class).get(0);
        assertTrue(stopped.message().startsWith(why), stopped::toString);
        assertEquals(
                List.of(
                        "the operation on stack small-foundation goes on in AWS; how it ends is not known here",
                        "to follow it: cruddurc apply --wait"),
                stopped.lines().subList(0, 2));
        assertFalse(scene.text.toString().contains("failed"), scene.text::toString);
        assertEquals(1, count("ExecuteChangeSet"));
        scene.time.sleep(Duration.ofMinutes(1));
        assertEquals("CREATE_COMPLETE", status("small-foundation"));

        server.script = (action, count) -> Mishap.NONE;
        scene.told.clear();
        assertEquals(Outcome.DONE, apply(Scene.SMALL), scene.text::toString);
        assertEquals(
                List.of("foundation"),
                scene.told(Progress.Unchanged.class).stream()
                        .map(Progress.Unchanged::stage)
                        .toList());
        assertEquals(1, begun("small-foundation"));
    }

    @Test
    void credentialsThatExpireWhileWatchingAreSaidToBeThat() throws ServiceFault {
        server.script =
                (action, count) -> isExecuted() && !action.equals("ExecuteChangeSet") ? Mishap.EXPIRED : Mishap.NONE;
        assertEquals(Outcome.CREDENTIALS, apply(Scene.SMALL), scene.text::toString);
        assertEquals(2, server.mishaps.size(), "resolved anew once, and not asked again");
        assertGoesOnAndIsFollowed(
                "the credentials are not valid any more: ExpiredToken: The security token has expired");
    }

    @Test
    void credentialsThatAreRenewedInTimeAreNotSpokenOf() throws ServiceFault {
        server.script = (action, count) -> isExecuted() && action.equals("DescribeStacks") && server.mishaps.isEmpty()
                ? Mishap.EXPIRED
                : Mishap.NONE;
        assertEquals(Outcome.DONE, apply(Scene.SMALL), scene.text::toString);
        assertEquals(1, server.mishaps.size());
        assertFalse(scene.text.toString().contains("credentials"), scene.text::toString);
        assertDeployedOnce();
    }

    @Test
    void aMissingPermissionIsNamed() throws ServiceFault {
        server.script = (action, count) -> action.equals("CreateChangeSet") ? Mishap.DENIED : Mishap.NONE;
        assertEquals(Outcome.CREDENTIALS, apply(Scene.SMALL), scene.text::toString);
        Progress.Stopped stopped = scene.told(Progress.Stopped.class).get(0);
        assertEquals("the credentials do not allow making a change set", stopped.message());
        assertEquals(
                List.of(
                        "AccessDenied: not authorized to perform CreateChangeSet",
                        "ask for the permission, or use other credentials"),
                stopped.lines());
        assertEquals(1, count("CreateChangeSet"), "asking again does not help");
        assertEquals("none", status("small-foundation"));
    }

    @Test
    void eventsThatMayNotBeReadAreDoneWithout() throws ServiceFault {
        server.script =
                (action, count) -> action.equals("DescribeStackEvents") && isExecuted() ? Mishap.DENIED : Mishap.NONE;
        scene.only = Optional.of(Stage.FOUNDATION);
        assertEquals(Outcome.DONE, apply(Scene.SMALL), scene.text::toString);
        assertEquals(1, server.mishaps.size(), "asked once");
        assertEquals(
                List.of("events cannot be read, so only the result is shown:"
                        + " AccessDenied: not authorized to perform DescribeStackEvents"),
                scene.told(Progress.Warning.class).stream()
                        .map(Progress.Warning::text)
                        .toList());
        assertEquals("CREATE_COMPLETE", status("small-foundation"));
        assertEquals(1, scene.told(Progress.StageEnds.class).size());
    }

    @Test
    void aNetworkThatIsCutWhileWatchingLeavesTheOutcomeOpen() throws ServiceFault {
        scene.pace = scene.pace.networkTimeout(Duration.ofSeconds(5));
        server.script =
                (action, count) -> isExecuted() && !action.equals("ExecuteChangeSet") ? Mishap.CUT : Mishap.NONE;
        assertEquals(Outcome.UNKNOWN, apply(Scene.SMALL), scene.text::toString);
        assertGoesOnAndIsFollowed("CloudFormation does not answer: ");
    }
}
