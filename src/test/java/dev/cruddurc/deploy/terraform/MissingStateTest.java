package dev.cruddurc.deploy.terraform;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.deploy.BackendMarks.Mark;
import dev.cruddurc.deploy.Scene;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.model.Stage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tags of Terraform without a state are a state that lies somewhere else. */
class MissingStateTest {
    private static final Mark REPOSITORY = new Mark(
            "terraform",
            "repository small/web",
            "aws ecr untag-resource --resource-arn ARN --tag-keys cruddurc:backend");

    private static MissingState of(String yaml) {
        return new MissingState(
                Scene.compile(yaml).deployment().orElseThrow(),
                Stage.FOUNDATION,
                new ModuleFolder(Path.of("here/.cruddur/terraform/_shared/foundation")));
    }

    private static List<String> lines(String yaml) {
        Stop stop = assertThrows(Stop.class, () -> of(yaml).check(List.of(REPOSITORY)));
        assertEquals(Outcome.NOT_POSSIBLE, stop.outcome());
        assertEquals("stage foundation is deployed with Terraform, and its state is not here", stop.getMessage());
        return stop.lines();
    }

    @Test
    void nothingThatIsTaggedNeedsNoState() {
        assertDoesNotThrow(() -> of(Scene.SMALL).check(List.of()));
    }

    @Test
    void theFolderTheBucketAndTheWayOutAreNamed() {
        List<String> lines = lines(Scene.SMALL);
        assertEquals("there is repository small/web", lines.get(0));
        assertTrue(lines.get(1).contains("here/.cruddur/terraform/_shared/foundation"), lines::toString);
        assertTrue(lines.get(2).contains("deploy: {terraform: {backend: {s3: {bucket: NAME}}}}"), lines::toString);
        assertEquals("  " + REPOSITORY.release(), lines.get(4));
    }

    @Test
    void aBucketThatTheFileDeclaresIsNamedWithTheKey() {
        List<String> lines = lines(Scene.SMALL + "deploy: {terraform: {backend: {s3: {bucket: states}}}}\n");
        assertTrue(lines.get(1).contains("bucket states at small/us-east-1/foundation.tfstate"), lines::toString);
        assertEquals(4, lines.size(), lines::toString);
    }
}
