package dev.cruddurc.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.deploy.operation.BackOff;
import dev.cruddurc.deploy.operation.Pace;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.stack.CloudFormationService;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.ServiceFault.Kind;
import dev.cruddurc.deploy.stack.StackEvent;
import dev.cruddurc.deploy.stack.StackState;
import dev.cruddurc.deploy.stack.StackStatus;
import dev.cruddurc.deploy.stack.Timing;
import dev.cruddurc.model.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How an operation is watched: how often, for how long, and what each status comes to. */
class WatchingTest {
    private final Scene scene = new Scene();
    private final List<String> calls = Interception.calls();

    private CloudFormationService watched(String status) {
        CloudFormationService noting = Interception.of(scene.world(), calls, new Interception.At() {});
        return Interception.altering(noting, "stack", (arguments, answer) -> {
            if (!calls.contains("executeChangeSet")) {
                return answer;
            }
            return ((Optional<?>) answer)
                    .map(StackState.class::cast)
                    .map(state -> new StackState(
                            state.name(), state.arn(), status, "a reason", state.outputs(), state.tags(), false));
        });
    }

    /** What a status means that stays: the end, or something that is watched on. */
    private static Outcome meaning(StackStatus status) {
        return switch (status) {
            case CREATE_COMPLETE, UPDATE_COMPLETE, IMPORT_COMPLETE -> Outcome.DONE;
            case CREATE_FAILED,
                    UPDATE_FAILED,
                    DELETE_FAILED,
                    DELETE_COMPLETE,
                    ROLLBACK_COMPLETE,
                    ROLLBACK_FAILED,
                    UPDATE_ROLLBACK_COMPLETE,
                    UPDATE_ROLLBACK_FAILED,
                    IMPORT_ROLLBACK_COMPLETE,
                    IMPORT_ROLLBACK_FAILED -> Outcome.FAILED;
            case CREATE_IN_PROGRESS,
                    UPDATE_IN_PROGRESS,
                    UPDATE_COMPLETE_CLEANUP_IN_PROGRESS,
                    DELETE_IN_PROGRESS,
                    REVIEW_IN_PROGRESS,
                    IMPORT_IN_PROGRESS,
                    ROLLBACK_IN_PROGRESS,
                    UPDATE_ROLLBACK_IN_PROGRESS,
                    UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS,
                    IMPORT_ROLLBACK_IN_PROGRESS -> Outcome.UNKNOWN;
        };
    }

    @TestFactory
    Stream<DynamicTest> eachStatusIsTheEndOrIsWatchedOn() {
        return Stream.of(StackStatus.values())
                .map(status -> DynamicTest.dynamicTest(status.name().toLowerCase(Locale.ROOT), () -> {
                    WatchingTest other = new WatchingTest();
                    other.scene.only = Optional.of(Stage.FOUNDATION);
                    other.scene.pace = Pace.usual().timeout(Optional.of(Duration.ofMinutes(30)));
                    Outcome outcome = other.scene.apply(Scene.SMALL, other.watched(status.name()));
                    assertEquals(meaning(status), outcome, other.scene.text::toString);
                    assertEquals(
                            outcome == Outcome.FAILED ? 1 : 0,
                            other.scene.told(Progress.Broken.class).size());
                    assertEquals(
                            1,
                            other.calls.stream()
                                    .filter("executeChangeSet"::equals)
                                    .count());
                }));
    }

    @Test
    void aLimitOfTimeEndsTheWatchingAndNotTheOperation() throws ServiceFault {
        scene.beat = Duration.ofMinutes(5);
        scene.pace = Pace.usual().timeout(Optional.of(Duration.ofMinutes(3)));
        Instant start = scene.time.instant();
        assertEquals(
                Outcome.UNKNOWN,
                scene.apply(Scene.SMALL, Interception.of(scene.world(), calls, new Interception.At() {})));
        Progress.Stopped stopped = scene.told(Progress.Stopped.class).get(0);
        assertEquals("still running after 180 s", stopped.message());
        assertEquals(
                List.of(
                        "the operation on stack small-foundation goes on in AWS; how it ends is not known here",
                        "to follow it: cruddurc apply --wait"),
                stopped.lines().subList(0, 2));
        assertTrue(stopped.lines().get(2).startsWith("to give the creation up: aws cloudformation delete-stack"));
        Duration took = Duration.between(start, scene.time.instant());
        assertTrue(
                took.compareTo(Duration.ofMinutes(3)) >= 0 && took.compareTo(Duration.ofMinutes(4)) < 0,
                took::toString);
        assertEquals(0, calls.stream().filter("deleteStack"::equals).count());
        scene.time.sleep(Duration.ofHours(1));
        assertEquals(
                "CREATE_COMPLETE",
                scene.world().stack("small-foundation").orElseThrow().statusText());
    }

    /** The times between looks at the stack, while it is watched. */
    private List<Long> intervals(Kind fault, int every) {
        scene.beat = Duration.ofMinutes(2);
        scene.only = Optional.of(Stage.FOUNDATION);
        List<Instant> looks = new ArrayList<>();
        CloudFormationService service = Interception.of(scene.world(), calls, new Interception.At() {
            @Override
            public void before(int number, String method) throws ServiceFault {
                if (method.equals("stack") && calls.contains("executeChangeSet")) {
                    looks.add(scene.time.instant());
                    if (looks.size() % every == 0) {
                        throw new ServiceFault(fault, "Rate exceeded");
                    }
                }
            }
        });
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL, service), scene.text::toString);
        List<Long> intervals = new ArrayList<>();
        for (int at = 1; at < looks.size(); at++) {
            intervals.add(Duration.between(looks.get(at - 1), looks.get(at)).toMillis());
        }
        // The last look is no longer part of the watching.
        return intervals.subList(0, intervals.size() - 1);
    }

    @Test
    void aStackIsLookedAtEveryTwoSecondsAndLaterEveryFive() {
        List<Long> intervals = intervals(Kind.THROTTLED, Integer.MAX_VALUE);
        List<Long> first = intervals.subList(0, 15);
        List<Long> later = intervals.subList(15, intervals.size());
        assertTrue(first.stream().allMatch(interval -> interval == 2_000), first::toString);
        assertTrue(later.size() > 10 && later.stream().allMatch(interval -> interval == 5_000), later::toString);
    }

    @Test
    void throttlingSlowsTheLooksDownToTenSeconds() {
        List<Long> intervals = intervals(Kind.THROTTLED, 4);
        assertTrue(intervals.stream().allMatch(interval -> interval <= 10_000), intervals::toString);
        assertTrue(intervals.subList(0, 3).stream().allMatch(interval -> interval == 2_000), intervals::toString);
        List<Long> late = intervals.subList(intervals.size() / 2, intervals.size());
        assertTrue(late.stream().filter(interval -> interval == 10_000).count() > late.size() / 2, intervals::toString);
    }

    @Test
    void pausesAfterErrorsGrowToFifteenSecondsAndAnAnswerEndsThem() {
        List<Long> pauses = new ArrayList<>();
        TestTime time = new TestTime();
        // Chance at its highest shows the ceilings.
        Timing timing = new Timing(
                time,
                pause -> {
                    pauses.add(pause.toMillis());
                    time.sleep(pause);
                },
                () -> -1L);
        BackOff backOff = new BackOff(timing, Pace.usual());
        for (int fault = 0; fault < 6; fault++) {
            assertTrue(backOff.pause(new ServiceFault(Kind.UNAVAILABLE, "no")));
        }
        assertEquals(List.of(1_000L, 2_000L, 4_000L, 8_000L, 15_000L, 15_000L), pauses);
        backOff.reset();
        backOff.pause(new ServiceFault(Kind.UNAVAILABLE, "no"));
        assertEquals(1_000L, pauses.get(6));
    }

    @Test
    void anOutageEndsTheWaitingAfterTenMinutesAndThrottlingNever() {
        TestTime time = new TestTime();
        BackOff backOff = new BackOff(time.timing(), Pace.usual());
        Instant start = time.instant();
        while (backOff.pause(new ServiceFault(Kind.NETWORK, "no"))) {
            assertTrue(Duration.between(start, time.instant()).compareTo(Duration.ofMinutes(11)) < 0);
        }
        assertTrue(Duration.between(start, time.instant()).compareTo(Duration.ofMinutes(10)) >= 0);
        for (int fault = 0; fault < 1_000; fault++) {
            assertTrue(backOff.pause(new ServiceFault(Kind.THROTTLED, "Rate exceeded")));
        }
    }

    @Test
    void whatCannotBeDeletedAfterAnUpdateIsToldAndNoFailure() throws ServiceFault {
        String two = Scene.SMALL + "  job: {image: {build: ./job, tag: v1}}\n";
        assertEquals(Outcome.DONE, scene.apply(two), scene.text::toString);
        scene.allowReplace = List.of("JobLogGroup");
        scene.failing = List.of("JobSecurityGroup");
        scene.told.clear();
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL), scene.text::toString);
        List<String> warnings = scene.told(Progress.Warning.class).stream()
                .map(Progress.Warning::text)
                .toList();
        assertEquals(1, warnings.size(), scene.text::toString);
        assertTrue(
                warnings.get(0)
                        .matches("JobSecurityGroup could not be deleted, and stays in the account as sg-[^ ]+,"
                                + " which no stack knows any more: .+"),
                warnings::toString);
        assertEquals(List.of(), scene.told(Progress.Broken.class));
        assertTrue(scene.text.toString().contains("  cleaning up\n"), scene.text::toString);
        assertEquals(
                "UPDATE_COMPLETE",
                scene.world().stack("small-services").orElseThrow().statusText());

        scene.told.clear();
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL), scene.text::toString);
        assertEquals(2, scene.told(Progress.Unchanged.class).size());
        assertEquals(List.of(), scene.told(Progress.Warning.class));
    }

    @Test
    void whatIsDeletedAtTheNextAttemptIsNotWarnedOf() {
        String two = Scene.SMALL + "  job: {image: {build: ./job, tag: v1}}\n";
        assertEquals(Outcome.DONE, scene.apply(two), scene.text::toString);
        scene.allowReplace = List.of("JobLogGroup");
        scene.told.clear();
        CloudFormationService twice = Interception.altering(scene.world(), "events", (arguments, answer) -> {
            List<StackEvent> events = new ArrayList<>();
            for (Object one : (List<?>) answer) {
                StackEvent event = (StackEvent) one;
                events.add(event);
                if (event.logicalId().equals("JobSecurityGroup")
                        && event.status().equals("DELETE_IN_PROGRESS")) {
                    events.add(new StackEvent(
                            event.id() + "-failed",
                            event.time(),
                            event.stackArn(),
                            event.logicalId(),
                            event.physicalId(),
                            event.type(),
                            "DELETE_FAILED",
                            "in use",
                            event.token()));
                }
            }
            return events;
        });
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL, twice), scene.text::toString);
        assertTrue(
                scene.told(Progress.Moved.class).stream()
                        .anyMatch(moved -> moved.status().equals("DELETE_FAILED")),
                scene.text::toString);
        assertEquals(List.of(), scene.told(Progress.Warning.class));
    }
}
