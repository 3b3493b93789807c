package dev.cruddurc.deploy.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.deploy.Scene;
import dev.cruddurc.deploy.aws.QueryServer.Mishap;
import dev.cruddurc.deploy.cloudformation.Conduct;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.rehearsal.StandIn;
import dev.cruddurc.deploy.stack.CloudFormationService;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.StackEvent;
import dev.cruddurc.model.Stage;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    @Test
    void anAnswerLostOnExecuteIsNotExecutedTwice() throws ServiceFault {
        server.script =
                (action, count) -> action.equals("ExecuteChangeSet") && count == 1 ? Mishap.ANSWER_LOST : Mishap.NONE;
        assertEquals(Outcome.DONE, apply(Scene.SMALL), scene.text::toString);
    }

    @Test
    void anAnswerLostOnCreateLeavesOneChangeSet() throws ServiceFault {
        server.script =
                (action, count) -> action.equals("CreateChangeSet") && count == 1 ? Mishap.ANSWER_LOST : Mishap.NONE;
        assertEquals(Outcome.DONE, apply(Scene.SMALL), scene.text::toString);
        assertEquals(List.of(), scene.world().changeSets("small-services"));
    }

    @Test
    void throttlingAndPagesOfProxiesArePassedOver() {
        server.script = (action, count) -> !action.startsWith("Describe") || count % 5 != 3
                ? Mishap.NONE
                : count % 2 == 0 ? Mishap.HTML_503 : Mishap.THROTTLED;
        assertEquals(Outcome.DONE, apply(Scene.SMALL), scene.text::toString);
    }

    @Test
    void anEmptyAnswerIsNotTakenForAnAbsentStack() {
        apply(Scene.SMALL);
        server.script =
                (action, count) -> action.equals("DescribeStacks") && count % 2 == 0 ? Mishap.HTML_200 : Mishap.NONE;
        long created = count("CreateChangeSet");
        assertEquals(Outcome.DONE, apply(Scene.SMALL), scene.text::toString);
        assertTrue(scene.text.toString().contains("no changes"));
        assertEquals(2, count("CreateChangeSet") - created);
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
        assertTrue(scene.text.toString().contains("putting the template into the bucket"), scene.text::toString);
    }

    @Test
    void credentialsThatExpireWhileWatchingAreSaidToBeThat() {
        server.script = (action, count) ->
                count("ExecuteChangeSet") > 0 && !action.equals("ExecuteChangeSet") ? Mishap.EXPIRED : Mishap.NONE;
        assertEquals(Outcome.CREDENTIALS, apply(Scene.SMALL), scene.text::toString);
        assertTrue(scene.text.toString().contains("goes on in AWS"), scene.text::toString);
        assertTrue(scene.text.toString().contains("cruddurc apply --wait"), scene.text::toString);
    }

    @Test
    void aMissingPermissionIsNamed() {
        server.script = (action, count) -> action.equals("CreateChangeSet") ? Mishap.DENIED : Mishap.NONE;
        assertEquals(Outcome.CREDENTIALS, apply(Scene.SMALL), scene.text::toString);
        assertTrue(scene.text.toString().contains("not authorized to perform CreateChangeSet"), scene.text::toString);
    }

    @Test
    void eventsThatMayNotBeReadAreDoneWithout() {
        server.script = (action, count) ->
                action.equals("DescribeStackEvents") && count("ExecuteChangeSet") > 0 ? Mishap.DENIED : Mishap.NONE;
        scene.only = Optional.of(Stage.FOUNDATION);
        assertEquals(Outcome.DONE, apply(Scene.SMALL), scene.text::toString);
    }

    @Test
    void aNetworkThatIsCutWhileWatchingLeavesTheOutcomeOpen() {
        scene.pace = scene.pace.networkTimeout(Duration.ofSeconds(5));
        server.script = (action, count) ->
                count("ExecuteChangeSet") > 0 && !action.equals("ExecuteChangeSet") ? Mishap.CUT : Mishap.NONE;
        assertEquals(Outcome.UNKNOWN, apply(Scene.SMALL), scene.text::toString);
    }
}
