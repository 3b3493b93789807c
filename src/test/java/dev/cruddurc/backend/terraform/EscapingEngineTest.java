package dev.cruddurc.backend.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cruddurc.engine.Terraform;
import dev.cruddurc.model.Container;
import dev.cruddurc.model.Container.Variable;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.ListenerRule;
import dev.cruddurc.model.Parameter;
import dev.cruddurc.model.Policy;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Statement;
import dev.cruddurc.model.TargetGroup;
import dev.cruddurc.model.TaskDefinition;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.Value.Attribute;
import dev.cruddurc.model.Value.Property;
import dev.cruddurc.model.Value.Pseudo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terraform reads from the output exactly the texts that went in: what it would make is compared with them. */
@Tag("engine")
final class EscapingEngineTest {
    /** Lets the provider plan without an account. It lies beside the output and is no part of it. */
    private static final String OFFLINE = """
            {"provider": {"aws": [{"access_key": "testing", "secret_key": "testing", "max_retries": 1,
              "skip_credentials_validation": true, "skip_metadata_api_check": true, "skip_region_validation": true,
              "skip_requesting_account_id": true}]}}
            """;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, JsonNode> PLANNED = new TreeMap<>();

    private static final Id GROUP = Id.of("target-group", "web");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void plan() throws IOException, InterruptedException {
        Sketch sketch = Sketch.of(task(), policy(), targets());
        for (int at = 0; at < NastyTexts.ALL.size(); at++) {
            String text = NastyTexts.ALL.get(at);
            sketch.with(parameter("plain", at, Value.text(text)));
            sketch.with(parameter("before", at, Value.join(Value.text(text), Pseudo.REGION)));
            sketch.with(parameter("after", at, Value.join(Pseudo.REGION, Value.text(text))));
            if (!text.isEmpty()) {
                sketch.with(rule(at, text));
            }
        }
        Terraform.write(sketch.artifacts(), folder);
        Path module = folder.resolve("terraform/services");
        Files.writeString(module.resolve("offline_override.tf.json"), OFFLINE);
        JsonNode plan;
        try (Terraform terraform = Terraform.here()) {
            plan = terraform.init(module).plan(module);
        }
        for (JsonNode resource : plan.at("/planned_values/root_module/resources")) {
            PLANNED.put(resource.path("address").asText(), resource.path("values"));
        }
    }

    @Test
    void aWholeTextArrives() {
        assertEquals(NastyTexts.ALL, parameters("plain"));
    }

    @Test
    void aTextBeforeAnInterpolationArrives() {
        assertEquals(NastyTexts.ALL.stream().map(text -> text + "eu-west-1").toList(), parameters("before"));
    }

    @Test
    void aTextAfterAnInterpolationArrives() {
        assertEquals(NastyTexts.ALL.stream().map(text -> "eu-west-1" + text).toList(), parameters("after"));
    }

    @Test
    void tagKeysAndValuesArrive() {
        Map<String, String> expected = new TreeMap<>();
        tags().forEach(tag -> expected.put(tag.key(), ((Value.Text) tag.value()).text()));
        expected.put("cruddurc:backend", "terraform");
        Map<String, String> found = new TreeMap<>();
        PLANNED.get("aws_ecs_task_definition.web")
                .path("tags")
                .properties()
                .forEach(tag -> found.put(tag.getKey(), tag.getValue().asText()));
        assertEquals(expected, found);
    }

    @Test
    void theEnvironmentOfAContainerArrives() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        environment().forEach(variable -> expected.put(variable.name(), ((Value.Text) variable.value()).text()));
        Map<String, String> found = new TreeMap<>();
        for (JsonNode variable : container().path("environment")) {
            found.put(variable.path("name").asText(), variable.path("value").asText());
        }
        assertEquals(expected, found);
    }

    @Test
    void theCommandOfAContainerArrives() throws IOException {
        List<String> found = new ArrayList<>();
        container().path("command").forEach(word -> found.add(word.asText()));
        assertEquals(NastyTexts.ALL, found);
    }

    @Test
    void numbersAndFlagsOfAContainerKeepTheirTypes() throws IOException {
        JsonNode container = container();
        assertEquals(JSON.readTree("8080"), container.at("/portMappings/0/containerPort"));
        assertEquals(JSON.readTree("true"), container.path("essential"));
        assertEquals(JSON.readTree("120"), container.path("stopTimeout"));
    }

    @Test
    void theTextsOfAPolicyArrive() throws IOException {
        JsonNode policy =
                JSON.readTree(PLANNED.get("aws_iam_policy.web").path("policy").asText());
        List<String> found = new ArrayList<>();
        policy.at("/Statement/0/Resource").forEach(resource -> found.add(resource.asText()));
        assertEquals(NastyTexts.ALL, found);
    }

    @Test
    void thePatternsOfARuleArrive() {
        for (int at = 0; at < NastyTexts.ALL.size(); at++) {
            String text = NastyTexts.ALL.get(at);
            if (!text.isEmpty()) {
                JsonNode condition =
                        PLANNED.get("aws_lb_listener_rule.rule_" + at).at("/condition/0");
                assertEquals(text, condition.at("/query_string/0/value").asText());
            }
        }
    }

    private static List<String> parameters(String position) {
        List<String> found = new ArrayList<>();
        for (int at = 0; at < NastyTexts.ALL.size(); at++) {
            found.add(PLANNED.get("aws_ssm_parameter." + position + "_" + at)
                    .path("insecure_value")
                    .asText());
        }
        return found;
    }

    private static JsonNode container() throws IOException {
        JsonNode task = PLANNED.get("aws_ecs_task_definition.web");
        return JSON.readTree(task.path("container_definitions").asText()).path(0);
    }

    private static Resource parameter(String position, int at, Value value) {
        Id id = Id.of("parameter", position, Integer.toString(at));
        return new Parameter(Sketch.services(id), Value.text("/cruddur/" + position + "/" + at), value, List.of());
    }

    private static Resource rule(int at, String text) {
        return new ListenerRule(
                Sketch.services(Id.of("rule", "rule", Integer.toString(at))),
                Value.text("arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/x/1111111111111111/1"),
                at + 1,
                List.of(new ListenerRule.Query("q", List.of(text))),
                new Attribute(GROUP, Property.ARN),
                List.of());
    }

    private static Resource targets() {
        return new TargetGroup(
                Sketch.services(GROUP),
                Value.text("vpc-0123456789abcdef0"),
                8080,
                TargetGroup.Protocol.HTTP1,
                new TargetGroup.Health("/", "200", 30, 5, 2, 3),
                30,
                List.of());
    }

    private static Resource policy() {
        List<Value> resources = NastyTexts.ALL.stream().map(Value::text).toList();
        Statement statement =
                new Statement("Read", List.of(Value.text("s3:GetObject")), resources, "for the tests", false);
        return new Policy(Sketch.services(Id.of("policy", "web")), List.of(statement), List.of());
    }

    private static Resource task() {
        Value role = Value.text("arn:aws:iam::123456789012:role/x");
        Container container = new Container(
                "web",
                Value.text("nginx:1.27"),
                true,
                List.of(),
                NastyTexts.ALL.stream().map(Value::text).toList(),
                environment(),
                List.of(),
                List.of(new Container.Port(8080, Container.Transport.TCP, "web", Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                false,
                false,
                Optional.of(120),
                List.of());
        return new TaskDefinition(
                Sketch.services(Id.of("task-definition", "web")),
                Value.text("cruddur-web"),
                256,
                512,
                false,
                role,
                role,
                List.of(container),
                Optional.empty(),
                tags());
    }

    private static List<Variable> environment() {
        List<Variable> all = new ArrayList<>();
        for (String text : NastyTexts.ALL) {
            all.add(new Variable("N" + all.size(), Value.text(text)));
        }
        return all;
    }

    private static List<dev.cruddurc.model.Tag> tags() {
        return NastyTexts.ALL.stream()
                .map(text -> new dev.cruddurc.model.Tag("key " + text, Value.text(text)))
                .toList();
    }
}
