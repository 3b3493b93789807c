package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.model.Stage;
import java.nio.charset.StandardCharsets;

/**
 * A template that was written, with what CloudFormation counts of it.
 *
 * @param artifact the file
 * @param bytes the size of the file
 * @param parameters how many parameters it has
 * @param outputs how many outputs it has
 */
public record Template(Stage stage, Artifact artifact, int bytes, int parameters, int outputs) {
    static Template of(Stage stage, String content, int parameters, int outputs) {
        int bytes = content.getBytes(StandardCharsets.UTF_8).length;
        return new Template(
                stage, new Artifact("cloudformation/" + stage + ".template.json", content), bytes, parameters, outputs);
    }
}
