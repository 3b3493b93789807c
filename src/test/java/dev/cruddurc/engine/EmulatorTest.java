package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cruddurc.artifact.Artifact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** Templates made, changed and taken down at an emulator, by the calls that a deployment makes. */
@Tag("engine")
final class EmulatorTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Moto moto;
    private CloudFormationClient client;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        moto = Moto.start(folder.resolve("moto.log"));
        client = CloudFormationClient.builder()
                .endpointOverride(moto.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("testing", "testing")))
                .overrideConfiguration(overrides -> overrides.retryStrategy(retries -> retries.maxAttempts(1)))
                .build();
    }

    @AfterEach
    void end() {
        client.close();
        moto.close();
    }

    @Test
    void helloIsMadeAndChanged() throws IOException {
        ObjectNode template = without(template("hello", "services"), EnumSet.allOf(EmulatorGap.class));
        deploy("hello", template, ChangeSetType.CREATE);
        assertEquals(names(template), made("hello"));

        ObjectNode changed = JSON.readValue(template.toString().replace("nginx:1.27", "nginx:1.28"), ObjectNode.class);
        deploy("hello", changed, ChangeSetType.UPDATE);
        assertEquals("UPDATE_COMPLETE", stack("hello").stackStatusAsString());
        assertEquals(names(changed), made("hello"));
        assertTrue(
                client.getTemplate(get -> get.stackName("hello")).templateBody().contains("nginx:1.28"));
    }

    @Test
    void theFoundationIsMadeChangedAndTakenDown() throws IOException {
        ObjectNode template = without(template("cruddur", "foundation"), EnumSet.allOf(EmulatorGap.class));
        deploy("foundation", template, ChangeSetType.CREATE);
        assertEquals(names(template), made("foundation"));

        ObjectNode changed = template.deepCopy();
        ObjectNode resources = (ObjectNode) changed.path("Resources");
        ObjectNode more = resources.path("CruddurPythonRepository").deepCopy();
        ((ObjectNode) more.path("Properties")).put("RepositoryName", "cruddur-node");
        resources.set("CruddurNodeRepository", more);
        deploy("foundation", changed, ChangeSetType.UPDATE);
        assertEquals(names(changed), made("foundation"));

        client.deleteStack(delete -> delete.stackName("foundation"));
        assertThrows(CloudFormationException.class, () -> stack("foundation"));
    }

    @Test
    void whatTheFoundationHandsOverIsWhatTheNextStagesAskFor() throws IOException {
        ObjectNode foundation = without(template("cruddur", "foundation"), EnumSet.allOf(EmulatorGap.class));
        client.createStack(create -> create.stackName("giver").templateBody(foundation.toString()));
        Map<String, String> given = new TreeMap<>();
        for (Output output : stack("giver").outputs()) {
            given.put(output.outputKey(), output.outputValue());
        }
        ObjectNode certificates = template("cruddur", "certificates");
        List<Parameter> parameters = certificates.path("Parameters").properties().stream()
                .map(asked -> Parameter.builder()
                        .parameterKey(asked.getKey())
                        .parameterValue(given.get(asked.getKey()))
                        .build())
                .toList();

        assertEquals(1, parameters.size());
        assertTrue(parameters.get(0).parameterValue().matches("[A-Z0-9]{10,}"), given.toString());
        certificates.remove("Outputs");
        client.createStack(create ->
                create.stackName("taker").templateBody(certificates.toString()).parameters(parameters));
        assertEquals(parameters, stack("taker").parameters());
    }

    @Test
    void everyGapOfTheEmulatorIsStillThere() throws IOException {
        for (EmulatorGap gap : EnumSet.of(EmulatorGap.EGRESS_RULES, EmulatorGap.NAMESPACES)) {
            String name = "gap-" + gap.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            ObjectNode template = without(template("hello", "services"), EnumSet.complementOf(EnumSet.of(gap)));
            boolean whole;
            try {
                deploy(name, template, ChangeSetType.CREATE);
                whole = names(template).equals(made(name));
            } catch (CloudFormationException refused) {
                whole = false;
            }
            assertFalse(whole, gap + " is gone: take it from the list");
        }
        ObjectNode foundation = template("cruddur", "foundation");
        client.createStack(create -> create.stackName("gap-outputs").templateBody(foundation.toString()));
        assertTrue(stack("gap-outputs").outputs().isEmpty(), EmulatorGap.NAME_SERVERS + " is gone");
    }

    private void deploy(String stack, ObjectNode template, ChangeSetType type) {
        String changeSet = "change-" + type.toString().toLowerCase(java.util.Locale.ROOT);
        client.createChangeSet(create -> create.stackName(stack)
                .changeSetName(changeSet)
                .changeSetType(type)
                .templateBody(template.toString())
                .capabilities(Capability.CAPABILITY_IAM));
        client.executeChangeSet(execute -> execute.stackName(stack).changeSetName(changeSet));
    }

    private Stack stack(String name) {
        return client.describeStacks(describe -> describe.stackName(name))
                .stacks()
                .get(0);
    }

    private Set<String> made(String stack) {
        Set<String> made = new TreeSet<>();
        client.describeStackResources(describe -> describe.stackName(stack))
                .stackResources()
                .forEach(resource -> {
                    if (resource.logicalResourceId() != null) {
                        made.add(resource.logicalResourceId());
                    }
                });
        return made;
    }

    private static Set<String> names(ObjectNode template) {
        Set<String> names = new TreeSet<>();
        template.path("Resources").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static ObjectNode template(String example, String stage) throws IOException {
        for (Compiled compiled : Compiled.examples()) {
            for (Artifact artifact : compiled.of("cloudformation")) {
                if (artifact.path().equals(example + "/cloudformation/" + stage + ".template.json")) {
                    return JSON.readValue(artifact.content(), ObjectNode.class);
                }
            }
        }
        throw new AssertionError("no " + stage + " of " + example);
    }

    private static ObjectNode without(ObjectNode template, EnumSet<EmulatorGap> gaps) {
        gaps.forEach(gap -> gap.takeOut(template));
        return template;
    }
}
