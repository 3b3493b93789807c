package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cruddurc.model.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every stage of every example is planned from nothing, with values for what earlier stages would hand over. The account's number
 * is asked of a server on this machine, and nothing of any other.
 */
@Tag("engine")
final class ExamplesPlanTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final String OFFLINE = """
            {"provider": {"aws": [{"access_key": "testing", "secret_key": "testing", "max_retries": 1,
              "skip_credentials_validation": true, "skip_metadata_api_check": true, "skip_region_validation": true,
              "skip_requesting_account_id": true, "endpoints": [{"sts": "%s"}]}]}}
            """;

    @TempDir
    private Path folder;

    @Test
    void aPlanMakesWhatTheFilesDeclare() throws IOException, InterruptedException {
        Modules modules = new Modules();
        for (Compiled example : Compiled.examples()) {
            for (Stage stage : example.stages()) {
                modules.add(example, stage, ExamplesPlanTest::value);
            }
        }
        modules.write(folder);
        Map<String, Set<String>> declared = new TreeMap<>();
        Map<String, Set<String>> planned = new TreeMap<>();
        try (Moto moto = Moto.start(folder.resolve("moto.log"));
                Terraform terraform = Terraform.here()) {
            for (Map.Entry<String, String> module : modules.contents().entrySet()) {
                String offline = OFFLINE.replace("%s", moto.endpoint().toString());
                Files.writeString(folder.resolve(module.getKey()).resolve("offline_override.tf.json"), offline);
                declared.put(module.getKey(), addresses(module.getKey(), JSON.readTree(module.getValue())));
                planned.put(module.getKey(), new TreeSet<>());
            }
            JsonNode plan = terraform.init(folder).plan(folder);
            for (JsonNode change : plan.path("resource_changes")) {
                String address = change.path("address").asText();
                // A data source that waits for something that is made stands here too; it must not.
                assertEquals("[\"create\"]", change.at("/change/actions").toString(), address);
                planned.get(address.split("\\.", -1)[1]).add(address);
            }
        }
        assertEquals(declared, planned);
        int resources = planned.values().stream().mapToInt(Set::size).sum();
        assertTrue(planned.size() >= 8 && resources >= 150, resources + " resources in " + planned.keySet());
    }

    /** What an earlier stage would hand over. */
    static String value(String variable) {
        return variable.endsWith("_arn")
                ? "arn:aws:acm:ap-south-1:123456789012:certificate/12345678-1234-1234-1234-123456789012"
                : "Z0123456789ABCDEFGHIJ";
    }

    /** The addresses of what a module declares, one for each key where it is declared for several. */
    private static Set<String> addresses(String name, JsonNode module) {
        Set<String> addresses = new TreeSet<>();
        for (Map.Entry<String, JsonNode> type : module.path("resource").properties()) {
            for (Map.Entry<String, JsonNode> resource : type.getValue().properties()) {
                String address = "module." + name + "." + type.getKey() + "." + resource.getKey();
                JsonNode keys = resource.getValue().path("for_each");
                assertTrue(keys.isMissingNode() || keys.isObject(), address);
                assertTrue(resource.getValue().path("count").isMissingNode(), address);
                if (keys.isMissingNode()) {
                    addresses.add(address);
                }
                keys.fieldNames().forEachRemaining(key -> addresses.add(address + "[\"" + key + "\"]"));
            }
        }
        return addresses;
    }
}
