package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cruddurc.model.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;

/** The examples at an emulator of AWS: stacks that are made, changed and taken down, and what has become of them there. */
@Tag("engine")
final class EmulatorTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DROPS = Path.of("src", "test", "engine", "emulator-drops.json");

    @TempDir
    private static Path folder;

    private static Moto moto;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        moto = Moto.start(folder.resolve("moto.log"));
    }

    @AfterAll
    static void end() throws IOException {
        moto.close();
    }

    @Test
    void helloIsMadeAndChangedByChangeSets() throws IOException {
        Compiled hello = Compiled.example("hello", text -> text);
        Compiled greeting =
                Compiled.example("hello", text -> text.replace("route: /", "route: /, env: {GREETING: hi}"));
        try (Emulator emulator = Emulator.in(hello.region(), moto)) {
            ObjectNode first = EmulatorGap.edited(hello.template(Stage.SERVICES), missing(), emulator);
            DescribeChangeSetResponse create = emulator.propose("hello", "first", ChangeSetType.CREATE, first);
            assertEquals(first.path("Resources").size(), create.changes().size());
            assertEquals("CREATE_COMPLETE", emulator.execute("hello", "first").stackStatusAsString());

            DescribeChangeSetResponse again = emulator.propose("hello", "again", ChangeSetType.UPDATE, first);
            assertEquals("FAILED", again.statusAsString());
            assertTrue(again.statusReason().startsWith("The submitted information didn't contain changes"));

            String changed = greeting.template(Stage.SERVICES);
            ObjectNode exact = JSON.readValue(changed, ObjectNode.class);
            EmulatorGap.NAMESPACES_HAVE_NO_ARN.edit(exact, missing(), emulator);
            assertEquals(
                    Set.of("Modify WebTaskDefinition"),
                    Emulator.changes(emulator.propose("hello", "exact", ChangeSetType.UPDATE, exact)));

            ObjectNode second = EmulatorGap.edited(changed, first, emulator);
            emulator.propose("hello", "second", ChangeSetType.UPDATE, second);
            assertEquals("UPDATE_COMPLETE", emulator.execute("hello", "second").stackStatusAsString());
            assertEquals("[{\"name\":\"GREETING\",\"value\":\"hi\"}]", environmentOf(emulator, "hello", "web"));
        }
    }

    private static String environmentOf(Emulator emulator, String cluster, String service) {
        AwsCli aws = emulator.aws();
        String task = aws.call("ecs describe-services --cluster " + cluster + " --services " + service)
                .at("/services/0/taskDefinition")
                .asText();
        return aws.call("ecs describe-task-definition --task-definition " + task)
                .at("/taskDefinition/containerDefinitions/0/environment")
                .toString();
    }

    @Test
    void theFoundationIsMadeChangedAndTakenDown() throws IOException {
        Compiled cruddur = Compiled.example("cruddur", text -> text);
        Compiled renamed = Compiled.example("cruddur", text -> text.replace("cruddur-python:", "cruddur-base:"));
        try (Emulator emulator = Emulator.in(cruddur.region(), moto)) {
            ObjectNode first = EmulatorGap.edited(cruddur.template(Stage.FOUNDATION), missing(), emulator);
            Map<String, String> given = Emulator.outputs(emulator.create("foundation", first, Map.of()));
            assertEquals(
                    Set.of("cruddur-python", "cruddur/backend-flask", "cruddur/frontend-react-js"),
                    repositories(emulator));
            assertEquals(Set.of("CruddurFunZoneId"), given.keySet());

            ObjectNode second = EmulatorGap.edited(renamed.template(Stage.FOUNDATION), first, emulator);
            assertEquals(given, Emulator.outputs(emulator.update("foundation", second)));
            Set<String> all =
                    Set.of("cruddur-base", "cruddur-python", "cruddur/backend-flask", "cruddur/frontend-react-js");
            assertEquals(all, repositories(emulator));

            assertEquals("DELETE_COMPLETE", emulator.delete("foundation"));
            assertEquals(all, repositories(emulator), "what holds data stays in the account");
            String zone = given.get("CruddurFunZoneId");
            JsonNode left = emulator.aws().call("route53 get-hosted-zone --id " + zone);
            assertTrue(left.at("/HostedZone/Name").asText().startsWith("cruddur.fun"), left::toString);
        }
    }

    private static Set<String> repositories(Emulator emulator) {
        Set<String> names = new TreeSet<>();
        emulator.aws()
                .call("ecr describe-repositories")
                .path("repositories")
                .forEach(repository ->
                        names.add(repository.path("repositoryName").asText()));
        return names;
    }

    /** Each parameter of a stage is an output of the same name of a stage before it, and its value arrives where it is used. */
    @Test
    void theStagesHandOverAndWhatIsDroppedIsListed() throws IOException {
        Readback cruddur;
        try (Emulator emulator = Emulator.in("ap-south-1", moto)) {
            cruddur = deployAndRead("cruddur", emulator);
        }
        Readback hello;
        try (Emulator emulator = Emulator.in("us-east-1", moto)) {
            hello = deployAndRead("hello", emulator);
        }
        Map<String, Set<String>> properties = new TreeMap<>(cruddur.dropped());
        hello.dropped()
                .forEach((type, names) -> properties
                        .computeIfAbsent(type, first -> new TreeSet<>())
                        .addAll(names));
        Set<String> types = new TreeSet<>(cruddur.absent());
        types.addAll(hello.absent());
        ObjectNode found = JSON.createObjectNode();
        found.set("types", JSON.valueToTree(types));
        found.set("properties", JSON.valueToTree(properties));

        assertEquals(JSON.readTree(DROPS.toFile()).toPrettyString(), found.toPrettyString());
        assertTrue(cruddur.kept() >= 60, cruddur.kept() + " properties were kept");
    }

    private static Readback deployAndRead(String example, Emulator emulator) throws IOException {
        Compiled compiled = Compiled.example(example, text -> text);
        Readback readback = new Readback(emulator);
        Map<String, String> handedOver = new LinkedHashMap<>();
        for (Stage stage : compiled.stages()) {
            ObjectNode template = EmulatorGap.edited(compiled.template(stage), missing(), emulator);
            Map<String, String> parameters = new LinkedHashMap<>();
            template.path("Parameters").fieldNames().forEachRemaining(name -> {
                assertTrue(handedOver.containsKey(name), () -> stage + " asks for " + name + ", and has " + handedOver);
                parameters.put(name, handedOver.get(name));
            });
            String stack = example + "-" + stage;
            handedOver.putAll(Emulator.outputs(emulator.create(stack, template, parameters)));
            readback.read(stack, template, parameters);
        }
        return readback;
    }

    @ParameterizedTest
    @EnumSource
    void theGapIsStillThere(EmulatorGap gap) throws IOException {
        try (Emulator emulator = Emulator.in("us-east-1", moto)) {
            gap.probe(emulator);
        }
    }

    private static JsonNode missing() {
        return MissingNode.getInstance();
    }
}
