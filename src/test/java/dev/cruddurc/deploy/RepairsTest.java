package dev.cruddurc.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.deploy.cloudformation.Conduct;
import dev.cruddurc.deploy.progress.Consent;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.stack.CloudFormationService;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.StackResource;
import dev.cruddurc.deploy.stack.StackState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Stacks that an earlier operation left broken: what is called to mend them, with what, and how often. */
class RepairsTest {
    private static final String NEXT = Scene.SMALL.replace("v1", "v2");

    private final Scene scene = new Scene();
    private final List<String> calls = Interception.calls();

    private Outcome apply(String yaml) {
        return apply(yaml, scene.world());
    }

    private Outcome apply(String yaml, CloudFormationService service) {
        calls.clear();
        scene.told.clear();
        return scene.apply(yaml, Interception.of(service, calls, new Interception.At() {}));
    }

    private long count(String call) {
        return calls.stream().filter(call::equals).count();
    }

    private Progress.Stopped stopped() {
        return scene.told(Progress.Stopped.class).get(0);
    }

    private String status() throws ServiceFault {
        return scene.world().stack("small-services").map(StackState::statusText).orElse("none");
    }

    private static CloudFormationService with(
            CloudFormationService real, String status, boolean isProtected, int reads) {
        List<Object> read = new ArrayList<>();
        return Interception.altering(real, "stack", (arguments, answer) -> {
            String asked = (String) arguments[0];
            boolean isServices = asked.contains("small-services");
            if (!isServices || read.size() >= reads) {
                return answer;
            }
            read.add(asked);
            return ((Optional<?>) answer)
                    .map(StackState.class::cast)
                    .map(state -> new StackState(
                            state.name(), state.arn(), status, "", state.outputs(), state.tags(), isProtected));
        });
    }

    private void failToCreate() throws ServiceFault {
        scene.failing = List.of("WebService");
        assertEquals(Outcome.FAILED, apply(Scene.SMALL));
        assertEquals("ROLLBACK_COMPLETE", status());
        scene.failing = List.of();
    }

    @Test
    void aFirstCreationThatFailedGoesOnlyAfterAYes() throws ServiceFault {
        failToCreate();
        scene.consent = Scene.nobody();
        assertEquals(Outcome.NOT_AGREED, apply(Scene.SMALL));
        assertTrue(
                scene.text
                        .toString()
                        .contains("the first creation of small-services failed (ROLLBACK_COMPLETE);"
                                + " it can only be deleted and created again"),
                scene.text::toString);
        assertTrue(scene.text.toString().contains("--yes or --recreate-failed"), scene.text::toString);
        assertEquals(0, count("deleteStack"));
        assertEquals("ROLLBACK_COMPLETE", status());
    }

    @Test
    void aFirstCreationThatFailedGoesWithoutAQuestionWhenThatWasAsked() throws ServiceFault {
        failToCreate();
        List<String> questions = new ArrayList<>();
        scene.consent = new Consent() {
            @Override
            public Optional<Boolean> ask(String question) {
                questions.add(question);
                return Optional.of(true);
            }

            @Override
            public Optional<String> word(String question) {
                return Optional.empty();
            }
        };
        scene.conduct = new Conduct(false, true, false, List.of(), List.of(), Optional.empty());
        assertEquals(Outcome.DONE, apply(Scene.SMALL), scene.text::toString);
        assertEquals(1, questions.size(), questions::toString);
        assertTrue(questions.get(0).startsWith("Deploy services"), questions::toString);
        assertEquals(1, count("deleteStack"));
        assertEquals("CREATE_COMPLETE", status());
    }

    @Test
    void aFirstCreationThatFailedAndIsProtectedStays() throws ServiceFault {
        failToCreate();
        assertEquals(Outcome.NOT_POSSIBLE, apply(Scene.SMALL, with(scene.world(), "ROLLBACK_COMPLETE", true, 1_000)));
        assertEquals(
                "stack small-services is protected against deletion", stopped().message());
        assertEquals(0, count("deleteStack"));
        assertEquals("ROLLBACK_COMPLETE", status());
    }

    private void failToRollBack() throws ServiceFault {
        apply(Scene.SMALL);
        scene.failing = List.of("WebService");
        scene.stuck = List.of("WebTaskDefinition");
        assertEquals(Outcome.FAILED, apply(NEXT));
        assertEquals("UPDATE_ROLLBACK_FAILED", status());
        scene.failing = List.of();
        scene.stuck = List.of();
    }

    @Test
    void aRollbackThatFailedIsToldWithWhatFailedAndTheCommand() throws ServiceFault {
        failToRollBack();
        CloudFormationService failed = Interception.altering(
                scene.world(),
                "resources",
                (arguments, answer) -> List.of(
                        new StackResource("WebService", "web", "AWS::ECS::Service", "UPDATE_FAILED", "did not settle"),
                        new StackResource("Cluster", "small", "AWS::ECS::Cluster", "UPDATE_COMPLETE", "")));
        assertEquals(Outcome.NOT_POSSIBLE, apply(Scene.SMALL, failed), scene.text::toString);
        assertEquals("the rollback of stack small-services failed", stopped().message());
        assertEquals(
                List.of(
                        "WebService is in UPDATE_FAILED: did not settle",
                        "mend the cause, then: cruddurc apply --continue-rollback [--skip ID]"),
                stopped().lines());
        assertEquals(0, count("continueRollback"));
    }

    @Test
    void aRollbackIsContinuedOnceAndGivesUpOnWhatIsNamed() throws ServiceFault {
        failToRollBack();
        scene.conduct = new Conduct(false, false, true, List.of("WebTaskDefinition"), List.of(), Optional.empty());
        List<Object> skipped = new ArrayList<>();
        CloudFormationService noting = Interception.altering(scene.world(), "continueRollback", (arguments, answer) -> {
            skipped.add(arguments[1]);
            return answer;
        });
        assertEquals(Outcome.DONE, apply(Scene.SMALL, noting), scene.text::toString);
        assertEquals(List.of(List.of("WebTaskDefinition")), skipped);
        assertEquals(1, count("continueRollback"));
        assertEquals("UPDATE_ROLLBACK_COMPLETE", status());
    }

    @Test
    void aRollbackThatFailsAgainEndsInThat() throws ServiceFault {
        failToRollBack();
        scene.conduct = new Conduct(false, false, true, List.of(), List.of(), Optional.empty());
        assertEquals(
                Outcome.FAILED, apply(Scene.SMALL, with(scene.world(), "UPDATE_ROLLBACK_FAILED", false, 1_000_000)));
        assertEquals(
                "the rollback of stack small-services failed again", stopped().message());
        assertEquals(1, count("continueRollback"));
    }

    @Test
    void whatFailedHalfwayIsRolledBackAndThenUpdated() throws ServiceFault {
        apply(Scene.SMALL);
        // Once for the names, once for the outputs, once on arrival; then the rollback is watched.
        assertEquals(Outcome.DONE, apply(NEXT, with(scene.world(), "UPDATE_FAILED", false, 3)), scene.text::toString);
        assertEquals(1, count("rollBack"));
        assertTrue(calls.indexOf("rollBack") < calls.lastIndexOf("createChangeSet"), calls::toString);
        assertEquals("UPDATE_COMPLETE", status());
        assertEquals(0, count("deleteStack"));
    }

    @Test
    void whatCannotBeRolledBackIsNotTriedForEver() {
        apply(Scene.SMALL);
        CloudFormationService stuck = Interception.altering(scene.world(), "rollBack", (arguments, answer) -> answer);
        assertEquals(Outcome.FAILED, apply(NEXT, with(stuck, "UPDATE_FAILED", false, 1_000_000)), scene.text::toString);
        assertEquals(1, count("rollBack"));
        assertEquals("stack small-services could not be rolled back", stopped().message());
    }

    private void failToDelete() throws ServiceFault {
        apply(Scene.SMALL);
        scene.failing = List.of("WebSecurityGroup");
        assertEquals(Outcome.FAILED, scene.destroy(Scene.SMALL), scene.text::toString);
        assertEquals("DELETE_FAILED", status());
        scene.failing = List.of();
    }

    @Test
    void aDeletionThatFailedNamesWhatStandsInTheWay() throws ServiceFault {
        apply(Scene.SMALL);
        scene.failing = List.of("WebSecurityGroup");
        scene.told.clear();
        assertEquals(Outcome.FAILED, scene.destroy(Scene.SMALL), scene.text::toString);
        Progress.Broken broken = scene.told(Progress.Broken.class).get(0);
        assertEquals(
                List.of("WebSecurityGroup"),
                broken.causes().stream().map(Progress.Cause::resource).toList());
        assertEquals("small-services is still there, with what could not be deleted", broken.left());
        assertEquals("stack small-services could not be deleted", stopped().message());
        assertEquals(
                List.of(
                        "mend the cause and run the command again, or leave what stands in the way alone: --retain ID",
                        "or whatever cannot be deleted: --force-delete"),
                stopped().lines());
        assertEquals(
                "CREATE_COMPLETE",
                scene.world().stack("small-foundation").orElseThrow().statusText(),
                "it stops at the first failure");
    }

    @Test
    void aDeletionThatFailedIsFinishedWithoutWhatIsNamed() throws ServiceFault {
        failToDelete();
        assertEquals(Outcome.NOT_POSSIBLE, apply(Scene.SMALL));
        assertEquals("a deletion of stack small-services failed", stopped().message());
        assertEquals(0, count("deleteStack"));

        scene.conduct = new Conduct(false, false, false, List.of(), List.of("WebSecurityGroup"), Optional.empty());
        List<Object> retained = new ArrayList<>();
        CloudFormationService noting = Interception.altering(scene.world(), "deleteStack", (arguments, answer) -> {
            retained.add(arguments[1]);
            return answer;
        });
        assertEquals(Outcome.DONE, apply(Scene.SMALL, noting), scene.text::toString);
        assertEquals(List.of(List.of("WebSecurityGroup")), retained);
        assertEquals("CREATE_COMPLETE", status());
    }

    @Test
    void whatRunsIsWaitedForWhenThatWasAskedAndThenPlannedAnew() throws ServiceFault {
        apply(Scene.SMALL);
        scene.conduct = new Conduct(true, false, false, List.of(), List.of(), Optional.empty());
        assertEquals(
                Outcome.DONE, apply(NEXT, with(scene.world(), "UPDATE_IN_PROGRESS", false, 5)), scene.text::toString);
        List<String> waiting = scene.told(Progress.Note.class).stream()
                .map(Progress.Note::text)
                .filter(note -> note.startsWith("waiting for"))
                .toList();
        assertEquals(List.of("waiting for the operation that runs: UPDATE_IN_PROGRESS"), waiting);
        assertEquals(1, count("executeChangeSet"));
        assertEquals("UPDATE_COMPLETE", status());
        assertFalse(calls.contains("cancelUpdate"));
    }
}
