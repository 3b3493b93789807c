package dev.cruddurc.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.stack.ChangeSetRequest;
import dev.cruddurc.deploy.stack.ChangeSetState;
import dev.cruddurc.deploy.stack.CloudFormationService;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.StackEvent;
import dev.cruddurc.deploy.stack.StackState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Answers that are true and odd: pages that repeat, hooks, stacks of others, clocks that jump, reasons without an end. */
class OddAnswersTest {
    private static final String NESTED = "arn:aws:cloudformation:us-east-1:111122223333:stack/nested/1";

    private final Scene scene = new Scene();

    private Outcome apply(String method, Interception.Answer answer) {
        return scene.apply(Scene.SMALL, Interception.altering(scene.world(), method, answer));
    }

    @SuppressWarnings("unchecked")
    private static List<StackEvent> events(Object answer) {
        return (List<StackEvent>) answer;
    }

    private List<String> moves() {
        return scene.told(Progress.Moved.class).stream()
                .map(moved -> moved.resource() + " " + moved.status())
                .toList();
    }

    @Test
    void aPageThatRepeatsItsEventsIsTakenOnce() {
        assertEquals(Outcome.DONE, apply("events", (arguments, answer) -> {
            List<StackEvent> twice =
                    new ArrayList<>(scene.world().events((String) arguments[0], Collections.emptySet()));
            twice.addAll(List.copyOf(twice));
            return twice;
        }));
        assertEquals(new TreeSet<>(moves()).size(), moves().size(), moves()::toString);
    }

    @Test
    void eventsOutOfOrderAreAllTold() {
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL));
        List<String> inOrder = moves();
        Scene other = new Scene();
        CloudFormationService reversing = Interception.altering(other.world(), "events", (arguments, answer) -> {
            List<StackEvent> reversed = new ArrayList<>(events(answer));
            Collections.reverse(reversed);
            return reversed;
        });
        assertEquals(Outcome.DONE, other.apply(Scene.SMALL, reversing), other.text::toString);
        List<String> told = other.told(Progress.Moved.class).stream()
                .map(moved -> moved.resource() + " " + moved.status())
                .filter(move -> move.endsWith("_COMPLETE"))
                .toList();
        assertEquals(
                new TreeSet<>(inOrder.stream()
                        .filter(move -> move.endsWith("_COMPLETE"))
                        .toList()),
                new TreeSet<>(told));
    }

    @Test
    void theEndOfANestedStackIsNotTheEnd() throws ServiceFault {
        assertEquals(Outcome.DONE, apply("events", (arguments, answer) -> {
            List<StackEvent> more = new ArrayList<>(events(answer));
            String arn = (String) arguments[0];
            more.add(
                    0,
                    event(
                            "nested-" + scene.told.size(),
                            arn,
                            "Nested",
                            NESTED,
                            StackEvent.STACK,
                            "CREATE_COMPLETE",
                            "",
                            ""));
            return more;
        }));
        assertTrue(moves().contains("Nested CREATE_COMPLETE"), moves()::toString);
        assertTrue(scene.told(Progress.Moved.class).stream()
                .noneMatch(moved -> moved.resource().equals("Nested") && moved.ofStack()));
        assertEquals(
                "CREATE_COMPLETE",
                scene.world().stack("small-services").orElseThrow().statusText());
    }

    private static StackEvent event(
            String id,
            String stack,
            String logicalId,
            String physicalId,
            String type,
            String status,
            String reason,
            String hook) {
        return new StackEvent(id, Instant.EPOCH, stack, logicalId, physicalId, type, status, reason, hook, "");
    }

    @Test
    void whatAHookSaidStandsBesideTheFailureThatItCaused() {
        scene.failing = List.of("WebService");
        assertEquals(Outcome.FAILED, apply("events", (arguments, answer) -> {
            List<StackEvent> hooked = new ArrayList<>();
            for (StackEvent event : events(answer)) {
                boolean failed = event.logicalId().equals("WebService") && event.isFailure();
                hooked.add(
                        failed
                                ? event(
                                        event.id(),
                                        event.stackArn(),
                                        "WebService",
                                        event.physicalId(),
                                        event.type(),
                                        event.status(),
                                        "The following hook(s) failed: [Org::Tags::Hook]",
                                        "")
                                : event);
                if (failed) {
                    hooked.add(event(
                            event.id() + "-hook",
                            event.stackArn(),
                            "WebService",
                            "",
                            event.type(),
                            "CREATE_IN_PROGRESS",
                            "",
                            "hook Org::Tags::Hook failed: the tag `owner` is missing"));
                }
            }
            return hooked;
        }));
        String text = scene.text.toString();
        assertTrue(text.contains("reason: The following hook(s) failed: [Org::Tags::Hook]"), text);
        assertTrue(text.contains("= hook Org::Tags::Hook failed: the tag `owner` is missing"), text);
    }

    @Test
    void aReasonWithoutAnEndIsCutAndMovesNoCursor() {
        scene.failing = List.of("WebService");
        String reason = "\u001b[2J" + "x".repeat(65_536);
        assertEquals(
                Outcome.FAILED,
                apply(
                        "events",
                        (arguments, answer) -> events(answer).stream()
                                .map(event -> event.logicalId().equals("WebService") && event.isFailure()
                                        ? event(
                                                event.id(),
                                                event.stackArn(),
                                                "WebService",
                                                event.physicalId(),
                                                event.type(),
                                                event.status(),
                                                reason,
                                                "")
                                        : event)
                                .toList()));
        String text = scene.text.toString();
        assertTrue(text.contains("reason: \\u{1b}[2Jxxx"), "told");
        assertFalse(text.contains("\u001b"), "no control character");
        assertTrue(text.lines().allMatch(line -> line.length() < 2_200), "cut");
    }

    @Test
    void aStackThatWasDeletedAndMadeAgainMeanwhileIsNotTakenForOurs() {
        List<String> executed = new ArrayList<>();
        CloudFormationService noting = Interception.of(scene.world(), executed, new Interception.At() {});
        CloudFormationService swapped = Interception.altering(noting, "stack", (arguments, answer) -> {
            String asked = (String) arguments[0];
            boolean isGone = executed.contains("executeChangeSet") && asked.startsWith("arn:");
            return isGone ? Optional.empty() : answer;
        });
        assertEquals(Outcome.FAILED, scene.apply(Scene.SMALL, swapped), scene.text::toString);
        assertTrue(scene.text.toString().contains("the stack is gone"), scene.text::toString);
    }

    @Test
    void anOldStateThatIsReadFirstIsNotTheEnd() {
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL));
        List<String> calls = new ArrayList<>();
        CloudFormationService noting = Interception.of(scene.world(), calls, new Interception.At() {});
        List<String> stale = new ArrayList<>();
        CloudFormationService old = Interception.altering(noting, "stack", (arguments, answer) -> {
            boolean isWatching = calls.contains("executeChangeSet") && stale.size() < 3;
            if (isWatching) {
                stale.add("read");
                StackState state = (StackState) ((Optional<?>) answer).orElseThrow();
                return Optional.of(new StackState(
                        state.name(), state.arn(), "CREATE_COMPLETE", "", state.outputs(), state.tags(), false));
            }
            return answer;
        });
        CloudFormationService blind = Interception.altering(
                old,
                "events",
                (arguments, answer) -> stale.size() < 3 && calls.contains("executeChangeSet") ? List.of() : answer);
        scene.told.clear();
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL.replace("v1", "v2"), blind), scene.text::toString);
        assertEquals(3, stale.size());
        assertTrue(moves().contains("WebService UPDATE_COMPLETE"), moves()::toString);
    }

    @Test
    void aClockThatJumpsChangesNothing() throws ServiceFault {
        for (Duration jump : List.of(Duration.ofHours(-2), Duration.ofHours(2))) {
            for (int call = 0; call < 40; call++) {
                Scene jumpy = new Scene();
                int at = call;
                List<String> seen = Interception.calls();
                Outcome outcome = jumpy.apply(Scene.SMALL, Interception.of(jumpy.world(), seen, new Interception.At() {
                    @Override
                    public void before(int number, String method) {
                        if (number == at) {
                            jumpy.time.sleep(jump);
                        }
                    }
                }));
                // The stand-in lives by the same clock: when that stands before its beats, they come later.
                assertEquals(Outcome.DONE, outcome, "call " + call + " by " + jump + "\n" + jumpy.text);
                assertEquals(1, seen.stream().filter("executeChangeSet"::equals).count() / 2);
            }
        }
    }

    @Test
    void whoComesFirstWinsAndTheOtherPlansAnew() throws ServiceFault {
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL), scene.text::toString);
        Scene other = new Scene(scene.time);
        List<String> calls = Interception.calls();
        CloudFormationService overtaken = Interception.of(scene.world(), calls, new Interception.At() {
            @Override
            public void before(int number, String method) {
                if (method.equals("executeChangeSet")) {
                    // Between our plan and its execution somebody deploys something else, to the end.
                    Outcome first = other.apply(Scene.SMALL.replace("v1", "theirs"), scene.world());
                    assertEquals(Outcome.DONE, first, other.text::toString);
                }
            }
        });
        scene.told.clear();
        assertEquals(
                Outcome.NOT_POSSIBLE, scene.apply(Scene.SMALL.replace("v1", "v2"), overtaken), scene.text::toString);
        Progress.Stopped stopped = scene.told(Progress.Stopped.class).get(0);
        assertEquals("somebody else came first, at executing the change set", stopped.message());
        assertEquals("run the command again: it plans anew", stopped.lines().get(1));
        assertEquals(1, calls.stream().filter("executeChangeSet"::equals).count());
        assertTrue(scene.world().template("small-services").contains(":theirs"), "what came first stays");

        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL.replace("v1", "v2")), scene.text::toString);
        assertTrue(scene.world().template("small-services").contains(":v2"));
    }

    @Test
    void aNameThatOurOwnFirstAttemptTookIsOurs() throws ServiceFault {
        List<String> made = new ArrayList<>();
        CloudFormationService taken = Interception.altering(scene.world(), "createChangeSet", (arguments, answer) -> {
            made.add(((ChangeSetRequest) arguments[0]).name());
            throw new ServiceFault(ServiceFault.Kind.ALREADY_EXISTS, "AlreadyExistsException: it exists");
        });
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL, taken), scene.text::toString);
        assertEquals(2, new TreeSet<>(made).size());
        assertEquals(2, made.size(), "nothing is made twice");
        assertEquals(
                "CREATE_COMPLETE",
                scene.world().stack("small-services").orElseThrow().statusText());
    }

    @Test
    void aNameThatIsTakenWithoutAChangeSetIsARefusal() {
        assertEquals(Outcome.FAILED, apply("changeSet", (arguments, answer) -> Optional.empty(), "createChangeSet"));
        assertTrue(scene.text.toString().contains("AWS does not accept making a change set"), scene.text::toString);
    }

    private Outcome apply(String method, Interception.Answer answer, String taken) {
        CloudFormationService refusing = Interception.altering(scene.world(), taken, (arguments, unused) -> {
            throw new ServiceFault(ServiceFault.Kind.ALREADY_EXISTS, "AlreadyExistsException: it exists");
        });
        return scene.apply(Scene.SMALL, Interception.altering(refusing, method, answer));
    }

    @Test
    void tooManyChangeSetsAreSaidToBeThat() {
        assertEquals(Outcome.NOT_POSSIBLE, apply("createChangeSet", (arguments, answer) -> {
            throw new ServiceFault(ServiceFault.Kind.LIMIT, "LimitExceededException: 200 change sets");
        }));
        Progress.Stopped stopped = scene.told(Progress.Stopped.class).get(0);
        assertEquals("stack small-foundation has too many change sets", stopped.message());
        assertEquals(
                List.of(
                        "LimitExceededException: 200 change sets",
                        "see them: aws cloudformation list-change-sets --stack-name small-foundation"),
                stopped.lines());
    }

    private Outcome withChangeSet(String status, String reason) {
        return apply(
                "changeSet",
                (arguments, answer) -> ((Optional<?>) answer)
                        .map(ChangeSetState.class::cast)
                        .map(set -> new ChangeSetState(
                                set.stackArn(), set.arn(), set.name(), status, "UNAVAILABLE", reason, List.of())));
    }

    @Test
    void aChangeSetThatFailsEndsInItsReasonAndIsRemoved() throws ServiceFault {
        assertEquals(Outcome.FAILED, withChangeSet("FAILED", "Transform X failed with: no"));
        assertTrue(
                scene.text.toString().contains("refuses the change of stack small-foundation"), scene.text::toString);
        assertTrue(scene.text.toString().contains("Transform X failed with: no"), scene.text::toString);
        assertTrue(scene.world().stack("small-foundation").isEmpty(), "the empty stack goes with it");
    }

    @Test
    void bothWordsForNoChangesAreUnderstood() throws ServiceFault {
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL));
        for (String reason : List.of(
                "No updates are to be performed.",
                "The submitted information didn't contain changes. Submit different information to create a change set.")) {
            scene.told.clear();
            assertEquals(Outcome.DONE, withChangeSet("FAILED", reason), scene.text::toString);
            assertEquals(2, scene.told(Progress.Unchanged.class).size());
            assertEquals(List.of(), scene.world().changeSets("small-services"), "failed ones count to a quota");
        }
        assertEquals(
                Outcome.FAILED,
                withChangeSet("FAILED", "Macro says: The submitted information didn't contain changes"),
                "only the beginning of a reason is the service's own");
    }

    @Test
    void onlyTheCapabilitiesThatAStageNeedsAreGiven() {
        Map<String, List<String>> given = new TreeMap<>();
        assertEquals(Outcome.DONE, apply("createChangeSet", (arguments, answer) -> {
            ChangeSetRequest request = (ChangeSetRequest) arguments[0];
            given.put(request.stack(), request.capabilities());
            return answer;
        }));
        assertEquals(List.of(), given.get("small-foundation"));
        assertEquals(List.of("CAPABILITY_IAM"), given.get("small-services"));
        assertEquals(2, given.size());
    }

    @Test
    void changeSetsOfOursThatFailedAreTidiedAndThoseOfOthersLeft() throws ServiceFault {
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL));
        List<String> deleted = new ArrayList<>();
        CloudFormationService old = Interception.altering(
                scene.world(), "changeSets", (arguments, answer) -> List.of("cruddurc-0-1", "theirs"));
        CloudFormationService failed = Interception.altering(old, "changeSet", (arguments, answer) -> {
            String name = (String) arguments[1];
            return name.equals("cruddurc-0-1") || name.equals("theirs")
                    ? Optional.of(new ChangeSetState(
                            (String) arguments[0], "arn", name, "FAILED", "UNAVAILABLE", "", List.of()))
                    : answer;
        });
        CloudFormationService noting = Interception.altering(failed, "deleteChangeSet", (arguments, answer) -> {
            deleted.add((String) arguments[1]);
            return answer;
        });
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL, noting), scene.text::toString);
        assertEquals(2, deleted.stream().filter("cruddurc-0-1"::equals).count(), "once a stack");
        assertFalse(deleted.contains("theirs"), deleted::toString);
    }

    @Test
    void aChangeSetOfSomebodyElseIsNamedAndNotDeleted() throws ServiceFault {
        scene.world()
                .createChangeSet(new ChangeSetRequest(
                        "small-foundation",
                        "theirs",
                        true,
                        new ChangeSetRequest.Inline("{\"Resources\":{\"A\":{\"Type\":\"AWS::SSM::Parameter\"}}}"),
                        new TreeMap<>(),
                        List.of(),
                        new TreeMap<>(),
                        false,
                        "token"));
        scene.consent = Scene.nobody();
        assertEquals(Outcome.NOT_AGREED, scene.apply(Scene.SMALL), scene.text::toString);
        assertTrue(
                scene.text.toString().contains("change set theirs of small-foundation waits for somebody"),
                scene.text::toString);
        assertEquals(List.of("theirs"), scene.world().changeSets("small-foundation"), "ours is gone, theirs is not");
        assertEquals(
                "REVIEW_IN_PROGRESS",
                scene.world().stack("small-foundation").orElseThrow().statusText(),
                "a stack that holds a change set of somebody is not removed");
    }

    @Test
    void whatTakesLongGivesSignsOfLifeAndSaysWhatItsTasksSay() {
        scene.beat = Duration.ofSeconds(4);
        scene.report = service -> List.of("event: (service web) was unable to place a task");
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL), scene.text::toString);
        List<Progress.Alive> alive = scene.told(Progress.Alive.class);
        assertTrue(alive.stream().anyMatch(sign -> sign.working().contains("WebService")), alive::toString);
        assertTrue(
                scene.text.toString().contains("WebService: event: (service web) was unable to place a task"),
                scene.text::toString);
    }

    @Test
    void aDeletionThatWaitsIsWaitedForAsLongAsItTakes() {
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL), scene.text::toString);
        scene.beat = Duration.ofMinutes(10);
        assertEquals(Outcome.DONE, scene.destroy(Scene.SMALL), scene.text::toString);
        assertTrue(
                scene.told(Progress.Alive.class).stream()
                        .anyMatch(sign -> sign.working().contains("WebService")),
                scene.text::toString);
    }

    @Test
    void whatAllowsMoreIsMarkedInTheReview() {
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL), scene.text::toString);
        assertFalse(scene.text.toString().contains("allows more"), "of what is new everything is");
        String more = Scene.SMALL.replace(
                "route: /", "route: /, permissions: [{allow: [\"dynamodb:PutItem\"], on: [table/small]}]");
        assertEquals(Outcome.DONE, scene.apply(more), scene.text::toString);
        assertTrue(scene.text.toString().contains("allows more: may dynamodb:PutItem"), scene.text::toString);
        scene.text.setLength(0);
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL), scene.text::toString);
        assertFalse(scene.text.toString().contains("allows more"), scene.text::toString);
    }
}
