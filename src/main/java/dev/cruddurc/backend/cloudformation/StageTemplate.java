package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Stage;
import dev.cruddurc.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * The template of one stage. Its resources stand in the order of their ids, which keeps together what belongs to one service and
 * lets a new one move no other.
 */
final class StageTemplate {
    private final Deployment deployment;
    private final Stage stage;
    private final Scope scope;
    private final JsonObject resources;

    StageTemplate(Deployment deployment, Stage stage) {
        this(deployment, stage, new Names(deployment), Optional.empty());
    }

    /** A template beside others, with which it shares the index of names and the suppressions of scanners. */
    StageTemplate(Deployment deployment, Stage stage, Names names, Optional<Suppressions> suppressions) {
        this.deployment = deployment;
        this.stage = stage;
        this.scope = new Scope(deployment, stage, names);
        JsonObject.Builder out = JsonObject.builder();
        for (Resource resource : deployment.resources(stage)) {
            put(resource, suppressions, out);
        }
        this.resources = out.build();
    }

    Stage stage() {
        return stage;
    }

    /** What it asks of earlier stages: names of parameters, and what they hold. */
    SortedMap<String, Value.Attribute> parameters() {
        return scope.parameters();
    }

    /** The whole template, with the outputs that others ask of it. */
    JsonObject json(SortedMap<String, Value.Attribute> outputs) {
        JsonObject.Builder parameters = JsonObject.builder();
        for (Map.Entry<String, Value.Attribute> entry : parameters().entrySet()) {
            Value.Attribute attribute = entry.getValue();
            Resource source = deployment.resource(attribute.resource());
            parameters.put(entry.getKey(), Handover.parameter(entry.getKey(), source, attribute.property()));
        }
        JsonObject.Builder handed = JsonObject.builder();
        for (Map.Entry<String, Value.Attribute> entry : outputs.entrySet()) {
            Value.Attribute attribute = entry.getValue();
            Resource source = deployment.resource(attribute.resource());
            handed.put(entry.getKey(), Handover.output(source, attribute.property(), stage));
        }
        return JsonObject.builder()
                .put("AWSTemplateFormatVersion", "2010-09-09")
                .put("Description", description())
                .putIfAny("Parameters", parameters.build())
                .put("Resources", resources)
                .putIfAny("Outputs", handed.build())
                .build();
    }

    /** Fixed words and bounded names: far from the limit of 1,024 bytes. */
    private String description() {
        Naming naming = deployment.naming();
        boolean shared = stage.equals(Stage.FOUNDATION);
        String system = shared ? naming.app() : naming.system();
        return "Stage " + stage + " of " + system + ". Compiled by cruddurc: change its source, not this template.";
    }

    private void put(Resource resource, Optional<Suppressions> suppressions, JsonObject.Builder out) {
        Values values = new Values(scope);
        Body body = Emitters.emit(resource, values);
        String logicalId = scope.logicalId(resource.id());
        JsonObject.Builder spelled = spell(Emitters.type(resource), body, values);
        if (suppressions.isPresent()) {
            spelled.putIfAny("Metadata", suppressions.get().metadata(resource));
        }
        out.put(logicalId, spelled.build());
        for (Body.Companion companion : body.companions()) {
            out.put(
                    logicalId + companion.suffix(),
                    JsonObject.builder()
                            .put("Type", companion.type())
                            .put("Properties", companion.properties())
                            .build());
        }
    }

    private static JsonObject.Builder spell(String type, Body body, Values values) {
        List<Json> dependsOn = new ArrayList<>();
        if (!body.dependsOn().isEmpty()) {
            for (String logicalId : new TreeSet<>(body.dependsOn())) {
                if (!values.refersTo(logicalId)) {
                    dependsOn.add(Json.of(logicalId));
                }
            }
        }
        JsonObject.Builder out = JsonObject.builder().put("Type", type).putIfAny("DependsOn", dependsOn);
        if (body.deletion().isPresent()) {
            String deletion = body.deletion().get().spelling();
            out.put("DeletionPolicy", deletion).put("UpdateReplacePolicy", deletion);
        }
        return out.putIfAny("Properties", body.properties());
    }
}
