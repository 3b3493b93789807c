package dev.cruddurc.proof.cloudformation;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.proof.fact.Leaf;
import dev.cruddurc.proof.fact.Node;
import dev.cruddurc.proof.fact.Source;
import dev.cruddurc.proof.fact.Term;
import dev.cruddurc.proof.fact.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The templates of all stages, read in the order of deployment: what a stage asks for, an earlier one must give. */
public final class Templates {
    private static final String VERSION = "AWSTemplateFormatVersion";
    private static final List<String> MEMBERS = List.of(VERSION, "Description", "Parameters", "Resources", "Outputs");
    private static final List<String> ATTRIBUTES =
            List.of("Type", "Properties", "DependsOn", "DeletionPolicy", "UpdateReplacePolicy");

    /** What scanners read of a resource's metadata, and CloudFormation does not. */
    private static final List<String> SCANNERS = List.of("cfn_nag", "guard", "checkov");

    private final Map<String, Term> given = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Source.Output> outputs = new ArrayList<>();
    private final List<Leaf> stages = new ArrayList<>();

    private Templates() {}

    /** Reads templates by stage. */
    public static Source read(Map<String, JsonObject> templates) {
        Templates reader = new Templates();
        templates.forEach(reader::template);
        return new Source(reader.nodes, reader.outputs, reader.stages);
    }

    private void template(String stage, JsonObject template) {
        template.members().keySet().stream()
                .filter(member -> !MEMBERS.contains(member))
                .forEach(member -> stages.add(new Leaf(List.of(stage, member), Term.text("not understood"))));
        template.get(VERSION)
                .filter(version -> !version.equals(Json.of("2010-09-09")))
                .ifPresent(version -> stages.add(new Leaf(List.of(stage, VERSION), Terms.of(version))));
        Intrinsics intrinsics = new Intrinsics(stage, parameters(stage, template));
        members(template, "Resources").forEach((name, resource) -> resource(stage, name, resource, intrinsics));
        Map<String, Term> handed = new LinkedHashMap<>();
        members(template, "Outputs").forEach((name, output) -> {
            Term value = intrinsics.term(Terms.object(output).get("Value").orElse(Json.of("")));
            handed.put(name, value);
            outputs.add(new Source.Output(stage, asList(value)));
        });
        given.putAll(handed);
    }

    private Map<String, Term> parameters(String stage, JsonObject template) {
        Map<String, Term> parameters = new LinkedHashMap<>();
        members(template, "Parameters").forEach((name, parameter) -> {
            Term value = given.getOrDefault(name, Term.call("parameter", Term.text(stage), Term.text(name)));
            String type = text(Terms.object(parameter), "Type");
            boolean isList = type.equals("CommaDelimitedList");
            parameters.put(name, isList ? asList(value) : value);
            if (!isList && !type.equals("String")) {
                stages.add(new Leaf(List.of(stage, "Parameters", name, "Type"), Term.text(type)));
            }
            leaves(parameter, List.of("Type", "Description"), List.of(stage, "Parameters", name));
        });
        return parameters;
    }

    /** An output is text: what joins a list by commas means the list. */
    private static Term asList(Term value) {
        return value instanceof Term.Call call
                        && call.function().equals("Fn::Join")
                        && call.arguments().size() == 2
                        && call.arguments().get(0).equals(Term.text(","))
                ? call.arguments().get(1)
                : value;
    }

    private void resource(String stage, String name, Json json, Intrinsics intrinsics) {
        JsonObject resource = Terms.object(json);
        Map<String, Term> body = new LinkedHashMap<>();
        members(resource, "Properties").forEach((property, value) -> body.put(property, intrinsics.term(value)));
        kept("DeletionPolicy", "deletion", resource, body);
        kept("UpdateReplacePolicy", "replacement", resource, body);
        resource.members().forEach((attribute, value) -> {
            if (attribute.equals("Metadata")) {
                metadata(Terms.object(value), body);
            } else if (!ATTRIBUTES.contains(attribute)) {
                body.put("@" + attribute, Terms.of(value));
            }
        });
        List<String> after = new ArrayList<>();
        resource.get("DependsOn").ifPresent(dependsOn -> {
            for (Json item : dependsOn instanceof Json.Array array ? array.items() : List.of(dependsOn)) {
                after.add(stage + "/" + Terms.text(item));
            }
        });
        String address = stage + "/" + name;
        nodes.add(new Node(stage, address, address, text(resource, "Type"), new Term.Mapping(body), after));
    }

    private static void metadata(JsonObject metadata, Map<String, Term> body) {
        metadata.members().forEach((name, value) -> {
            if (!SCANNERS.contains(name)) {
                body.put("@Metadata." + name, Terms.of(value));
            }
        });
    }

    /** CloudFormation deletes what nothing else is said of, but for types that this compiler does not have. */
    private static void kept(String attribute, String when, JsonObject resource, Map<String, Term> body) {
        String policy = text(resource, attribute);
        if (!policy.isEmpty() && !policy.equals("Delete")) {
            body.put("@" + when, Term.text(policy.equals("Retain") ? "keep" : policy));
        }
    }

    private void leaves(Json json, List<String> known, List<String> path) {
        if (!(json instanceof JsonObject object)) {
            stages.add(new Leaf(path, Terms.of(json)));
            return;
        }
        object.members().forEach((name, value) -> {
            if (!known.contains(name)) {
                List<String> whole = new ArrayList<>(path);
                whole.add(name);
                stages.add(new Leaf(whole, Terms.of(value)));
            }
        });
    }

    private static Map<String, Json> members(JsonObject object, String name) {
        return object.get(name).isPresent() && object.get(name).get() instanceof JsonObject found
                ? found.members()
                : new LinkedHashMap<>();
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).isPresent() && object.get(name).get() instanceof Json.Text text ? text.value() : "";
    }
}
