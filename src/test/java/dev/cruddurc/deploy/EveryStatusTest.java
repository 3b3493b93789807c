package dev.cruddurc.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.stack.CloudFormationService;
import dev.cruddurc.deploy.stack.StackState;
import dev.cruddurc.deploy.stack.StackStatus;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A stack is met in each status that there is, and in one that there is not. */
class EveryStatusTest {
    private static final List<String> CHANGES = List.of(
            "createChangeSet", "executeChangeSet", "deleteStack", "rollBack", "continueRollback", "cancelUpdate");

    @Test
    void weKnowTheStatusesThatTheServiceHas() {
        TreeSet<String> theirs = software.amazon.awssdk.services.cloudformation.model.StackStatus.knownValues().stream()
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> ours =
                Stream.of(StackStatus.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(theirs, ours);
    }

    @TestFactory
    Stream<DynamicTest> aStackInEachStatusIsMetWithoutAnythingUnasked() {
        return Stream.of(StackStatus.values())
                .map(status -> DynamicTest.dynamicTest(
                        status.name().toLowerCase(Locale.ROOT), () -> meet(status.name(), status.arrival())));
    }

    @Test
    void aStatusThatWasInventedLaterIsNamedAndLeftAlone() {
        Meeting meeting = meeting("TELEPORT_COMPLETE");
        assertEquals(Outcome.NOT_POSSIBLE, meeting.outcome());
        assertTrue(meeting.text().contains("a status that is unknown here: TELEPORT_COMPLETE"), meeting.text());
        assertEquals(List.of(), meeting.changes());
    }

    @TestFactory
    Stream<DynamicTest> aPlanChangesNoStackWhateverItsStatus() {
        return statuses()
                .map(status -> DynamicTest.dynamicTest(status.toLowerCase(Locale.ROOT), () -> {
                    Meeting meeting = meeting(status, (scene, service) -> scene.plan(OTHER, service));
                    meeting.changes().removeIf("createChangeSet"::equals);
                    String story = meeting.outcome() + "\n" + meeting.text();
                    assertEquals(List.of(), meeting.changes(), story);
                    Optional<StackStatus.Arrival> arrival =
                            StackStatus.of(status).map(StackStatus::arrival);
                    boolean seen = arrival.isPresent()
                            && List.of(
                                            StackStatus.Arrival.CREATE,
                                            StackStatus.Arrival.UPDATE,
                                            StackStatus.Arrival.RECREATE)
                                    .contains(arrival.get());
                    assertEquals(seen ? Outcome.CHANGES : Outcome.NOT_POSSIBLE, meeting.outcome(), story);
                }));
    }

    @TestFactory
    Stream<DynamicTest> destroyingLeavesAloneWhatIsUnderWayOrUnknown() {
        return statuses()
                .map(status -> DynamicTest.dynamicTest(status.toLowerCase(Locale.ROOT), () -> {
                    Meeting meeting = meeting(status, (scene, service) -> scene.destroy(OTHER, service));
                    String story = meeting.outcome() + "\n" + meeting.text();
                    Optional<StackStatus> known = StackStatus.of(status);
                    if (known.isEmpty() || known.get().arrival() == StackStatus.Arrival.BUSY) {
                        assertEquals(Outcome.NOT_POSSIBLE, meeting.outcome(), story);
                        assertEquals(List.of(), meeting.changes(), story);
                        assertTrue(
                                meeting.text().contains(known.isEmpty() ? "a status that is unknown here" : "--wait"),
                                story);
                    } else if (known.get().arrival() != StackStatus.Arrival.CREATE) {
                        assertEquals("deleteStack", meeting.changes().get(0), story);
                    } else {
                        assertEquals(List.of(), meeting.changes(), story);
                    }
                }));
    }

    private static Stream<String> statuses() {
        return Stream.concat(Stream.of(StackStatus.values()).map(Enum::name), Stream.of("TELEPORT_COMPLETE"));
    }

    private static void meet(String status, StackStatus.Arrival arrival) {
        Meeting meeting = meeting(status);
        String story = meeting.outcome() + "\n" + meeting.text();
        switch (arrival) {
            case CREATE, UPDATE ->
                assertEquals("createChangeSet", meeting.changes().get(0), story);
            case BUSY -> {
                assertEquals(Outcome.NOT_POSSIBLE, meeting.outcome(), story);
                assertTrue(meeting.text().contains("another operation runs"), story);
                assertTrue(meeting.text().contains("--wait"), story);
            }
            case RECREATE, ROLL_BACK -> {
                assertEquals(Outcome.NOT_AGREED, meeting.outcome(), story);
                assertTrue(meeting.text().contains("needs a yes"), story);
            }
            case CONTINUE_ROLLBACK -> {
                assertEquals(Outcome.NOT_POSSIBLE, meeting.outcome(), story);
                assertTrue(meeting.text().contains("--continue-rollback"), story);
            }
            case FINISH_DELETION -> {
                assertEquals(Outcome.NOT_POSSIBLE, meeting.outcome(), story);
                assertTrue(meeting.text().contains("--retain ID"), story);
            }
            case REPAIR -> {
                assertEquals(Outcome.NOT_POSSIBLE, meeting.outcome(), story);
                assertTrue(meeting.text().contains("repair by hand"), story);
            }
        }
        boolean isTouched = arrival == StackStatus.Arrival.CREATE || arrival == StackStatus.Arrival.UPDATE;
        assertEquals(isTouched, !meeting.changes().isEmpty(), story);
        assertFalse(meeting.changes().contains("executeChangeSet"), "nobody agreed: " + story);
    }

    private static final String OTHER = Scene.SMALL.replace("web", "other");

    private interface Deed {
        Outcome with(Scene scene, CloudFormationService service);
    }

    private record Meeting(Outcome outcome, String text, List<String> changes) {}

    /** Does it with nobody to ask, to a stack that is deployed and says that it is in that status. */
    private static Meeting meeting(String status) {
        return meeting(status, (scene, service) -> scene.apply(OTHER, service));
    }

    private static Meeting meeting(String status, Deed deed) {
        Scene scene = new Scene();
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL), scene.text::toString);
        scene.text.setLength(0);
        scene.consent = Scene.nobody();
        List<String> changes = new ArrayList<>();
        Outcome outcome = deed.with(scene, saying(status, scene.world(), changes));
        return new Meeting(outcome, scene.text.toString(), changes);
    }

    private static CloudFormationService saying(String status, CloudFormationService real, List<String> changes) {
        return (CloudFormationService) Proxy.newProxyInstance(
                EveryStatusTest.class.getClassLoader(),
                new Class<?>[] {CloudFormationService.class},
                (self, method, arguments) -> {
                    if (CHANGES.contains(method.getName())) {
                        changes.add(method.getName());
                    }
                    try {
                        Object answer = method.invoke(real, arguments);
                        return method.getName().equals("stack")
                                ? ((Optional<?>) answer).map(there -> state((String) arguments[0], status))
                                : answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private static StackState state(String stack, String status) {
        return new StackState(stack, stack, status, "a reason", new TreeMap<>(), new TreeMap<>(), false);
    }
}
