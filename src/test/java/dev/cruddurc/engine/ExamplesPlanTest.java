package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cruddurc.artifact.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every stage of every example is planned from nothing; only the account's number is asked for, on this machine. */
@Tag("engine")
final class ExamplesPlanTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OFFLINE = """
            {"provider": {"aws": [{"access_key": "testing", "secret_key": "testing", "max_retries": 1,
              "skip_credentials_validation": true, "skip_metadata_api_check": true, "skip_region_validation": true,
              "skip_requesting_account_id": true, "endpoints": [{"sts": "%s"}]}]}}
            """;

    @TempDir
    private Path folder;

    @Test
    void aPlanMakesWhatTheFilesDeclare() throws IOException, InterruptedException {
        int planned = 0;
        try (Moto moto = Moto.start(folder.resolve("moto.log"));
                Terraform terraform = Terraform.here()) {
            for (Compiled example : Compiled.examples()) {
                if (example.name().endsWith("-prod")) {
                    continue;
                }
                Terraform.write(example.of("terraform"), folder);
                for (Artifact artifact : example.of("terraform")) {
                    Path module = folder.resolve(artifact.path()).getParent();
                    JsonNode declared = JSON.readTree(artifact.content());
                    String offline = OFFLINE.replace("%s", moto.endpoint().toString());
                    Files.writeString(module.resolve("offline_override.tf.json"), offline);
                    Files.writeString(module.resolve("stage.auto.tfvars.json"), inputs(declared));
                    JsonNode plan = terraform.init(module).plan(module);

                    assertEquals(addresses(declared), toBeMade(plan), artifact.path());
                    planned++;
                }
            }
        }
        assertTrue(planned >= 6, planned + " stages");
    }

    private static String inputs(JsonNode declared) {
        ObjectNode inputs = JSON.createObjectNode();
        declared.path("variable").fieldNames().forEachRemaining(name -> {
            String certificate = "arn:aws:acm:ap-south-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";
            inputs.put(name, name.endsWith("arn") ? certificate : "Z0123456789ABCDEFGHIJ");
        });
        return inputs.toString();
    }

    private static Set<String> addresses(JsonNode declared) {
        Set<String> addresses = new TreeSet<>();
        declared.path("resource")
                .properties()
                .forEach(type -> type.getValue()
                        .fieldNames()
                        .forEachRemaining(label -> addresses.add(type.getKey() + "." + label)));
        return addresses;
    }

    private static Set<String> toBeMade(JsonNode plan) {
        Set<String> made = new TreeSet<>();
        for (JsonNode change : plan.path("resource_changes")) {
            if (change.at("/change/actions/0").asText().equals("create")) {
                made.add(
                        change.path("type").asText() + "." + change.path("name").asText());
            }
        }
        return made;
    }
}
