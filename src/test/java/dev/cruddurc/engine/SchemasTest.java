package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cruddurc.model.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What either backend sets is in the schema of what it is set on, with the type that it has there: in every case and example. */
@Tag("engine")
final class SchemasTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void everyPropertyIsInTheRegistry() throws IOException, InterruptedException {
        RegistrySchemas schemas = RegistrySchemas.of("us-east-1");
        List<String> faults = new ArrayList<>();
        int resources = 0;
        for (Compiled compiled : Compiled.all()) {
            for (Stage stage : compiled.stages()) {
                JsonNode template = JSON.readTree(compiled.template(stage));
                for (Map.Entry<String, JsonNode> resource :
                        template.path("Resources").properties()) {
                    schemas.faults(resource.getKey(), resource.getValue())
                            .forEach(fault -> faults.add(compiled.name() + " " + fault));
                    resources++;
                }
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(resources > 1000, resources + " resources");
    }

    @Test
    void everyArgumentIsInTheProvider() throws IOException, InterruptedException {
        List<String> faults = new ArrayList<>();
        int resources = 0;
        try (Terraform terraform = Terraform.here()) {
            ProviderSchemas schemas = ProviderSchemas.ask(terraform, folder);
            for (Compiled compiled : Compiled.all()) {
                for (Stage stage : compiled.stages()) {
                    JsonNode module = JSON.readTree(compiled.module(stage));
                    for (Map.Entry<String, JsonNode> type :
                            module.path("resource").properties()) {
                        for (Map.Entry<String, JsonNode> resource :
                                type.getValue().properties()) {
                            schemas.faults(type.getKey(), resource.getKey(), resource.getValue())
                                    .forEach(fault -> faults.add(compiled.name() + " " + fault));
                            resources++;
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(resources > 1000, resources + " resources");
    }

    @Test
    void whatIsNotInASchemaIsFound() throws IOException, InterruptedException {
        JsonNode logGroup = JSON.readTree("""
                {"Type": "AWS::Logs::LogGroup", "Properties": {"RetentionInDays": "30", "LogGroup": "a",
                 "Tags": [{"Key": "a", "Worth": "b"}]}}
                """);
        assertEquals(
                List.of(
                        "AWS::Logs::LogGroup.RetentionInDays is to be of [integer], and is \"30\"",
                        "AWS::Logs::LogGroup.LogGroup is not in the schema",
                        "AWS::Logs::LogGroup.Tags[].Worth is not in the schema"),
                RegistrySchemas.of("us-east-1").faults("G", logGroup));
        try (Terraform terraform = Terraform.here()) {
            ProviderSchemas schemas = ProviderSchemas.ask(terraform, folder);
            JsonNode service = JSON.readTree("""
                    {"name": true, "desired": 1, "tags": {"a": []}, "network_configuration": {},
                     "load_balancer": [{"port": 1}]}
                    """);
            assertEquals(
                    List.of(
                            "aws_ecs_service.name is to be a string, and is true",
                            "aws_ecs_service.desired is not in the schema",
                            "aws_ecs_service.tags.* is to be a string, and is []",
                            "aws_ecs_service.network_configuration is a block, and not {}",
                            "aws_ecs_service.load_balancer.port is not in the schema"),
                    schemas.faults("aws_ecs_service", "web", service));
            JsonNode group = JSON.readTree("{\"arn\": \"a\"}");
            assertEquals(
                    List.of("aws_cloudwatch_log_group.arn cannot be set"),
                    schemas.faults("aws_cloudwatch_log_group", "web", group));
        }
    }
}
