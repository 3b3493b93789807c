package dev.cruddurc.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.deploy.cloudformation.Conduct;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.stack.CloudFormationService;
import dev.cruddurc.deploy.stack.Interrupt;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.ServiceFault.Kind;
import dev.cruddurc.deploy.stack.StackEvent;
import dev.cruddurc.deploy.stack.StackState;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Something goes wrong at each call in turn: what is deployed is deployed once, and what is reported is true. */
class EveryCallTest {
    private static final List<String> STACKS = List.of("small-foundation", "small-services");

    private interface Mishap {
        Interception.At at(int call, Scene scene);
    }

    private static int calls() {
        List<String> calls = Interception.calls();
        Scene scene = new Scene();
        scene.apply(Scene.SMALL, Interception.of(scene.world(), calls, new Interception.At() {}));
        return calls.size();
    }

    private static void atEveryCall(Mishap mishap, List<Outcome> allowed) throws ServiceFault {
        int count = calls();
        assertTrue(count > 10);
        for (int call = 0; call < count; call++) {
            Scene scene = new Scene();
            List<String> seen = Interception.calls();
            CloudFormationService service = Interception.of(scene.world(), seen, mishap.at(call, scene));
            Outcome outcome = scene.apply(Scene.SMALL, service);
            String story = "call " + call + " " + seen.get(call) + ": " + outcome + "\n" + scene.text;
            assertTrue(allowed.contains(outcome), story);
            boolean isLast = call == count - 1;
            assertTrue(isLast || outcome != Outcome.DONE || allowed.size() == 1, "only too late for it: " + story);
            assertFalse(scene.text.toString().contains("cancel-update-stack"), "nothing is updated here: " + story);
            if (outcome == Outcome.DONE) {
                assertDeployedOnce(scene, story);
            } else {
                scene.interrupt = new Interrupt();
                scene.conduct = new Conduct(true, false, false, List.of(), List.of(), Optional.empty());
                assertEquals(Outcome.DONE, scene.apply(Scene.SMALL), story);
                assertDeployedOnce(scene, story);
            }
        }
    }

    private static void assertDeployedOnce(Scene scene, String story) throws ServiceFault {
        for (String stack : STACKS) {
            List<StackEvent> events = scene.world().events(stack, Collections.emptySet());
            long begun = events.stream()
                    .filter(event -> event.isOfStack() && event.status().endsWith("_IN_PROGRESS"))
                    .count();
            assertEquals(1, begun, story);
            assertEquals("CREATE_COMPLETE", events.get(0).status(), story);
            assertEquals(List.of(), scene.world().changeSets(stack), story);
        }
    }

    private static Interception.At lost(int call, Kind kind) {
        return new Interception.At() {
            @Override
            public void after(int number, String method) throws ServiceFault {
                if (number == call) {
                    throw new ServiceFault(kind, "the answer is lost");
                }
            }
        };
    }

    private static Interception.At refused(int call, Kind kind, int times) {
        return new Interception.At() {
            @Override
            public void before(int number, String method) throws ServiceFault {
                if (number >= call && number - call < times) {
                    throw new ServiceFault(kind, "no");
                }
            }
        };
    }

    @Test
    void aLostAnswerIsFoundOut() throws ServiceFault {
        atEveryCall((call, scene) -> lost(call, Kind.NETWORK), List.of(Outcome.DONE));
    }

    private interface Deed {
        Outcome with(Scene scene, CloudFormationService service);
    }

    /** Loses the answer of each call in turn, and returns what was done when nothing is lost any more. */
    private static void whileAnAnswerIsLost(Deed before, Deed deed, String status) throws ServiceFault {
        boolean lost = true;
        for (int call = 0; lost; call++) {
            Scene scene = new Scene();
            before.with(scene, scene.world());
            int begun = begun(scene);
            List<String> seen = Interception.calls();
            Outcome outcome = deed.with(scene, Interception.of(scene.world(), seen, lost(call, Kind.NETWORK)));
            lost = call < seen.size();
            String story = "call " + call + " " + (lost ? seen.get(call) : "none") + ": " + outcome + "\n" + scene.text;
            assertEquals(Outcome.DONE, outcome, story);
            assertEquals(
                    status,
                    scene.world()
                            .stack("small-services")
                            .map(StackState::statusText)
                            .orElse("gone"),
                    story);
            assertTrue(begun(scene) <= begun + 1, story);
        }
    }

    /** How often an operation on the services has begun. */
    private static int begun(Scene scene) throws ServiceFault {
        if (scene.world().stack("small-services").isEmpty()) {
            return 0;
        }
        return (int) scene.world().events("small-services", Collections.emptySet()).stream()
                .filter(event -> event.isOfStack()
                        && List.of("CREATE_IN_PROGRESS", "UPDATE_IN_PROGRESS", "DELETE_IN_PROGRESS")
                                .contains(event.status()))
                .count();
    }

    @Test
    void aLostAnswerIsFoundOutInAnUpdate() throws ServiceFault {
        whileAnAnswerIsLost(
                (scene, service) -> scene.apply(Scene.SMALL, service),
                (scene, service) -> scene.apply(Scene.SMALL.replace("v1", "v2"), service),
                "UPDATE_COMPLETE");
    }

    @Test
    void aLostAnswerIsFoundOutInADestruction() throws ServiceFault {
        whileAnAnswerIsLost(
                (scene, service) -> scene.apply(Scene.SMALL, service),
                (scene, service) -> scene.destroy(Scene.SMALL, service),
                "gone");
    }

    @Test
    void aLostAnswerIsFoundOutWhenARollbackIsContinued() throws ServiceFault {
        whileAnAnswerIsLost(
                (scene, service) -> {
                    scene.apply(Scene.SMALL, service);
                    scene.failing = List.of("WebService");
                    scene.stuck = List.of("WebTaskDefinition");
                    Outcome failed = scene.apply(Scene.SMALL.replace("v1", "v2"), scene.world());
                    scene.failing = List.of();
                    scene.stuck = List.of();
                    scene.conduct = new Conduct(false, false, true, List.of(), List.of(), Optional.empty());
                    return failed;
                },
                (scene, service) -> scene.apply(Scene.SMALL, service),
                "UPDATE_ROLLBACK_COMPLETE");
    }

    @Test
    void anAnswerThatIsAPageOfAProxyIsNotBelieved() throws ServiceFault {
        atEveryCall((call, scene) -> lost(call, Kind.UNREADABLE), List.of(Outcome.DONE));
    }

    @Test
    void anOutageIsWaitedOut() throws ServiceFault {
        atEveryCall((call, scene) -> refused(call, Kind.UNAVAILABLE, 6), List.of(Outcome.DONE));
    }

    @Test
    void throttlingEndsNothing() throws ServiceFault {
        atEveryCall((call, scene) -> refused(call, Kind.THROTTLED, 60), List.of(Outcome.DONE));
    }

    @Test
    void credentialsThatExpireAreSaidToBeThat() throws ServiceFault {
        atEveryCall(
                (call, scene) -> refused(call, Kind.CREDENTIALS, 1_000), List.of(Outcome.CREDENTIALS, Outcome.DONE));
    }

    @Test
    void aNetworkThatIsGoneIsNeverAFailedDeployment() throws ServiceFault {
        atEveryCall(
                (call, scene) -> refused(call, Kind.NETWORK, 1_000_000),
                List.of(Outcome.UNKNOWN, Outcome.NOT_POSSIBLE, Outcome.DONE));
    }

    @Test
    void anInterruptionStopsWatchingAndNothingElse() throws ServiceFault {
        atEveryCall(
                (call, scene) -> new Interception.At() {
                    @Override
                    public void before(int number, String method) {
                        if (number == call) {
                            scene.interrupt.request();
                        }
                    }
                },
                List.of(Outcome.INTERRUPTED, Outcome.DONE));
    }

    @Test
    void everySecondCallThrottledIsSlowAndNoMore() throws ServiceFault {
        Scene scene = new Scene();
        CloudFormationService service = Interception.of(scene.world(), Interception.calls(), new Interception.At() {
            @Override
            public void before(int number, String method) throws ServiceFault {
                if (number % 2 == 0) {
                    throw new ServiceFault(Kind.THROTTLED, "Rate exceeded");
                }
            }
        });
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL, service));
        assertNotEquals(0, scene.told.size());
    }

    @Test
    void anUpdateIsCancelledWhenThatWasAskedAndNothingIsEverDeleted() throws ServiceFault {
        boolean cancelled = false;
        for (int call = 0; call < 60; call++) {
            Scene scene = new Scene();
            assertEquals(Outcome.DONE, scene.apply(Scene.SMALL));
            scene.interrupt.cancelsUpdates();
            int at = call;
            List<String> seen = Interception.calls();
            Outcome outcome = scene.apply(
                    Scene.SMALL.replace("v1", "v2"), Interception.of(scene.world(), seen, new Interception.At() {
                        @Override
                        public void before(int number, String method) {
                            if (number == at) {
                                scene.interrupt.request();
                            }
                        }
                    }));
            String story = "call " + call + ": " + outcome + "\n" + scene.text;
            long cancels = seen.stream().filter("cancelUpdate"::equals).count();
            assertTrue(cancels <= 1 && !seen.contains("deleteStack"), story);
            assertEquals(cancels == 1, scene.text.toString().contains("cancelled the update of stack"), story);
            cancelled |= cancels == 1;
            if (cancels == 1) {
                scene.time.sleep(Duration.ofHours(1));
                String status =
                        scene.world().stack("small-services").orElseThrow().statusText();
                assertEquals("UPDATE_ROLLBACK_COMPLETE", status, story);
            }
        }
        assertTrue(cancelled);
    }
}
