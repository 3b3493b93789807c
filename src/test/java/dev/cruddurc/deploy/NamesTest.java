package dev.cruddurc.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.model.Cluster;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.LogGroup;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What has the name of something that is to be made is found before anything is made. */
class NamesTest {
    private static final String MORE = Scene.SMALL + "  api: {image: {build: ./api, tag: v1}, port: 81}\n";

    private final Scene scene = new Scene();
    private final List<String> asked = new ArrayList<>();

    private TakenNames taken(Class<? extends Resource> kind, boolean inTheWay) {
        return resource -> {
            asked.add(resource.id().toString());
            return kind.isInstance(resource)
                    ? List.of(new TakenNames.Taken("thing " + resource.id(), inTheWay, List.of("do this")))
                    : List.of();
        };
    }

    @Test
    void aNameOfALaterStageStopsBeforeTheFirstIsChanged() {
        scene.names = taken(LogGroup.class, true);
        assertEquals(Outcome.NOT_POSSIBLE, scene.apply(Scene.SMALL));
        assertEquals(List.of(), scene.told(Progress.StageBegins.class));
        Progress.Taken taken = scene.told(Progress.Taken.class).get(0);
        assertEquals(4, taken.place().orElseThrow().line());
        assertTrue(
                scene.text
                        .toString()
                        .contains("  error: there is thing web/log-group already, which is to be made for"
                                + " cruddur.yaml:4\n    do this\n"),
                scene.text::toString);
        assertTrue(scene.text.toString().contains("would make what is there already"), scene.text::toString);
    }

    @Test
    void whatTheOtherTargetKeepsIsNotSaidToBeInTheWay() {
        scene.names = taken(LogGroup.class, true);
        scene.marks = new BackendMarks() {
            @Override
            public List<Mark> of(Stage stage) {
                return stage.equals(Stage.SERVICES) ? List.of(new Mark("terraform", "cluster small", "")) : List.of();
            }

            @Override
            public Map<Id, String> repositories(Stage stage) {
                return new TreeMap<>();
            }

            @Override
            public void release(Stage stage) {
                throw new IllegalStateException("nothing goes");
            }
        };
        assertEquals(Outcome.NOT_POSSIBLE, scene.apply(Scene.SMALL));
        assertEquals(List.of(), asked);
        assertEquals(List.of(), scene.told(Progress.StageBegins.class), "not even the stage before it");
        assertTrue(scene.text.toString().contains("kept by terraform: cluster small"), scene.text::toString);
    }

    @Test
    void whatIsDeployedIsNotAskedForAgain() {
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL));
        scene.names = taken(Cluster.class, true);
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL));
        assertEquals(List.of(), asked);
    }

    @Test
    void whatIsAddedToAStageIsAskedFor() {
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL));
        scene.names = taken(LogGroup.class, true);
        assertEquals(Outcome.NOT_POSSIBLE, scene.apply(MORE));
        assertEquals(List.of("api/log-group"), asked);
        assertFalse(scene.told(Progress.Reviewed.class).isEmpty());
    }

    @Test
    void aPlanTellsThemBesideTheReview() {
        scene.names = taken(Cluster.class, true);
        assertEquals(Outcome.CHANGES, scene.plan(Scene.SMALL));
        assertEquals(1, scene.told(Progress.Taken.class).size());
    }

    @Test
    void whatIsNotInTheWayIsAWarning() {
        scene.names = taken(Cluster.class, false);
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL));
        assertTrue(scene.text.toString().contains("  warning: there is thing cluster already"), scene.text::toString);
    }

    @Test
    void whoMayNotLookIsToldOnceAndGoesOn() {
        scene.names = resource -> {
            asked.add(resource.id().toString());
            throw new ServiceFault(ServiceFault.Kind.DENIED, "AccessDenied: not allowed");
        };
        assertEquals(Outcome.DONE, scene.apply(MORE));
        assertEquals(2, asked.size(), asked::toString);
        assertEquals(
                2,
                scene.told(Progress.Note.class).stream()
                        .filter(note -> note.text().contains("AccessDenied"))
                        .count());
    }
}
