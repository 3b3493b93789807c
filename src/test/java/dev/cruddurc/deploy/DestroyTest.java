package dev.cruddurc.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.deploy.estate.Asked;
import dev.cruddurc.deploy.estate.Estate;
import dev.cruddurc.deploy.estate.ZoneRecord;
import dev.cruddurc.deploy.plan.Change;
import dev.cruddurc.deploy.progress.Consent;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.stack.CloudFormationService;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.StackState;
import dev.cruddurc.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is in the way of a system's end is told before it, and goes only when it was asked for. */
class DestroyTest {
    private static final String FILE = """
            app: small
            region: us-east-1
            domain: {name: small.example, zone: create}
            services:
              web: {image: {build: ./web, tag: v1}, port: 80, route: small.example}
            """;
    private static final ZoneRecord VALIDATION = new ZoneRecord(
            "_0123456789abcdef0123456789abcdef.small.example.",
            "CNAME",
            300,
            List.of("_fedcba9876543210fedcba9876543210.xyz.acm-validations.aws."));
    private static final ZoneRecord MAIL = new ZoneRecord("small.example.", "MX", 300, List.of("10 mail.example."));

    private final Scene scene = new Scene();
    private final List<String> questions = new ArrayList<>();
    private final Held held = new Held();

    /** An account whose repository and zone hold what a test puts there. */
    private static final class Held implements Estate {
        final List<String> images = new ArrayList<>(List.of("v1", "v2"));
        final List<ZoneRecord> records = new ArrayList<>(List.of(
                new ZoneRecord("small.example.", "NS", 172_800, List.of("ns-1.example.")),
                new ZoneRecord("small.example.", "SOA", 900, List.of("ns-1.example.")),
                new ZoneRecord("small.example.", "A", 0, List.of()),
                VALIDATION));
        final List<String> renewed = new ArrayList<>();
        final List<String> removed = new ArrayList<>();
        Optional<ServiceFault> fault = Optional.empty();

        @Override
        public Optional<List<String>> images(String repository) throws ServiceFault {
            if (fault.isPresent()) {
                throw fault.get();
            }
            return Optional.of(images);
        }

        @Override
        public Optional<String> zone(String domain) {
            return Optional.of("ZTAGGED");
        }

        @Override
        public List<ZoneRecord> records(String zone) {
            return records;
        }

        @Override
        public List<String> certificates(String name) {
            return renewed;
        }

        @Override
        public void removeRecord(String zone, ZoneRecord record) {
            removed.add(record.name());
        }

        @Override
        public void removeImages(String repository) {
            removed.add("images of " + repository);
        }

        @Override
        public void removeRepository(String repository) {
            removed.add(repository);
        }

        @Override
        public void removeZone(String zone) {
            removed.add("zone " + zone);
        }
    }

    @BeforeEach
    void deploy() {
        assertEquals(Outcome.DONE, scene.apply(FILE), scene.text::toString);
        scene.text.setLength(0);
        scene.told.clear();
        scene.estate = Optional.of(held);
    }

    private Consent answering(String word, boolean... answers) {
        List<Boolean> left = new ArrayList<>();
        for (boolean answer : answers) {
            left.add(answer);
        }
        return new Consent() {
            @Override
            public Optional<Boolean> ask(String question) {
                questions.add(question);
                return Optional.of(left.remove(0));
            }

            @Override
            public Optional<String> word(String question) {
                return Optional.of(word);
            }
        };
    }

    @Test
    void aProtectedFoundationKeepsTheServicesToo() throws ServiceFault {
        scene.apply(Scene.SMALL);
        CloudFormationService guarded = Interception.altering(
                scene.world(),
                "stack",
                (arguments, answer) ->
                        ((Optional<?>) answer).map(StackState.class::cast).map(DestroyTest::guarded));
        assertEquals(Outcome.NOT_POSSIBLE, scene.destroy(Scene.SMALL, guarded), scene.text::toString);
        assertTrue(scene.text.toString().contains("is protected against deletion"), scene.text::toString);
        assertTrue(scene.world().stack("small-services").isPresent(), scene.text::toString);
    }

    @Test
    void aProtectedLoadBalancerKeepsEverything() throws ServiceFault {
        String guarded = Scene.SMALL + "loadBalancer: {deletionProtection: true}\n";
        scene.apply(guarded);
        assertEquals(Outcome.NOT_POSSIBLE, scene.destroy(guarded), scene.text::toString);
        assertTrue(scene.text.toString().contains("take `deletionProtection` out of the file"), scene.text::toString);
        assertTrue(scene.world().stack("small-services").isPresent(), scene.text::toString);
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL), scene.text::toString);
        assertEquals(Outcome.DONE, scene.destroy(Scene.SMALL), scene.text::toString);
    }

    private static StackState guarded(StackState state) {
        return new StackState(
                state.name(),
                state.arn(),
                state.statusText(),
                state.reason(),
                state.outputs(),
                state.tags(),
                state.name().equals("small-foundation"));
    }

    @Test
    void saysBeforehandWhatRepositoriesAndZonesHold() {
        held.records.add(MAIL);
        assertEquals(Outcome.DONE, scene.destroy(FILE), scene.text::toString);
        List<Progress.Held> told = scene.told(Progress.Held.class);
        assertEquals(
                List.of("repository small/web", "zone small.example", "validation record " + VALIDATION.name()),
                told.stream().map(one -> one.what() + " " + one.name()).toList());
        assertEquals("2 images (v1, v2)", told.get(0).detail());
        assertTrue(told.get(1).detail().endsWith("1 record of others (MX small.example)"), told.get(1)::toString);
        assertTrue(
                scene.told.indexOf(told.get(2))
                        < scene.told.indexOf(scene.told(Progress.Moved.class).get(0)),
                "before anything is changed");
        assertEquals(List.of(VALIDATION.name()), held.removed, "all else stays");
        assertTrue(scene.text.toString().contains("still in the account"), scene.text::toString);
    }

    @Test
    void anotherCertificateKeepsItsValidationRecord() {
        held.renewed.add("arn:aws:acm:us-east-1:111122223333:certificate/other");
        assertEquals(Outcome.DONE, scene.destroy(FILE), scene.text::toString);
        assertEquals(List.of(), held.removed);
        assertTrue(scene.text.toString().contains("certificate/other is renewed by it"), scene.text::toString);
    }

    @Test
    void validationRecordsGoAfterAYesOfTheirOwn() {
        scene.yes = false;
        scene.consent = answering("small", false);
        assertEquals(Outcome.DONE, scene.destroy(FILE), scene.text::toString);
        assertEquals(List.of("Remove the validation record of certificates that go, too?"), questions);
        assertEquals(List.of(), held.removed);
    }

    @Test
    void whatIsAskedForIsAskedAboutOnceMore() throws ServiceFault {
        scene.yes = false;
        scene.asked = Asked.of(List.of("images", "zone"));
        scene.consent = answering("small", false);
        assertEquals(Outcome.NOT_AGREED, scene.destroy(FILE), scene.text::toString);
        assertTrue(
                questions.get(0).startsWith("Remove for good: repository small/web with 2 images, zone"),
                questions::toString);
        assertTrue(scene.world().stack("small-services").isPresent(), "nothing was changed");
        scene.consent = answering("small", true, true);
        assertEquals(Outcome.DONE, scene.destroy(FILE), scene.text::toString);
        assertEquals(4, held.removed.size(), held.removed::toString);
        assertEquals(List.of(VALIDATION.name(), "images of small/web", "small/web"), held.removed.subList(0, 3));
        assertTrue(held.removed.get(3).startsWith("zone Z"), held.removed::toString);
        assertFalse(scene.text.toString().contains("still in the account"), scene.text::toString);
    }

    /** The stage lets go of it; whether it then stays depends on what was asked for. */
    @Test
    void theReviewSaysWhatStays() {
        scene.yes = false;
        scene.consent = answering("not small");
        assertEquals(List.of("SmallExampleZone", "SmallWebRepository"), kept(List.of()));
        assertEquals(List.of("SmallExampleZone"), kept(List.of("images")));
        assertEquals(List.of("SmallWebRepository"), kept(List.of("zone")));
        assertEquals(List.of(), kept(List.of("images", "zone")));
    }

    private List<String> kept(List<String> words) {
        scene.asked = Asked.of(words);
        scene.told.clear();
        scene.text.setLength(0);
        assertEquals(Outcome.NOT_AGREED, scene.destroy(FILE), scene.text::toString);
        List<String> kept = scene.told(Progress.Reviewed.class).stream()
                .flatMap(reviewed -> reviewed.review().changes().stream())
                .filter(Change::kept)
                .map(Change::resource)
                .sorted()
                .toList();
        long said = scene.text
                .toString()
                .lines()
                .filter(line -> line.endsWith("stays in the account"))
                .count();
        assertEquals(kept.size(), said, scene.text::toString);
        return kept;
    }

    @Test
    void recordsOfOthersKeepTheZoneAndImagesTheirRepository() throws ServiceFault {
        held.records.add(MAIL);
        scene.asked = Asked.of(List.of("repositories", "zone"));
        assertEquals(Outcome.NOT_POSSIBLE, scene.destroy(FILE), scene.text::toString);
        String text = scene.text.toString();
        assertTrue(text.contains("zone small.example has records that are none of ours: MX small.example"), text);
        assertTrue(text.contains("repository small/web is not empty"), text);
        assertEquals(List.of(), held.removed);
        assertTrue(scene.world().stack("small-services").isPresent(), "nothing was changed");
        held.records.remove(MAIL);
        held.images.clear();
        assertEquals(Outcome.DONE, scene.destroy(FILE), scene.text::toString);
        assertEquals(3, held.removed.size(), held.removed::toString);
    }

    @Test
    void whatWasLeftBehindCanBeRemovedLater() {
        assertEquals(Outcome.DONE, scene.destroy(FILE), scene.text::toString);
        held.removed.clear();
        scene.text.setLength(0);
        assertEquals(Outcome.DONE, scene.destroy(FILE), scene.text::toString);
        assertTrue(scene.text.toString().contains("nothing is deployed"), scene.text::toString);
        scene.asked = Asked.of(List.of("images", "zone"));
        assertEquals(Outcome.DONE, scene.destroy(FILE), scene.text::toString);
        assertEquals(List.of(VALIDATION.name(), "images of small/web", "small/web", "zone ZTAGGED"), held.removed);
    }

    @Test
    void aStageAloneDoesNotTakeWhatTheFoundationHas() {
        scene.only = Optional.of(Stage.SERVICES);
        scene.asked = Asked.of(List.of("zone"));
        assertEquals(Outcome.NOT_POSSIBLE, scene.destroy(FILE), scene.text::toString);
        assertEquals(List.of(), held.removed);
    }

    @Test
    void aPermissionToLookIsNotNeededToDestroy() {
        held.fault = Optional.of(new ServiceFault(ServiceFault.Kind.DENIED, "AccessDenied: ecr:ListImages"));
        assertEquals(Outcome.DONE, scene.destroy(FILE), scene.text::toString);
        assertTrue(scene.text.toString().contains("cannot be read: AccessDenied"), scene.text::toString);
    }
}
