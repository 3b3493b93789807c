package dev.cruddurc.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the emulator of CloudFormation drops or refuses of our templates, and the edit that takes it out. With all of these edits a
 * template deploys whole; without any one of them it must not, or the gap is gone and leaves this list.
 */
enum EmulatorGap {
    /** No handler: the resource is skipped in silence. */
    EGRESS_RULES {
        @Override
        void takeOut(ObjectNode template) {
            removeType(template, "AWS::EC2::SecurityGroupEgress");
        }
    },
    /** No handler: the resource is skipped, and what reads its ARN is refused. */
    NAMESPACES {
        @Override
        void takeOut(ObjectNode template) {
            removeType(template, "AWS::ServiceDiscovery::HttpNamespace");
            for (JsonNode resource : template.path("Resources")) {
                if (resource.path("Properties") instanceof ObjectNode properties) {
                    properties.remove("ServiceConnectDefaults");
                }
            }
        }
    },
    /** A zone's name servers cannot be read: with such an output, all outputs of the stack are missing. */
    NAME_SERVERS {
        @Override
        void takeOut(ObjectNode template) {
            if (template.path("Outputs") instanceof ObjectNode outputs) {
                List<String> names = new ArrayList<>();
                outputs.fieldNames().forEachRemaining(names::add);
                names.stream().filter(name -> name.endsWith("NameServers")).forEach(outputs::remove);
            }
        }
    };

    abstract void takeOut(ObjectNode template);

    private static void removeType(ObjectNode template, String type) {
        ObjectNode resources = (ObjectNode) template.path("Resources");
        List<String> gone = new ArrayList<>();
        for (Map.Entry<String, JsonNode> resource : resources.properties()) {
            if (resource.getValue().path("Type").asText().equals(type)) {
                gone.add(resource.getKey());
            }
        }
        resources.remove(gone);
        for (JsonNode resource : resources) {
            if (resource.path("DependsOn") instanceof ArrayNode before) {
                for (int at = before.size() - 1; at >= 0; at--) {
                    if (gone.contains(before.get(at).asText())) {
                        before.remove(at);
                    }
                }
            }
        }
    }
}
