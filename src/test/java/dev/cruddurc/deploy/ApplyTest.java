package dev.cruddurc.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.deploy.cloudformation.Conduct;
import dev.cruddurc.deploy.operation.ServiceReport;
import dev.cruddurc.deploy.plan.Change;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.StackResource;
import dev.cruddurc.model.Stage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A deployment from nothing to its end, against the stand-in. */
class ApplyTest {
    private static final String DOMAIN = """
            app: small
            region: us-east-1
            domain: {name: small.example, zone: create}
            services:
              web: {image: {build: ./web, tag: v1}, port: 80, route: small.example, secrets: [KEY]}
            """;

    private final Scene scene = new Scene();

    @Test
    void deploysAllStagesInOrder() throws ServiceFault {
        assertEquals(Outcome.DONE, scene.apply(DOMAIN));
        assertEquals(
                List.of("foundation", "certificates", "services"),
                scene.told(Progress.StageEnds.class).stream()
                        .map(Progress.StageEnds::stage)
                        .toList());
        assertEquals(
                "CREATE_COMPLETE",
                scene.world().stack("small-services").orElseThrow().statusText());
        assertTrue(scene.text.toString().endsWith("https://small.example\n"), scene.text::toString);
    }

    @Test
    void noAddressIsNamedBeforeTheServicesAreThere() {
        scene.only = Optional.of(Stage.FOUNDATION);
        assertEquals(Outcome.DONE, scene.apply(DOMAIN));
        assertFalse(scene.text.toString().contains("https://"), scene.text::toString);
    }

    @Test
    void applyingAgainChangesNothing() {
        scene.apply(DOMAIN);
        scene.told.clear();
        assertEquals(Outcome.DONE, scene.apply(DOMAIN));
        assertEquals(3, scene.told(Progress.Unchanged.class).size());
        assertEquals(0, scene.told(Progress.Moved.class).size());
        assertEquals("no changes", scene.told(Progress.Closing.class).get(0).summary());
    }

    @Test
    void aNewTagReplacesTheTaskDefinitionAndUpdatesTheService() {
        scene.apply(Scene.SMALL);
        scene.told.clear();
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL.replace("v1", "v2")));
        List<Change> changes =
                scene.told(Progress.Reviewed.class).get(0).review().changes();
        assertEquals(
                List.of("replace WebTaskDefinition", "change WebService"),
                changes.stream()
                        .map(change -> change.kind().word() + " " + change.resource())
                        .toList());
    }

    @Test
    void aFailureIsToldAtItsLineAndRolledBack() throws ServiceFault {
        scene.failing = List.of("WebService");
        assertEquals(Outcome.FAILED, scene.apply(Scene.SMALL));
        Progress.Broken broken = scene.told(Progress.Broken.class).get(0);
        assertEquals("WebService", broken.causes().get(0).resource());
        assertEquals(1, broken.causes().size());
        assertEquals(4, broken.causes().get(0).place().orElseThrow().line());
        assertEquals(
                "ROLLBACK_COMPLETE",
                scene.world().stack("small-services").orElseThrow().statusText());
    }

    @Test
    void aStackThatFailedToBeCreatedIsCreatedAnew() {
        scene.failing = List.of("WebService");
        scene.apply(Scene.SMALL);
        scene.failing = List.of();
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL));
    }

    @Test
    void aFailedUpdateLeavesWhatWasThere() throws ServiceFault {
        scene.apply(Scene.SMALL);
        scene.failing = List.of("WebService");
        assertEquals(Outcome.FAILED, scene.apply(Scene.SMALL.replace("v1", "v2")));
        assertEquals(
                "UPDATE_ROLLBACK_COMPLETE",
                scene.world().stack("small-services").orElseThrow().statusText());
        scene.failing = List.of();
        scene.told.clear();
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL));
        assertEquals("no changes", scene.told(Progress.Closing.class).get(0).summary());
    }

    @Test
    void theFoundationAloneKeepsWhatStillRuns() throws ServiceFault {
        String two = Scene.SMALL + "  job: {image: {build: ./job, tag: v1}}\n";
        assertEquals(Outcome.DONE, scene.apply(two), scene.text::toString);
        assertEquals(Outcome.CHANGES, scene.plan(Scene.SMALL), scene.text::toString);
        assertTrue(scene.text.toString().contains("- remove  SmallJobRepository"), scene.text::toString);
        scene.only = Optional.of(Stage.FOUNDATION);
        scene.text.setLength(0);
        assertEquals(Outcome.DONE, scene.plan(Scene.SMALL), scene.text::toString);
        assertTrue(scene.text.toString().contains("is kept for what runs"), scene.text::toString);
        scene.text.setLength(0);
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL), scene.text::toString);
        assertTrue(scene.text.toString().contains("is kept for what runs"), scene.text::toString);
        assertTrue(repositories().contains("SmallJobRepository"), scene.text::toString);
        scene.only = Optional.empty();
        scene.allowReplace = List.of("JobLogGroup");
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL), scene.text::toString);
        assertFalse(repositories().contains("SmallJobRepository"), scene.text::toString);
    }

    @Test
    void aServiceThatComesBackFindsItsRepository() throws ServiceFault {
        String two = Scene.SMALL + "  job: {image: {build: ./job, tag: v1}}\n";
        scene.apply(two);
        scene.allowReplace = List.of("JobLogGroup");
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL), scene.text::toString);
        assertFalse(repositories().contains("SmallJobRepository"));
        scene.text.setLength(0);
        assertEquals(Outcome.DONE, scene.apply(two), scene.text::toString);
        assertTrue(scene.text.toString().contains("= adopt   SmallJobRepository"), scene.text::toString);
        assertTrue(repositories().contains("SmallJobRepository"));
    }

    private List<String> repositories() throws ServiceFault {
        return scene.world().resources("small-foundation").stream()
                .map(StackResource::logicalId)
                .toList();
    }

    @Test
    void theLoadBalancerGoesWithItsLastRouteOnlyAfterAConsentOfItsOwn() {
        scene.apply(Scene.SMALL);
        String unrouted = Scene.SMALL.replace(", route: /", "");
        assertEquals(Outcome.NOT_POSSIBLE, scene.apply(unrouted));
        assertTrue(scene.text.toString().contains("--allow-replace LoadBalancer"), scene.text::toString);
        scene.allowReplace = List.of("LoadBalancer");
        assertEquals(Outcome.DONE, scene.apply(unrouted));
    }

    @Test
    void aRollbackThatFailedIsContinuedWhenAsked() throws ServiceFault {
        scene.apply(Scene.SMALL);
        scene.failing = List.of("WebService");
        scene.stuck = List.of("WebTaskDefinition");
        scene.apply(Scene.SMALL.replace("v1", "v2"));
        scene.failing = List.of();
        scene.stuck = List.of();
        assertEquals(Outcome.NOT_POSSIBLE, scene.apply(Scene.SMALL));
        scene.conduct = new Conduct(false, false, true, List.of(), List.of(), Optional.empty());
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL));
    }

    @Test
    void aCertificateWithDnsElsewhereSaysWhichRecordsItWaitsFor() {
        scene.report = new ServiceReport() {
            @Override
            public List<String> lines(String service) {
                return List.of();
            }

            @Override
            public List<String> records(String certificate) {
                return List.of("_x.small.example. CNAME _y.acm-validations.aws.");
            }
        };
        assertEquals(Outcome.DONE, scene.apply(DOMAIN), scene.text::toString);
        assertFalse(scene.text.toString().contains("CNAME"), "the zone is ours: nobody has to do anything");

        Scene elsewhere = new Scene();
        elsewhere.report = scene.report;
        String file = DOMAIN.replace("zone: create", "zone: external");
        assertEquals(Outcome.DONE, elsewhere.apply(file), elsewhere.text::toString);
        String record = "_x.small.example. CNAME _y.acm-validations.aws.";
        assertEquals(2, (elsewhere.text + "end").split(record, -1).length, elsewhere.text::toString);
    }

    @Test
    void anUnmetGateStopsAndTheNextRunGoesOn() throws ServiceFault {
        scene.unmet = List.of("images", "secrets");
        assertEquals(Outcome.GATE_UNMET, scene.apply(DOMAIN));
        assertTrue(scene.world().stack("small-services").isEmpty());
        assertTrue(scene.text.toString().contains("docker push"), scene.text::toString);
        assertTrue(scene.text.toString().contains("cruddurc secrets set /small/web/KEY"), scene.text::toString);
        scene.unmet = List.of();
        scene.told.clear();
        assertEquals(Outcome.DONE, scene.apply(DOMAIN));
        assertEquals(2, scene.told(Progress.Unchanged.class).size());
    }

    @Test
    void withoutAnybodyToAskNothingIsExecuted() throws ServiceFault {
        scene.consent = Scene.nobody();
        assertEquals(Outcome.NOT_AGREED, scene.apply(Scene.SMALL));
        assertTrue(scene.world().stack("small-foundation").isEmpty());
    }

    @Test
    void whatHoldsNamesIsReplacedOnlyWhenNamed() {
        scene.apply(Scene.SMALL);
        String renamed = Scene.SMALL.replace("region: us-east-1", "region: us-east-1\nloadBalancer: {internal: true}");
        assertEquals(Outcome.NOT_POSSIBLE, scene.apply(renamed));
        assertTrue(scene.text.toString().contains("--allow-replace LoadBalancer"), scene.text::toString);
        scene.allowReplace = List.of("LoadBalancer");
        assertFalse(scene.apply(renamed) == Outcome.FAILED);
    }

    @Test
    void aRepositoryGoesOnlyAfterTheServiceThatUsesIt() {
        String two = Scene.SMALL + "  job: {image: {build: ./job, tag: v1}}\n";
        scene.apply(two);
        scene.told.clear();
        scene.allowReplace = List.of("JobLogGroup");
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL));
        List<String> order = scene.told(Progress.StageEnds.class).stream()
                .map(Progress.StageEnds::stage)
                .toList();
        assertEquals(List.of("services", "foundation"), order, scene.text::toString);
    }

    @Test
    void aStageThatIsNotEmittedAnyMoreIsTakenDown() throws ServiceFault {
        scene.apply(DOMAIN);
        String plain = DOMAIN.replace("domain: {name: small.example, zone: create}\n", "")
                .replace("route: small.example", "route: /");
        assertEquals(Outcome.CHANGES, scene.plan(plain));
        assertTrue(
                scene.text.toString().contains("the file has nothing left for stage certificates"),
                scene.text::toString);
        scene.allowReplace = List.of("SmallExampleZone", "HttpListener");
        assertEquals(Outcome.DONE, scene.apply(plain), scene.text::toString);
        assertTrue(scene.world().stack("small-certificates").isEmpty());
    }

    @Test
    void oneStageAloneTakesWhatTheEarlierOnesHandOver() {
        scene.only = Optional.of(Stage.SERVICES);
        assertEquals(Outcome.NOT_POSSIBLE, scene.apply(DOMAIN));
        scene.only = Optional.empty();
        scene.apply(DOMAIN);
        scene.only = Optional.of(Stage.SERVICES);
        assertEquals(Outcome.DONE, scene.apply(DOMAIN));
    }

    @Test
    void aPlanLeavesNothingBehind() throws ServiceFault {
        assertEquals(Outcome.CHANGES, scene.plan(DOMAIN));
        assertTrue(scene.world().stack("small-foundation").isEmpty());
        scene.apply(DOMAIN);
        assertEquals(Outcome.DONE, scene.plan(DOMAIN));
        assertEquals(Outcome.CHANGES, scene.plan(DOMAIN.replace("v1", "v2")));
        assertEquals(List.of(), scene.world().changeSets("small-services"));
    }

    @Test
    void destroyingKeepsWhatHoldsDataAndApplyAdoptsIt() {
        scene.apply(DOMAIN);
        assertEquals(Outcome.DONE, scene.destroy(DOMAIN));
        assertTrue(scene.text.toString().contains("still in the account"), scene.text::toString);
        scene.told.clear();
        assertEquals(Outcome.DONE, scene.apply(DOMAIN));
        assertEquals(
                1, scene.told(Progress.Reviewed.class).get(0).review().count(Change.Kind.ADOPT), scene.text::toString);
    }
}
