package dev.cruddurc.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.deploy.cloudformation.Conduct;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.stack.ChangeSetRequest;
import dev.cruddurc.deploy.stack.CloudFormationService;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.StackState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What CloudFormation refuses is told at the lines of the file; what it cannot delete is left behind only when that was asked for. */
class RefusalsTest {
    private final Scene scene = new Scene();
    private final List<String> calls = new ArrayList<>();

    private CloudFormationService counted() {
        return Interception.of(scene.world(), calls, new Interception.At() {});
    }

    private Optional<String> status() throws ServiceFault {
        return scene.world().stack("small-services").map(StackState::statusText);
    }

    private void failToDelete(String resource) throws ServiceFault {
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL), scene.text::toString);
        scene.failing = List.of(resource);
        assertEquals(Outcome.FAILED, scene.destroy(Scene.SMALL), scene.text::toString);
        assertEquals(Optional.of("DELETE_FAILED"), status());
        scene.told.clear();
        scene.text.setLength(0);
    }

    /** A log group that lies in the account, and in no stack. */
    private void leaveALogGroup() throws ServiceFault {
        failToDelete("WebLogGroup");
        scene.conduct = new Conduct(false, false, false, List.of(), List.of("WebLogGroup"), Optional.empty());
        assertEquals(Outcome.DONE, scene.destroy(Scene.SMALL), scene.text::toString);
        scene.failing = List.of();
        scene.conduct = Conduct.careful();
        scene.told.clear();
    }

    private Progress.Cause cause() {
        List<Progress.Cause> causes = scene.told(Progress.Broken.class).get(0).causes();
        assertEquals(1, causes.size(), causes::toString);
        assertEquals("WebLogGroup", causes.get(0).resource());
        assertEquals("AWS::Logs::LogGroup", causes.get(0).type());
        assertEquals(4, causes.get(0).place().orElseThrow().line());
        return causes.get(0);
    }

    @Test
    void whatTheEventsOfAChangeSetSayIsToldAtItsLine() throws ServiceFault {
        leaveALogGroup();
        assertEquals(Outcome.FAILED, scene.apply(Scene.SMALL));
        assertEquals(
                "Resource of type 'AWS::Logs::LogGroup' with identifier '/small/web' already exists.",
                cause().reason());
        assertEquals(Optional.empty(), status(), "the empty stack is gone");
    }

    @Test
    void whoMayNotReadThemStillLearnsWhichResourcesAreThere() throws ServiceFault {
        leaveALogGroup();
        CloudFormationService denying = Interception.altering(scene.world(), "refusals", (arguments, answer) -> {
            throw new ServiceFault(ServiceFault.Kind.DENIED, "AccessDenied: no");
        });
        assertEquals(Outcome.FAILED, scene.apply(Scene.SMALL, denying));
        assertEquals("LogGroupName=/small/web is there already", cause().reason());
        assertTrue(cause().more().get(0).contains("remove it"), () -> cause().toString());
        assertTrue(!scene.text.toString().contains("AccessDenied"), scene.text::toString);
    }

    @Test
    void aChangeSetOfAnEarlierRunIsNotSaidToBeSomebodys() throws ServiceFault {
        scene.world()
                .createChangeSet(new ChangeSetRequest(
                        "small-foundation",
                        "cruddurc-0123456789ab-01234567",
                        true,
                        new ChangeSetRequest.Inline("{\"Resources\":{\"A\":{\"Type\":\"AWS::SSM::Parameter\"}}}"),
                        new TreeMap<>(),
                        List.of(),
                        new TreeMap<>(),
                        false,
                        "token"));
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL), scene.text::toString);
        assertTrue(
                scene.text.toString().contains("of small-foundation was left by an earlier run of ours"),
                scene.text::toString);
    }

    @Test
    void aFailedDeletionOffersToLeaveBehindWhatCannotBeDeleted() throws ServiceFault {
        failToDelete("WebSecurityGroup");
        assertEquals(Outcome.NOT_POSSIBLE, scene.apply(Scene.SMALL, counted()));
        assertTrue(scene.text.toString().contains("or --force-delete, which leaves behind"), scene.text::toString);
        assertTrue(!calls.contains("forceDeleteStack"), calls::toString);
    }

    @Test
    void whatIsLeftBehindIsNamedAndAgreedTo() throws ServiceFault {
        failToDelete("WebSecurityGroup");
        scene.conduct = Conduct.careful().force(true);
        scene.consent = Scene.nobody();
        assertEquals(Outcome.NOT_AGREED, scene.apply(Scene.SMALL, counted()));
        assertTrue(
                scene.text.toString().contains("  WebSecurityGroup (AWS::EC2::SecurityGroup)"), scene.text::toString);
        assertTrue(!calls.contains("forceDeleteStack"), calls::toString);
        assertEquals(Optional.of("DELETE_FAILED"), status());
    }

    @Test
    void withAYesTheStackGoesAndIsMadeAnew() throws ServiceFault {
        failToDelete("WebSecurityGroup");
        scene.failing = List.of();
        scene.conduct = Conduct.careful().force(true);
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL, counted()), scene.text::toString);
        assertEquals(1, calls.stream().filter("forceDeleteStack"::equals).count());
        assertEquals(Optional.of("CREATE_COMPLETE"), status());
    }

    @Test
    void aDestructionIsFinishedByForceOnlyWhereItFailedBefore() throws ServiceFault {
        scene.conduct = Conduct.careful().force(true);
        failToDelete("WebSecurityGroup");
        assertEquals(Outcome.DONE, scene.destroy(Scene.SMALL, counted()), scene.text::toString);
        assertEquals(1, calls.stream().filter("forceDeleteStack"::equals).count());
        assertTrue(
                scene.text.toString().contains("  WebSecurityGroup (AWS::EC2::SecurityGroup)"), scene.text::toString);
    }
}
