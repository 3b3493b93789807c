package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cruddurc.model.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What CloudFormation makes of the examples and what Terraform makes of them, as the services describe it afterwards. Both are read
 * by the same commands. The emulator loses much of a template, so that {@code effects.json} says which properties this can judge:
 * {@code both} arrive from either side with one value; {@code terraform} arrive from Terraform with the template's value, and the
 * emulator's CloudFormation loses them; of {@code neither}, and of the types {@code beyond}, nothing can be said here.
 */
@Tag("engine")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class EffectTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EFFECTS = Path.of("src", "test", "engine", "effects.json");
    /** It changes what there is. */
    private static final int LAST = 4;

    @TempDir
    private static Path folder;

    private static JsonNode table;
    private static Moto forTemplates;
    private static Moto forModules;
    private static Terraform terraform;
    private static AppliedModules applied;
    private static final Map<String, Compiled> EXAMPLES = new TreeMap<>();
    /** What the examples take to be there already, by the ids that they call it, where Terraform works. */
    private static final Map<String, Map<String, String>> THERE = new TreeMap<>();

    @BeforeAll
    static void apply() throws IOException, InterruptedException {
        table = JSON.readTree(EFFECTS.toFile());
        forTemplates = Moto.start(folder.resolve("templates.log"));
        forModules = Moto.start(folder.resolve("modules.log"));
        terraform = Terraform.here();
        Path root = Files.createDirectory(folder.resolve("root"));
        applied = new AppliedModules(table, forModules.endpoint(), root, terraform);
        for (Compiled example : Compiled.plainExamples()) {
            Map<String, String> there = there(example, new AwsCli(forModules.endpoint(), example.region()));
            EXAMPLES.put(example.name(), example);
            THERE.put(example.name(), there);
            applied.add(example.replacing(there));
        }
        applied.apply();
    }

    @AfterAll
    static void end() throws IOException {
        terraform.close();
        forModules.close();
        forTemplates.close();
    }

    @Test
    @Order(1)
    void bothMakeTheSameAsFarAsItCanBeSeen() throws IOException, InterruptedException {
        Effects effects = new Effects();
        for (Compiled example : EXAMPLES.values()) {
            effects.add(example.name(), byTemplates(example, UnaryOperator.identity()), byModules(example));
        }
        assertEquals("", text(effects.differences(listed("both"), listed("terraform"))));

        assertEquals(text(listed("both")), text(effects.same()));
        assertEquals(text(listed("terraform")), text(effects.ofTerraform()));
        assertEquals(text(listed("neither")), text(effects.others()));
        assertTrue(effects.same().size() >= 50, effects.same().size() + " properties are judged");
    }

    @Test
    @Order(2)
    void noRowOfTheListsIsIdle() {
        Set<String> rows = new TreeSet<>();
        for (String list : List.of("types", "parts", "beyond")) {
            table.path(list).fieldNames().forEachRemaining(row -> rows.add(list + " " + row));
        }
        assertEquals(text(rows), text(applied.used()));
        for (JsonNode beyond : table.path("beyond")) {
            String asked = beyond.path("asked").asText();
            AwsCli aws = new AwsCli(forModules.endpoint(), "us-east-1");
            assertTrue(aws.read(asked).isEmpty(), () -> asked + " is answered, so that it can be judged");
        }
        for (JsonNode type : table.path("neither")) {
            type.fieldNames().forEachRemaining(reason -> assertTrue(reason.length() > 30, reason));
        }
    }

    @Test
    @Order(3)
    void whatIsPlantedInATemplateIsFound() throws IOException, InterruptedException {
        Compiled hello = EXAMPLES.get("hello");
        Effects effects = new Effects();
        UnaryOperator<String> edit = text -> planted(
                text,
                Map.of(
                        "/Resources/WebLoadBalancer80Ingress/Properties/ToPort", "81",
                        "/Resources/WebTargetGroup/Properties/HealthCheckPath", "\"/ready\"",
                        "/Resources/WebTaskDefinition/Properties/Memory", "\"1024\"",
                        "/Resources/WebExecutionRole/Properties/AssumeRolePolicyDocument/Statement/0/Principal",
                                "{\"AWS\": \"*\"}",
                        "/Resources/Backdoor", """
                        {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {"GroupId": {"Fn::GetAtt": ["WebSecurityGroup",
                          "GroupId"]}, "IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "CidrIp": "0.0.0.0/0"}}
                        """));
        effects.add("hello", byTemplates(hello, edit), byModules(hello));
        assertEquals(
                text(List.of(
                        "hello CloudFormation has made Backdoor",
                        "hello WebExecutionRole AssumeRolePolicyDocument",
                        "hello WebLoadBalancer80Ingress ToPort",
                        "hello WebTargetGroup HealthCheckPath",
                        "hello WebTaskDefinition Memory")),
                text(places(effects.differences(listed("both"), listed("terraform")))));
    }

    @Test
    @Order(LAST)
    void whatIsPlantedInAModuleIsFound() throws IOException, InterruptedException {
        Compiled hello = EXAMPLES.get("hello");
        UnaryOperator<String> edit = text -> planted(
                text,
                Map.of(
                        "/resource/aws_vpc_security_group_ingress_rule/web_load_balancer_80/to_port", "81",
                        "/resource/aws_lb_target_group/web/health_check/0/path", "\"/ready\"",
                        "/resource/aws_cloudwatch_log_group/web/retention_in_days", "7",
                        "/resource/aws_ecs_service/web/desired_count", "3",
                        "/locals/web_execution_grants/Statement/0/Action", "[\"*\"]",
                        "/resource/aws_vpc_security_group_ingress_rule/backdoor", """
                        {"security_group_id": "${aws_security_group.web.id}", "ip_protocol": "tcp", "from_port": 22, "to_port": 22,
                          "cidr_ipv4": "0.0.0.0/0"}
                        """));
        applied.change(hello, Stage.SERVICES, edit).applyAgain(hello, Stage.SERVICES);
        Effects effects = new Effects();
        effects.add("hello", byTemplates(hello, UnaryOperator.identity()), byModules(hello));
        assertEquals(
                text(List.of(
                        "hello Terraform has made aws_vpc_security_group_ingress_rule.backdoor",
                        "hello WebExecutionRole Policies/0/PolicyDocument",
                        "hello WebLoadBalancer80Ingress ToPort",
                        "hello WebLogGroup RetentionInDays",
                        "hello WebService DesiredCount",
                        "hello WebTargetGroup HealthCheckPath")),
                text(places(effects.differences(listed("both"), listed("terraform")))));
    }

    /** A document with values in places; in those of objects that have no such member it gets one. */
    private static String planted(String text, Map<String, String> values) {
        try {
            JsonNode document = JSON.readTree(text);
            for (Map.Entry<String, String> value : values.entrySet()) {
                JsonPointer place = JsonPointer.compile(value.getKey());
                JsonNode parent = document.at(place.head());
                assertTrue(parent.isObject(), value::getKey);
                ((ObjectNode) parent).set(place.last().getMatchingProperty(), JSON.readTree(value.getValue()));
            }
            return document.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> places(Collection<String> differences) {
        return differences.stream()
                .map(difference -> difference.split(": ", 2)[0])
                .toList();
    }

    private static String text(Collection<String> lines) {
        return String.join("\n", lines);
    }

    /** Makes what an example takes to be there; its ids by those in the example. */
    private static Map<String, String> there(Compiled example, AwsCli aws) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> id :
                table.path("there").path(example.name()).properties()) {
            String[] row = id.getValue().asText().split(" # ", 2);
            String command = row[0];
            for (Map.Entry<String, String> before : ids.entrySet()) {
                command = command.replace(before.getKey(), before.getValue());
            }
            ids.put(id.getKey(), aws.call(command).at(row[1]).asText().replace("/hostedzone/", ""));
        }
        return ids;
    }

    private static World byTemplates(Compiled example, UnaryOperator<String> edit) throws IOException {
        try (Emulator emulator = Emulator.in(example.region(), forTemplates)) {
            Map<String, String> ids = there(example, emulator.aws());
            Compiled placed = example.replacing(ids);
            Map<String, String> given = new LinkedHashMap<>();
            List<String> strangers = new ArrayList<>();
            Readback readback = new Readback(emulator);
            for (Stage stage : placed.stages()) {
                String text = placed.template(stage);
                ObjectNode template = EmulatorGap.edited(text, MissingNode.getInstance(), emulator);
                ObjectNode made = EmulatorGap.edited(edit.apply(text), MissingNode.getInstance(), emulator);
                Map<String, String> parameters = parameters(template, given);
                String stack = example.name() + "-" + stage;
                given.putAll(Emulator.outputs(emulator.create(stack, made, parameters)));
                Map<String, String> resources = emulator.resources(stack);
                ids.putAll(resources);
                resources.keySet().stream()
                        .filter(name -> !template.path("Resources").has(name))
                        .forEach(name -> strangers.add("has made " + name));
                readback.read(resources, template, parameters);
            }
            ids.putAll(given);
            ids.put("backend", "cloudformation");
            return new World(readback.readings(), ids, strangers);
        }
    }

    private static World byModules(Compiled example) throws IOException, InterruptedException {
        try (Emulator emulator = Emulator.as(example.region(), forModules)) {
            Map<String, String> ids = new LinkedHashMap<>(THERE.get(example.name()));
            Compiled placed = example.replacing(ids);
            Map<String, String> given = new LinkedHashMap<>();
            List<String> strangers = new ArrayList<>();
            Readback readback = new Readback(emulator);
            for (Stage stage : placed.stages()) {
                // The tag that tells the two apart has to differ.
                String text = placed.template(stage).replace("\"cloudformation\"", "\"terraform\"");
                ObjectNode template = JSON.readValue(text, ObjectNode.class);
                Map<String, String> resources = applied.ids(placed, stage);
                ids.putAll(resources);
                strangers.addAll(applied.strangers(placed, stage));
                readback.read(resources, template, parameters(template, given));
                template.path("Outputs").properties().forEach(output -> {
                    String of = output.getValue().at("/Value/Ref").asText();
                    if (resources.containsKey(of)) {
                        given.put(output.getKey(), resources.get(of));
                    }
                });
            }
            ids.putAll(given);
            ids.put("backend", "terraform");
            return new World(readback.readings(), ids, strangers);
        }
    }

    private static Map<String, String> parameters(JsonNode template, Map<String, String> given) {
        Map<String, String> parameters = new LinkedHashMap<>();
        template.path("Parameters").fieldNames().forEachRemaining(name -> {
            assertTrue(given.containsKey(name), () -> name + " is asked for, and there is " + given);
            parameters.put(name, given.get(name));
        });
        return parameters;
    }

    /** The properties of a list, each behind its type. */
    private static Set<String> listed(String list) {
        Set<String> listed = new TreeSet<>();
        for (Map.Entry<String, JsonNode> type : table.path(list).properties()) {
            // Either the properties, or lists of them by reasons.
            JsonNode lists = type.getValue().isArray() ? JSON.createArrayNode().add(type.getValue()) : type.getValue();
            lists.forEach(
                    properties -> properties.forEach(property -> listed.add(type.getKey() + " " + property.asText())));
        }
        return listed;
    }
}
