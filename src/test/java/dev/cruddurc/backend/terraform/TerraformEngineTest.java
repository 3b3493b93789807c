package dev.cruddurc.backend.terraform;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.engine.Terraform;
import dev.cruddurc.model.EveryResource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the real Terraform says of the output. */
@Tag("engine")
final class TerraformEngineTest {
    private static final List<String> REGIONS = List.of("us-east-1", "ap-south-1", "cn-north-1", "us-gov-west-1");

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    /** As modules of one root, so that the provider's schema is loaded once. */
    @Test
    void everyKindOfResourceIsValidInEveryPartition() throws IOException, InterruptedException {
        ObjectNode root = JSON.createObjectNode();
        for (String region : REGIONS) {
            List<Artifact> artifacts = TerraformBackend.emit(EveryResource.in(region));
            Terraform.write(artifacts, folder.resolve(region));
            for (Artifact artifact : artifacts) {
                Path source = Path.of(region, artifact.path()).getParent();
                ObjectNode module = root.withObjectProperty("module")
                        .putObject(region + "_" + source.getFileName())
                        .put("source", "./" + source);
                JSON.readTree(artifact.content())
                        .path("variable")
                        .fieldNames()
                        .forEachRemaining(name -> module.put(name, "x"));
            }
        }
        Files.writeString(folder.resolve("main.tf.json"), root.toString());

        try (Terraform terraform = Terraform.here()) {
            String said = terraform.init(folder).run(folder, "validate", "-no-color");

            assertTrue(said.contains("Success"), said);
        }
    }

    /** Inside of Terraform, with a provider that makes up what a resource computes. */
    @ParameterizedTest
    @ValueSource(strings = {"foundation", "certificates", "services"})
    void everyKindOfResourceCanBeApplied(String stage) throws IOException, InterruptedException {
        Terraform.write(TerraformBackend.emit(EveryResource.in("us-east-1")), folder);
        Path module = folder.resolve("terraform").resolve(stage);
        JsonNode written = JSON.readTree(module.resolve("main.tf.json").toFile());
        Files.writeString(
                module.resolve("test.auto.tfvars.json"), inputs(written).toString());
        Files.writeString(
                module.resolve("test_override.tf.json"), destroyable(written).toString());
        try (InputStream test = getClass().getResourceAsStream("apply.tftest.hcl")) {
            Files.copy(test, module.resolve("apply.tftest.hcl"));
        }
        try (Terraform terraform = Terraform.here()) {
            String said = terraform.init(module).run(module, "test", "-no-color");

            assertTrue(said.contains("1 passed, 0 failed"), said);
        }
    }

    /** Well-formed values for what an earlier stage would hand over. */
    private static ObjectNode inputs(JsonNode module) {
        ObjectNode inputs = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> variable : module.path("variable").properties()) {
            String name = variable.getKey();
            inputs.put(name, name.endsWith("_arn") ? "arn:aws:acm:us-east-1:123456789012:certificate/x" : "Z1");
        }
        return inputs;
    }

    /** The test takes down what it made, also what is kept. */
    private static ObjectNode destroyable(JsonNode module) {
        ObjectNode override = JSON.createObjectNode();
        for (String type : List.of("aws_ecr_repository", "aws_route53_zone")) {
            module.path("resource")
                    .path(type)
                    .fieldNames()
                    .forEachRemaining(label -> override.withObjectProperty("resource")
                            .withObjectProperty(type)
                            .withObjectProperty(label)
                            .putArray("lifecycle")
                            .addObject()
                            .put("prevent_destroy", false));
        }
        return override;
    }
}
