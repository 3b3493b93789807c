package dev.cruddurc.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.GeneratedSystem;
import dev.cruddurc.deploy.cloudformation.Conduct;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.model.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Services that are spread over stacks, from the first deployment to the last. */
class StacksTest {
    /** The hash puts {@code frontend} into the first, {@code mail} into the second and {@code api} into the third. */
    private static final String THREE = """
            app: small
            region: us-east-1
            stacks: 3
            services:
              frontend: {image: {build: ./web, tag: v1}, port: 80, route: /, uses: [api]}
              mail: {image: {build: ./mail, tag: v1}, secrets: [TOKEN]}
              api: {image: {build: ./api, tag: v1}, port: 81}
            """;

    private static final List<String> ORDER =
            List.of("foundation", "services", "services-1", "services-2", "services-3");

    private final Scene scene = new Scene();

    @Test
    void stacksFollowEachOtherByNumberAndGoInReverse() {
        assertEquals(Outcome.DONE, scene.apply(THREE));
        assertEquals(ORDER, begun());
        assertEquals(Outcome.DONE, scene.apply(THREE));
        assertEquals(ORDER, unchanged());

        scene.told.clear();
        assertEquals(Outcome.DONE, scene.destroy(THREE));
        List<String> reverse = new ArrayList<>(ORDER);
        Collections.reverse(reverse);
        List<String> ended = scene.told(Progress.StageEnds.class).stream()
                .map(Progress.StageEnds::stage)
                .toList();
        assertEquals(reverse, ended);
    }

    @Test
    void aStackWithoutServicesIsRemoved() throws ServiceFault {
        assertEquals(Outcome.DONE, scene.apply(THREE));

        scene.text.setLength(0);
        assertEquals(Outcome.DONE, scene.apply(THREE.replaceAll("  mail: .*\n", "")));
        assertTrue(
                scene.text.toString().contains("the file has nothing left for stage services-2"), scene.text::toString);
        assertTrue(isThere("small-services-1"));
        assertFalse(isThere("small-services-2"));
    }

    @Test
    void whatTheFileDoesNotHaveAnyMoreStillHasItsNameWhereItIsDeployed() {
        String fewer = THREE.replaceAll("  mail: .*\n", "");
        Stage second = Stage.services(2);
        assertFalse(scene.resources(fewer, second).contains("MailService"));
        assertEquals(Outcome.DONE, scene.apply(THREE));
        assertTrue(scene.resources(fewer, second).contains("MailService"));
        assertTrue(scene.resources(THREE, Stage.SERVICES).contains("Cluster"));
    }

    @Test
    void whatIsStillToBePushedHoldsBackItsOwnStackOnly() throws ServiceFault {
        scene.unmet = List.of("secrets");

        assertEquals(Outcome.GATE_UNMET, scene.apply(THREE));
        assertEquals(List.of("foundation", "services", "services-1", "services-2"), begun());
        assertTrue(isThere("small-services-1"));
    }

    @Test
    void moreStacksTakeOverWhatTheOthersLetGo() throws ServiceFault {
        assertEquals(Outcome.DONE, scene.apply(THREE));
        String five = THREE.replace("stacks: 3", "stacks: 5");

        scene.only = Optional.of(new Stage("services-2"));
        assertEquals(Outcome.DONE, scene.destroy(five));
        assertFalse(isThere("small-services-2"));
        scene.only = Optional.empty();
        scene.told.clear();
        assertEquals(Outcome.DONE, scene.apply(five));
        assertEquals(List.of("foundation", "services", "services-1", "services-3"), unchanged());
        assertTrue(isThere("small-services-5"));
    }

    /** A file of fewer stacks does not look for those that it does not know: who names one means it. */
    @Test
    void aStageThatTheFileNoLongerHasIsToldAndRemovedByName() throws ServiceFault {
        assertEquals(Outcome.DONE, scene.apply(THREE));
        String one = THREE.replace("stacks: 3", "stacks: 1");
        scene.only = Optional.of(new Stage("services-3"));

        scene.text.setLength(0);
        assertEquals(Outcome.DONE, scene.status(one));
        assertTrue(
                scene.text.toString().contains("the file has nothing left for stage services-3"), scene.text::toString);
        assertTrue(scene.text.toString().contains("stage services-3 is deployed"), scene.text::toString);
        scene.told.clear();
        assertEquals(Outcome.CHANGES, scene.plan(one));
        assertEquals(List.of("services-3"), reviewed());
        assertTrue(isThere("small-services-3"));

        scene.told.clear();
        assertEquals(Outcome.DONE, scene.apply(one));
        assertEquals(List.of("services-3"), reviewed());
        assertFalse(isThere("small-services-3"));
        assertTrue(isThere("small-services-2"));
        scene.text.setLength(0);
        assertEquals(Outcome.DONE, scene.status(one));
        assertTrue(scene.text.toString().contains("stage services-3 is not deployed"), scene.text::toString);
    }

    @Test
    void oneStageAloneIsToldOfAlone() {
        assertEquals(Outcome.DONE, scene.apply(THREE));
        scene.told.clear();
        scene.only = Optional.of(new Stage("services-2"));
        assertEquals(Outcome.DONE, scene.status(THREE));
        assertEquals(List.of("services-2"), begun());
    }

    @Test
    void threeHundredServicesDeployAndAnotherOneTouchesNoneOfThem() throws ServiceFault {
        String file = GeneratedSystem.of(300).text();
        scene.conduct = Conduct.careful().store(Optional.of((stack, text) -> "rehearsal://" + stack));
        assertEquals(Outcome.DONE, scene.apply(file), scene.text::toString);
        assertEquals(300, moved("AWS::ECS::Service").size());
        assertTrue(begun().size() > 10, () -> "stages " + begun());

        scene.told.clear();
        assertEquals(Outcome.DONE, scene.apply(file + "  another: {image: 'registry.example/another:1'}\n"));
        List<String> touched = new ArrayList<>(begun());
        touched.removeAll(unchanged());
        assertEquals(1, touched.size(), touched::toString);
        assertEquals(Set.of("AnotherService"), moved("AWS::ECS::Service"));
        assertEquals(List.of(), notOf("Another"));
    }

    private Set<String> moved(String type) {
        return scene.told(Progress.Moved.class).stream()
                .filter(moved -> moved.type().equals(type))
                .map(Progress.Moved::resource)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> notOf(String service) {
        return scene.told(Progress.Moved.class).stream()
                .filter(moved -> !moved.ofStack() && !moved.resource().startsWith(service))
                .map(Progress.Moved::resource)
                .toList();
    }

    private boolean isThere(String stack) throws ServiceFault {
        return scene.world()
                .stack(stack)
                .filter(state -> state.statusText().equals("CREATE_COMPLETE"))
                .isPresent();
    }

    private List<String> reviewed() {
        return scene.told(Progress.Reviewed.class).stream()
                .map(Progress.Reviewed::stage)
                .toList();
    }

    private List<String> begun() {
        return scene.told(Progress.StageBegins.class).stream()
                .map(Progress.StageBegins::stage)
                .toList();
    }

    private List<String> unchanged() {
        return scene.told(Progress.Unchanged.class).stream()
                .map(Progress.Unchanged::stage)
                .toList();
    }
}
