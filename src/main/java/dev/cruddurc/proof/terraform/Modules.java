package dev.cruddurc.proof.terraform;

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
import java.util.Optional;

/** The root modules of all stages, read in the order of deployment: what a stage asks for, an earlier one must give. */
public final class Modules {
    private static final List<String> UNDERSTOOD = List.of("//", "variable", "data", "locals", "resource", "output");

    private static final List<String> TYPES = List.of("string", "list(string)");

    private final Map<String, Term> given = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Source.Output> outputs = new ArrayList<>();
    private final List<Leaf> stages = new ArrayList<>();

    private Modules() {}

    /** Reads root modules by stage. */
    public static Source read(Map<String, JsonObject> modules) {
        Modules reader = new Modules();
        modules.forEach(reader::module);
        return new Source(reader.nodes, reader.outputs, reader.stages);
    }

    private void module(String stage, JsonObject module) {
        module.members().forEach((name, value) -> {
            if (!UNDERSTOOD.contains(name)) {
                stages.add(new Leaf(List.of(stage, name), Terms.of(value)));
            }
        });
        ModuleScope scope = new ModuleScope(stage, module, given);
        members(module, "resource")
                .forEach((type, labels) -> Terms.object(labels)
                        .members()
                        .forEach((label, body) -> resource(stage, type, label, Terms.object(body), scope)));
        Map<String, Term> handed = new LinkedHashMap<>();
        members(module, "output").forEach((name, json) -> {
            JsonObject output = Terms.object(json);
            Term value = scope.term(output.get("value").orElse(Json.of("")), scope);
            handed.put(name, value);
            outputs.add(new Source.Output(stage, value));
            rest(json, List.of("value", "description"), List.of(stage, "output", name));
        });
        members(module, "variable").forEach((name, variable) -> {
            rest(variable, List.of("type", "description"), List.of(stage, "variable", name));
            Json type = Terms.object(variable).get("type").orElse(Json.of(""));
            if (!TYPES.contains(Terms.text(type))) {
                stages.add(new Leaf(List.of(stage, "variable", name, "type"), Terms.of(type)));
            }
        });
        given.putAll(handed);
    }

    private void resource(String stage, String type, String label, JsonObject json, ModuleScope scope) {
        String base = stage + "/" + type + "." + label;
        Optional<Term> instances = json.get("for_each").map(all -> scope.term(all, scope));
        Scope own = scope.with("self", new Term.Reference(base, ""));
        if (instances.isEmpty()) {
            nodes.add(node(stage, base, base, type, json, scope, own));
        } else if (instances.get() instanceof Term.Mapping all) {
            all.entries().forEach((key, value) -> {
                Map<String, Term> each = new LinkedHashMap<>();
                each.put("key", Term.text(key));
                each.put("value", value);
                Scope inner = own.with("each", new Term.Mapping(each));
                nodes.add(node(stage, base + "[" + key + "]", base, type, json, scope, inner));
            });
        } else {
            stages.add(new Leaf(List.of(stage, "resource", type, label, "for_each"), instances.get()));
        }
    }

    private static Node node(
            String stage, String address, String base, String type, JsonObject json, ModuleScope module, Scope scope) {
        Map<String, Term> body = new LinkedHashMap<>();
        List<String> after = new ArrayList<>();
        json.members().forEach((name, value) -> {
            if (name.equals("depends_on") && value instanceof Json.Array items) {
                items.items().forEach(item -> after.add(stage + "/" + Terms.text(item)));
            } else if (name.equals("lifecycle")) {
                body.put("lifecycle", lifecycle(value, module, scope));
            } else if (!name.equals("for_each")) {
                body.put(name, module.term(value, scope));
            }
        });
        return new Node(stage, address, base, type, new Term.Mapping(body), after);
    }

    /** What is ignored is named by bare words, and not by templates. */
    private static Term lifecycle(Json json, ModuleScope module, Scope scope) {
        if (!(json instanceof Json.Array blocks)) {
            return Term.call("lifecycle", Terms.of(json));
        }
        List<Term> out = new ArrayList<>();
        for (Json block : blocks.items()) {
            Map<String, Term> members = new LinkedHashMap<>();
            Terms.object(block)
                    .members()
                    .forEach((name, value) -> members.put(
                            name, name.equals("ignore_changes") ? Terms.of(value) : module.term(value, scope)));
            out.add(new Term.Mapping(members));
        }
        return new Term.Sequence(out);
    }

    private void rest(Json json, List<String> known, List<String> path) {
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

    static Map<String, Json> members(JsonObject object, String name) {
        return object.get(name).isPresent() && object.get(name).get() instanceof JsonObject found
                ? found.members()
                : new LinkedHashMap<>();
    }
}
