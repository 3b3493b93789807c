package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cruddurc.model.Stage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;

/**
 * Where the emulator of CloudFormation goes another way than AWS with our templates: the edit that gets around it, and a probe that
 * shows that it still does. A probe that fails means that the gap is gone, and leaves this list with its edit. What the emulator
 * only forgets, without a consequence, stands in {@code emulator-drops.json}.
 */
enum EmulatorGap {
    /** Namespaces are not made, and what reads the ARN of one is refused. The edit puts an ARN in its place. */
    NAMESPACES_HAVE_NO_ARN {
        @Override
        void edit(ObjectNode template, JsonNode before, Emulator emulator) {
            for (String namespace : ofType(template, "AWS::ServiceDiscovery::HttpNamespace")) {
                JsonNode read = JSON.createObjectNode()
                        .set("Fn::GetAtt", JSON.createArrayNode().add(namespace).add("Arn"));
                replace(
                        template,
                        read,
                        "arn:aws:servicediscovery:" + emulator.region() + ":123456789012:namespace/ns-emulated");
            }
        }

        @Override
        void probe(Emulator emulator) throws IOException {
            ObjectNode template = unedited("hello", Stage.SERVICES, emulator);
            CloudFormationException refused =
                    assertThrows(CloudFormationException.class, () -> emulator.create("probe", template, Map.of()));
            assertTrue(refused.getMessage().contains("references undefined resource Namespace"), refused::getMessage);
        }
    },

    /** The name servers of a zone cannot be read, and an output that does takes all outputs with it. The edit removes it. */
    NAME_SERVERS_ARE_UNKNOWN {
        @Override
        void edit(ObjectNode template, JsonNode before, Emulator emulator) {
            if (template.path("Outputs") instanceof ObjectNode outputs) {
                List<String> reading = new ArrayList<>();
                outputs.properties().forEach(output -> {
                    if (output.getValue().toString().contains("\"NameServers\"")) {
                        reading.add(output.getKey());
                    }
                });
                outputs.remove(reading);
            }
        }

        @Override
        void probe(Emulator emulator) throws IOException {
            ObjectNode template = unedited("cruddur", Stage.FOUNDATION, emulator);
            assertEquals(Map.of(), Emulator.outputs(emulator.create("probe", template, Map.of())), "outputs");
        }
    },

    /**
     * Certificates are not made, and an output that refers to one takes all outputs with it. The edit asks the certificate service
     * for one of that name, and puts its ARN in the place.
     */
    CERTIFICATES_ARE_NOT_MADE {
        @Override
        void edit(ObjectNode template, JsonNode before, Emulator emulator) {
            for (String certificate : ofType(template, "AWS::CertificateManager::Certificate")) {
                String host = template.at("/Resources/" + certificate + "/Properties/DomainName")
                        .asText();
                String request = "acm request-certificate --validation-method DNS --domain-name " + host;
                String arn = emulator.aws().call(request).path("CertificateArn").asText();
                replace(template, JSON.createObjectNode().put("Ref", certificate), arn);
            }
        }

        @Override
        void probe(Emulator emulator) throws IOException {
            ObjectNode template = unedited("cruddur", Stage.CERTIFICATES, emulator);
            Map<String, String> zone = Map.of("CruddurFunZoneId", "Z1");
            assertEquals(Map.of(), Emulator.outputs(emulator.create("probe", template, zone)), "outputs");
        }
    },

    /**
     * A service stays with the task definition that it had when that one changes, and the new revision's containers cannot be
     * read. AWS makes a new revision, and gives the service that one. The edit makes the changed task definition another resource.
     */
    SERVICES_KEEP_THEIR_TASK_DEFINITION {
        @Override
        void edit(ObjectNode template, JsonNode before, Emulator emulator) {
            ObjectNode resources = (ObjectNode) template.path("Resources");
            for (String task : ofType(template, "AWS::ECS::TaskDefinition")) {
                JsonNode was = before.path("Resources").path(task);
                if (!was.isMissingNode() && !was.equals(resources.path(task))) {
                    resources.set(task + "Changed", resources.remove(task));
                    replace(template, JSON.createObjectNode().put("Ref", task), Map.of("Ref", task + "Changed"));
                }
            }
        }

        @Override
        void probe(Emulator emulator) throws IOException {
            ObjectNode template = edited("hello", Stage.SERVICES, emulator);
            emulator.create("probe", template, Map.of());
            ObjectNode changed = template.deepCopy();
            ObjectNode container =
                    (ObjectNode) changed.at("/Resources/WebTaskDefinition/Properties/ContainerDefinitions/0");
            container.put("Image", "nginx:2");
            emulator.propose("probe", "change", ChangeSetType.UPDATE, changed);
            emulator.execute("probe", "change");
            AwsCli aws = emulator.aws();
            String task = aws.call("ecs describe-services --cluster hello --services web")
                    .at("/services/0/taskDefinition")
                    .asText();
            assertTrue(task.endsWith("hello-web:1"), task);
            JsonNode next = aws.call("ecs describe-task-definition --task-definition hello-web:2");
            assertTrue(next.at("/taskDefinition/containerDefinitions/0/image").isMissingNode(), next::toString);
        }
    },

    /**
     * What is to be retained is deleted when an update takes it out of the template. AWS leaves it in the account. The edit puts it
     * back into the template.
     */
    UPDATES_DELETE_WHAT_IS_RETAINED {
        @Override
        void edit(ObjectNode template, JsonNode before, Emulator emulator) {
            ObjectNode resources = (ObjectNode) template.path("Resources");
            before.path("Resources").properties().forEach(resource -> {
                boolean isRetained =
                        resource.getValue().path("DeletionPolicy").asText().equals("Retain");
                if (isRetained && !resources.has(resource.getKey())) {
                    resources.set(resource.getKey(), resource.getValue());
                }
            });
        }

        @Override
        void probe(Emulator emulator) throws IOException {
            ObjectNode template = edited("cruddur", Stage.FOUNDATION, emulator);
            emulator.create("probe", template, Map.of());
            ((ObjectNode) template.path("Resources")).remove("CruddurPythonRepository");
            emulator.update("probe", template);
            JsonNode left = emulator.aws().call("ecr describe-repositories");
            assertFalse(left.toString().contains("cruddur-python"), left::toString);
        }
    },

    /** A stack with a network cannot be taken down: its parts stand in each other's way. No test takes one down. */
    NETWORKS_STAY {
        @Override
        void edit(ObjectNode template, JsonNode before, Emulator emulator) {}

        @Override
        void probe(Emulator emulator) throws IOException {
            emulator.create("probe", edited("hello", Stage.SERVICES, emulator), Map.of());
            CloudFormationException refused =
                    assertThrows(CloudFormationException.class, () -> emulator.delete("probe"));
            assertTrue(refused.getMessage().contains("has dependencies"), refused::getMessage);
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Changes a template to one that the emulator takes as AWS takes the original.
     *
     * @param before what the stack has now; missing where there is none yet
     */
    abstract void edit(ObjectNode template, JsonNode before, Emulator emulator);

    /** Fails when the gap is gone. */
    abstract void probe(Emulator emulator) throws IOException;

    /** A template with all edits. */
    static ObjectNode edited(String text, JsonNode before, Emulator emulator) throws IOException {
        return edited(text, before, emulator, EnumSet.allOf(EmulatorGap.class));
    }

    static ObjectNode edited(String example, Stage stage, Emulator emulator) throws IOException {
        String text = Compiled.example(example, same -> same).template(stage);
        return edited(text, JSON.missingNode(), emulator);
    }

    /** With all edits but that of this gap. */
    ObjectNode unedited(String example, Stage stage, Emulator emulator) throws IOException {
        String text = Compiled.example(example, same -> same).template(stage);
        return edited(text, JSON.missingNode(), emulator, EnumSet.complementOf(EnumSet.of(this)));
    }

    private static ObjectNode edited(String text, JsonNode before, Emulator emulator, Set<EmulatorGap> gaps)
            throws IOException {
        ObjectNode template = JSON.readValue(text, ObjectNode.class);
        gaps.forEach(gap -> gap.edit(template, before, emulator));
        return template;
    }

    private static List<String> ofType(JsonNode template, String type) {
        return template.path("Resources").properties().stream()
                .filter(resource -> resource.getValue().path("Type").asText().equals(type))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void replace(JsonNode tree, JsonNode what, String by) {
        replace(tree, what, TextNode.valueOf(by));
    }

    private static void replace(JsonNode tree, JsonNode what, Map<String, String> by) {
        replace(tree, what, JSON.<JsonNode>valueToTree(by));
    }

    private static void replace(JsonNode tree, JsonNode what, JsonNode by) {
        if (tree instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (field.getValue().equals(what)) {
                    field.setValue(by);
                } else {
                    replace(field.getValue(), what, by);
                }
            });
        } else if (tree instanceof ArrayNode array) {
            for (int at = 0; at < array.size(); at++) {
                if (array.get(at).equals(what)) {
                    array.set(at, by);
                } else {
                    replace(array.get(at), what, by);
                }
            }
        }
    }
}
